"""The one error that opening a file can end in."""

from __future__ import annotations

from typing import Literal

NotesReason = Literal[
    "empty",
    "too-big",
    "other-kind-of-file",
    "not-from-here",
    "damaged",
    "newer",
    "locked",
    "wrong-phrase",
    "other-lock",
    "busy",
]
TableReason = Literal[
    # what a file seems to be that is neither notes from here nor a table
    "picture",
    "pdf",
    "document",
    "numbers",
    "packed",
    "web-page",
    # a table that can't be read
    "broken-table",
    "locked-table",
    "too-many-rows",
    "too-many-columns",
    "too-big-inside",
    "too-much-work",
    "no-dates",
]
Reason = Literal[NotesReason, TableReason]
"""Why a file is refused: one for each thing that a person would do. Each has its sentence in content/notes/files.toml."""


class ImportRefused(Exception):  # noqa: N818 - not a fault of the program: the file is turned away
    """A file that is not opened. Holds a reason's id and nothing of the file, so that no log can learn what was in it."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        super().__init__(reason)
