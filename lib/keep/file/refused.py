"""The one error that opening a file can end in."""

from __future__ import annotations

from lib.content.words.notes import Reason


class ImportRefused(Exception):  # noqa: N818 - not a fault of the program: the file is turned away
    """A file that is not opened. Holds a reason's id and nothing of the file, so that no log can learn what was in it."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        super().__init__(reason)
