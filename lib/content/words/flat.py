"""The wording of files that hold only texts, and of tables that more than one function reads."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import model_validator

from lib.content.words.base import Table, Wording
from lib.records.file.refused import Reason

Story = Literal["cycles", "fewer", "public", "thin"]
Way = Literal["today", "entries", "boundaries", "week", "patterns", "checkpoints", "options"]
EntryTopic = Literal["words", "time", "feelings", "effects", "boundary", "apology", "who_else", "evidence", "safety", "links"]
ChartName = Literal["calendar", "timeline", "weekly", "settings", "ladder"]
Span = Literal["quarter", "half", "year"]
EntryPart = Literal["words", "proof", "feelings", "safety"]
"""Groups of an entry's parts that a person may leave out of a document."""


class ShellWords(Wording): ...


class StartWords(Wording): ...


class LibraryWords(Wording): ...


class ArticleWords(Wording): ...


class CompareWords(Wording): ...


class GlossaryWords(Wording): ...


class ToolsWords(Wording): ...


class HelpWords(Wording): ...


class MomentWords(Wording): ...


class SupportWords(Wording): ...


class NotesWords(Wording): ...


class LogAnswerWords(Wording): ...


class ReplyWords(Wording): ...


class VaultWords(Wording): ...


class DocumentPageWords(Wording): ...


class DocumentWords(Table):
    """What stands around a person's own notes in a document for a therapist, an advocate or oneself."""


class FilesWords(Wording):
    document: DocumentWords

    @model_validator(mode="after")
    def _every_reason_has_a_sentence(self) -> FilesWords:
        if missing := [reason for reason in get_args(Reason) if reason not in self.refused]:
            raise ValueError(f"[refused] has no sentence for {', '.join(missing)}; add a line for each")
        return self


class ExampleWords(Table):
    """Around an example that is read and not written in."""


class SupportOfferWords(Table):
    """What stands beside an entry that tells of danger, once it is saved."""


class TakeWords(Table):
    """The way to take something with you as a file."""


class TodayWords(Wording):
    example: ExampleWords
    care: SupportOfferWords


class EntryWords(Wording): ...


class EntriesWords(Wording):
    take: TakeWords


class StatementWords(Table):
    """When …, I felt …, I need …."""


class BoundariesWords(Wording):
    words: StatementWords


class WeekWords(Wording): ...


class PatternsWords(Wording): ...


class CheckpointsWords(Wording):
    take: TakeWords


class OptionsWords(Wording): ...


class TrackerChartWords(Wording): ...


class TrackerTableWords(Wording): ...


class TrackerDocumentWords(Wording): ...
