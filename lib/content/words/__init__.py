"""The wording of pages and tools: one model for each TOML file."""

from __future__ import annotations

from lib.content.words.base import Wording
from lib.content.words.bring import BringWords
from lib.content.words.change import FactorWords, OriginWords, SelfWords
from lib.content.words.checkpoint import FindingsWords
from lib.content.words.cited import SourceWords
from lib.content.words.flat import (
    ArticleWords,
    BoundariesWords,
    CheckpointsWords,
    CompareWords,
    DocumentPageWords,
    EntriesWords,
    EntryWords,
    FilesWords,
    FormsWords,
    GlossaryWords,
    GroupWords,
    HelpWords,
    LibraryWords,
    LogAnswerWords,
    MomentWords,
    NotesWords,
    OptionsWords,
    PatternsWords,
    ReplyWords,
    ShellWords,
    StartWords,
    SubjectWords,
    TalkWords,
    TodayWords,
    TrackerChartWords,
    TrackerDocumentWords,
    TrackerTableWords,
    VaultWords,
    WeekWords,
)
from lib.content.words.leaflets import ChildrenWords, PeopleWords, SteadyWords, SupportWords, TherapyWords, TracesWords
from lib.content.words.plan import PlanWords
from lib.content.words.questions import OptionWords, QuestionWords
from lib.content.words.shell import ExitWords, LabelWords
from lib.content.words.spectrum import CardWords, PracticeWords, SceneWords, SpectrumWords
from lib.content.words.tracker import SuggestionWords, VocabularyWords
from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords

WORD_FILES: dict[str, type[Wording]] = {
    "shell/exit": ExitWords,
    "shell/shell": ShellWords,
    "shell/labels": LabelWords,
    "learn/start": StartWords,
    "learn/library": LibraryWords,
    "learn/article": ArticleWords,
    "learn/compare": CompareWords,
    "learn/glossary": GlossaryWords,
    "support/help": HelpWords,
    "support/moment": MomentWords,
    "tracker/vocabulary": VocabularyWords,
    "tracker/suggestions": SuggestionWords,
    "tracker/today": TodayWords,
    "tracker/entry": EntryWords,
    "tracker/entries": EntriesWords,
    "tracker/forms": FormsWords,
    "tracker/boundaries": BoundariesWords,
    "tracker/week": WeekWords,
    "tracker/checkpoints": CheckpointsWords,
    "tracker/patterns": PatternsWords,
    "tracker/options": OptionsWords,
    "tracker/bring": BringWords,
    "tracker/findings": FindingsWords,
    "tracker/charts": TrackerChartWords,
    "tracker/table": TrackerTableWords,
    "tracker/document": TrackerDocumentWords,
    "notes/notes": NotesWords,
    "notes/vault": VaultWords,
    "notes/document": DocumentPageWords,
    "notes/files": FilesWords,
    "group/group": GroupWords,
    "support/steady": SteadyWords,
    "guide/replies": ReplyWords,
    "guide/log_answers": LogAnswerWords,
    "guide/talk": TalkWords,
    "guide/subjects": SubjectWords,
    "support/support": SupportWords,
    "support/sources": SourceWords,
    "support/plan": PlanWords,
    "support/children": ChildrenWords,
    "support/therapy": TherapyWords,
    "support/people": PeopleWords,
    "support/traces": TracesWords,
    "spectrum/spectrum": SpectrumWords,
    "spectrum/scenes": SceneWords,
    "spectrum/cards": CardWords,
    "spectrum/practice": PracticeWords,
    "spectrum/factors": FactorWords,
    "spectrum/origins": OriginWords,
    "spectrum/self": SelfWords,
    "worksheet/worksheet": WorksheetWords,
    "worksheet/questions": QuestionWords,
    "worksheet/options": OptionWords,
    "worksheet/summary": WorksheetSummaryWords,
}
"""The file in content/, without its ending, that each model is read from."""
