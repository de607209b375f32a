"""The wording of pages and tools: one model for each TOML file in content/pages/ and content/tools/.

`{name}` in a text is filled in by the page; the field's description says which names it may use.
"""

from __future__ import annotations

from lib.content.words.agreed import AgreedWords
from lib.content.words.base import Wording
from lib.content.words.change import FactorWords, OriginWords, SelfWords
from lib.content.words.checkpoint import CheckpointWords
from lib.content.words.cited import SourceWords
from lib.content.words.days import DaysWords, EntryWords, ListWords
from lib.content.words.hub import ToolsWords
from lib.content.words.keep import KeepWords, PaperWords, VaultWords
from lib.content.words.leaflets import ChildrenWords, PeopleWords, SupportWords, TherapyWords, TracesWords
from lib.content.words.learn import ArticleWords, CompareWords, GlossaryWords, LibraryWords, StartWords
from lib.content.words.log_charts import LogChartWords
from lib.content.words.log_document import LogDocumentWords
from lib.content.words.log_table import LogTableWords
from lib.content.words.looks import LooksWords, OptionsWords, PictureWords, WeekWords
from lib.content.words.notes import NotesWords
from lib.content.words.plan import PlanWords
from lib.content.words.questions import OptionWords, QuestionWords
from lib.content.words.shell import ExitWords, LabelWords, ShellWords
from lib.content.words.spectrum import CardWords, PracticeWords, SceneWords, SpectrumWords
from lib.content.words.support import HelpWords, MomentWords
from lib.content.words.tracker import TrackerWords
from lib.content.words.worksheet import PageWords, WorksheetWords

WORD_FILES: dict[str, type[Wording]] = {
    "pages/exit": ExitWords,
    "pages/shell": ShellWords,
    "pages/labels": LabelWords,
    "pages/start": StartWords,
    "pages/library": LibraryWords,
    "pages/article": ArticleWords,
    "pages/compare": CompareWords,
    "pages/glossary": GlossaryWords,
    "pages/help": HelpWords,
    "pages/moment": MomentWords,
    "tools/tracker": TrackerWords,
    "tools/days": DaysWords,
    "tools/entry": EntryWords,
    "tools/list": ListWords,
    "tools/agreed": AgreedWords,
    "tools/week": WeekWords,
    "tools/looks": LooksWords,
    "tools/picture": PictureWords,
    "tools/options": OptionsWords,
    "tools/checkpoint": CheckpointWords,
    "tools/log_charts": LogChartWords,
    "tools/log_table": LogTableWords,
    "tools/log_document": LogDocumentWords,
    "pages/tools": ToolsWords,
    "pages/notes": KeepWords,
    "pages/vault": VaultWords,
    "pages/paper": PaperWords,
    "tools/notes": NotesWords,
    "pages/support": SupportWords,
    "support/sources": SourceWords,
    "support/plan": PlanWords,
    "support/children": ChildrenWords,
    "support/therapy": TherapyWords,
    "support/people": PeopleWords,
    "support/traces": TracesWords,
    "tools/spectrum": SpectrumWords,
    "tools/spectrum_scenes": SceneWords,
    "tools/spectrum_cards": CardWords,
    "tools/spectrum_practice": PracticeWords,
    "tools/spectrum_factors": FactorWords,
    "tools/spectrum_origins": OriginWords,
    "tools/spectrum_self": SelfWords,
    "tools/worksheet": WorksheetWords,
    "tools/worksheet/questions": QuestionWords,
    "tools/worksheet/options": OptionWords,
    "tools/worksheet/page": PageWords,
}
"""The file in content/, without its ending, that each model is read from."""
