"""The wording of files that hold only texts, and of tables that more than one function reads."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from pydantic import Field

from lib.content.models import PageName, Text, Texts
from lib.content.words.base import Wording, WordingTable
from lib.records.file.refused import Reason

Story = Literal["cycles", "fewer", "public", "thin"]
EntryTopic = Literal["time", "feelings", "effects", "boundary", "apology", "who_else", "evidence", "safety", "links"]
Span = Literal["quarter", "half", "year"]
EntryPart = Literal["words", "proof", "feelings", "safety"]
"""Groups of an entry's parts that a person may leave out of a document."""
EntryColumn = Literal[
    "date",
    "time",
    "precision",
    "added",
    "sort",
    "category",
    "rating",
    "rating_words",
    "setting",
    "what_happened",
    "feelings",
    "felt",
    "effects",
    "boundary",
    "boundary_outcome",
    "response",
    "apology",
    "who_else",
    "evidence",
    "concern",
    "safety",
]
"""What a row of the table holds of an entry."""


class ShellWords(Wording, file="shell/shell"): ...


class GroupWords(Wording, file="group/group"): ...


class StartWords(Wording, file="learn/start"): ...


class LibraryWords(Wording, file="learn/library"): ...


class ArticleWords(Wording, file="learn/article"): ...


class CompareWords(Wording, file="learn/compare"): ...


class GlossaryWords(Wording, file="learn/glossary"): ...


class HelpWords(Wording, file="support/help"): ...


class MomentWords(Wording, file="support/moment"): ...


class NotesWords(Wording, file="notes/notes"): ...


class LogAnswerWords(Wording, file="guide/log_answers"): ...


class ReplyWords(Wording, file="guide/replies"): ...


class TalkWords(Wording, file="guide/talk"): ...


class SubjectWords(Wording, file="guide/subjects"):
    names: dict[PageName, Text] = Field(description="what a page is called")
    pages: dict[PageName, Texts] = Field(description="a page, and the topics that it is about")


class VaultWords(Wording, file="notes/vault"): ...


class DocumentPageWords(Wording, file="notes/document"): ...


class DocumentWords(WordingTable):
    """What stands around a person's own notes in a document for a therapist, an advocate or oneself."""


class FilesWords(Wording, file="notes/files"):
    complete: ClassVar = {"refused": get_args(Reason)}

    document: DocumentWords


class ExampleWords(WordingTable):
    """Around an example that is read and not written in."""


class SupportOfferWords(WordingTable):
    """What stands beside an entry that tells of danger, once it is saved."""


class TakeWords(WordingTable):
    """The way to take something with you as a file."""


class TakeTableWords(TakeWords):
    """The same for a table, which there is in two kinds of file."""


class TodayWords(Wording, file="tracker/today"):
    example: ExampleWords
    care: SupportOfferWords


class EntryWords(Wording, file="tracker/entry"): ...


class EntriesWords(Wording, file="tracker/entries"):
    take: TakeTableWords


class FieldWords(WordingTable):
    """Texts by the names of a form's fields."""


class RecordFormWords(WordingTable):
    """A short form: its title and what its fields are called."""

    fields: FieldWords
    help: FieldWords = FieldWords()


class ListWords(RecordFormWords):
    """The same, with what its list is for and an example where it is empty."""


class FormsWords(Wording, file="tracker/forms"):
    boundary: ListWords
    statement: ListWords
    agreement: ListWords
    occasion: RecordFormWords
    promise: ListWords
    marker: ListWords
    category: RecordFormWords
    note_to_self: RecordFormWords


class BoundariesWords(Wording, file="tracker/boundaries"): ...


class WeekWords(Wording, file="tracker/week"): ...


class PatternsWords(Wording, file="tracker/patterns"): ...


class CheckpointsWords(Wording, file="tracker/checkpoints"):
    take: TakeWords


class OptionsWords(Wording, file="tracker/options"): ...


class TrackerChartWords(Wording, file="tracker/charts"): ...


class TrackerTableWords(Wording, file="tracker/table"):
    columns: dict[EntryColumn, Text] = Field(description="the title of each column; they stand in the order of the file")
    means: dict[EntryColumn, Text] = Field(description="what stands in each column")


class TrackerDocumentWords(Wording, file="tracker/document"): ...
