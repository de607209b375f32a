"""What a page of the log shows: the person's own notes, or an example that nothing can be written into."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from lib.content import relations
from lib.content.words.flat import Story
from lib.content.words.tracker import VocabularyWords, WhoWords
from lib.records import notebook
from lib.records.notebook import Notebook
from lib.records.tracker import Boundary, Category, DayCheck, Watch
from lib.tracker import about, find
from lib.tracker.find import Filed, LoggedDay
from lib.tracker.tracker_records import TrackerRecords, tracker_records
from lib.ui import clock, library, memo, state

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


@dataclass(frozen=True, slots=True)
class TrackerView:
    """Notes to show, the day it is in them, and the number of the example that they are from."""

    notes: Notebook
    today: dt.date
    example: int | None = None

    @property
    def mine(self) -> bool:
        return self.example is None

    def tracker(self) -> TrackerRecords:
        """The notes as the engine reads them; gathered once for each state of them."""
        return memo.once("tracker", tracker_records, self.notes)

    @property
    def started(self) -> dt.date | None:
        """The day the log began."""
        return self.tracker().start

    @property
    def empty(self) -> bool:
        """Whether nothing of a log is there yet."""
        return self.started is None and not self.notes.of(Boundary) and not self.notes.of(Watch)

    @property
    def who(self) -> WhoWords:
        """How texts speak of the person the log is about."""
        words = library.wording(VocabularyWords)
        who = about.known(self.notes).who
        return words.who[who] if who else words.who_unsaid

    @property
    def who_asked(self) -> bool:
        return about.known(self.notes).asked

    @property
    def who_said(self) -> bool:
        return about.known(self.notes).who is not None

    def filed(self) -> tuple[Filed, ...]:
        """All entries in order, with what they can be found by; made once for each state of the notes."""
        return memo.once("log_filed", _file, self.notes)

    def days(self) -> tuple[LoggedDay, ...]:
        """Every day with anything on it, the latest first; made once for each state of the notes."""
        return memo.once("log_days", _days, self.filed(), self.notes)

    def own(self, category: str | None) -> str | None:
        """The name of an own category: typed text, to be drawn as such."""
        found = self.notes.get(Category, category) if category else None
        return found.label.raw if found else None


def opened(or_example: int | None = None) -> TrackerView:
    """What the address asks for: an example by its number, or the person's own notes, or another example."""
    number = relations.linked_number(st.query_params.get("e", ""), len(STORIES)) or or_example
    if number is None:
        return mine()
    shown = example(number)
    return TrackerView(shown.notes, shown.today, number)


def mine() -> TrackerView:
    """The person's own notes, where what is written is always written; an example while they present."""
    if state.presenting():
        from lib.ui.group.presenter import LOG  # noqa: PLC0415 - what only groups need

        return TrackerView(state.notes(), clock.today(), LOG)
    return TrackerView(state.notes(), clock.today())


def _file(notes: Notebook) -> tuple[Filed, ...]:
    return find.file(notes, built_in_names() | {category.id: category.label.raw for category in notes.of(Category)})


def _days(filed: tuple[Filed, ...], notes: Notebook) -> tuple[LoggedDay, ...]:
    return find.by_day((filed_entry.entry for filed_entry in filed), notes.of(DayCheck))


def built_in_names() -> dict[str, str]:
    """What the categories of the app are called."""
    return {name: category.label for name, category in library.wording(VocabularyWords).categories.items()}


def category_name(category: str | None) -> str | None:
    """What a category of the app is called, or that an own one is gone; nothing for an own one that is there."""
    return built_in_names().get(category or "")
