"""The wording of files that hold only texts, and of tables that more than one function reads."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, model_validator

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


class ShellWords(Wording): ...


class GroupWords(Wording): ...


class StartWords(Wording): ...


class LibraryWords(Wording): ...


class ArticleWords(Wording): ...


class CompareWords(Wording): ...


class GlossaryWords(Wording): ...


class HelpWords(Wording): ...


class MomentWords(Wording): ...


class NotesWords(Wording): ...


class LogAnswerWords(Wording): ...


class ReplyWords(Wording): ...


class TalkWords(Wording): ...


class SubjectWords(Wording):
    names: dict[PageName, Text] = Field(description="what a page is called")
    pages: dict[PageName, Texts] = Field(description="a page, and the topics that it is about")


class VaultWords(Wording): ...


class DocumentPageWords(Wording): ...


class DocumentWords(WordingTable):
    """What stands around a person's own notes in a document for a therapist, an advocate or oneself."""


class FilesWords(Wording):
    document: DocumentWords

    @model_validator(mode="after")
    def _every_reason_has_a_sentence(self) -> FilesWords:
        if missing := [reason for reason in get_args(Reason) if reason not in self.refused]:
            raise ValueError(f"[refused] has no sentence for {', '.join(missing)}; add a line for each")
        return self


class ExampleWords(WordingTable):
    """Around an example that is read and not written in."""


class SupportOfferWords(WordingTable):
    """What stands beside an entry that tells of danger, once it is saved."""


class TakeWords(WordingTable):
    """The way to take something with you as a file."""


class TakeTableWords(TakeWords):
    """The same for a table, which there is in two kinds of file."""


class TodayWords(Wording):
    example: ExampleWords
    care: SupportOfferWords


class EntryWords(Wording): ...


class EntriesWords(Wording):
    take: TakeTableWords


class FieldWords(WordingTable):
    """Texts by the names of a form's fields."""


class RecordFormWords(WordingTable):
    """A short form: its title and what its fields are called."""

    fields: FieldWords
    help: FieldWords = FieldWords()


class ListWords(RecordFormWords):
    """The same, with what its list is for and an example where it is empty."""


class FormsWords(Wording):
    boundary: ListWords
    statement: ListWords
    agreement: ListWords
    occasion: RecordFormWords
    promise: ListWords
    marker: ListWords
    category: RecordFormWords
    note_to_self: RecordFormWords


class BoundariesWords(Wording): ...


class WeekWords(Wording): ...


class PatternsWords(Wording): ...


class CheckpointsWords(Wording):
    take: TakeWords


class OptionsWords(Wording): ...


class TrackerChartWords(Wording): ...


class TrackerTableWords(Wording):
    columns: dict[EntryColumn, Text] = Field(description="the title of each column; they stand in the order of the file")
    means: dict[EntryColumn, Text] = Field(description="what stands in each column")

    @model_validator(mode="after")
    def _every_column_has_a_title(self) -> TrackerTableWords:
        missing = [column for column in get_args(EntryColumn) if column not in self.columns]
        if missing:
            raise ValueError(f"[columns] has no title for {', '.join(missing)}; add a line for each")
        if missing := [column for column in self.columns if column not in self.means]:
            raise ValueError(f"[means] does not say what {', '.join(missing)} means; add a line for each")
        return self


class TrackerDocumentWords(Wording): ...
