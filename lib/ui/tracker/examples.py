"""The four example logs: content, read once for everyone, and never mixed with anyone's own notes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.content.words.flat import Story
from lib.records import notebook
from lib.records.notebook import Notebook
from lib.ui import library

STORIES: tuple[Story, ...] = ("cycles", "fewer", "public", "thin")
"""In the order that addresses number them, which name nothing."""


@dataclass(frozen=True, slots=True)
class Example:
    """A made-up year, and the day on which it was saved."""

    notes: Notebook
    today: dt.date


# Content, frozen: sessions may share it. A file is read when someone first opens its example.
_read: dict[Story, Example] = {}


def example(number: int) -> Example:
    """The example with this number, from 1."""
    from lib.records.file.read import load  # noqa: PLC0415 - only who opens an example needs it

    story = STORIES[number - 1]
    if story not in _read:
        text = (library.CONTENT / "tracker" / "examples" / f"{story}.json").read_text(encoding="utf-8")
        opened = load(text)
        _read[story] = Example(notebook.holding(opened.records), opened.saved_on)
    return _read[story]
