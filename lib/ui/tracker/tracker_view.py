"""What a page of the log shows: the person's own notes, or an example that nothing can be written into."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from lib.content import relations
from lib.content.words.tracker import VocabularyWords, WhoWords
from lib.records.notebook import Notebook
from lib.records.tracker import Boundary, Category, DayCheck, Watch
from lib.records.vocabulary import FLAG_CATEGORIES, SIGN_CATEGORIES
from lib.tracker import about, find
from lib.tracker.find import Filed, LoggedDay
from lib.tracker.tracker_records import TrackerRecords, tracker_records
from lib.ui import clock, forms, library, state
from lib.ui.tracker import examples


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
        return forms.once("tracker", tracker_records, self.notes)

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
        return forms.once("log_filed", _file, self.notes)

    def days(self) -> tuple[LoggedDay, ...]:
        """Every day with anything on it, the latest first; made once for each state of the notes."""
        return forms.once("log_days", _days, self.filed(), self.notes)

    def own(self, category: str | None) -> str | None:
        """The name of an own category: typed text, to be drawn as such."""
        found = self.notes.get(Category, category) if category else None
        return found.label.raw if found else None


def opened(or_example: int | None = None) -> TrackerView:
    """What the address asks for: an example by its number, or the person's own notes, or another example."""
    number = relations.linked_number(st.query_params.get("e", ""), len(examples.STORIES)) or or_example
    if number is None:
        return mine()
    shown = examples.example(number)
    return TrackerView(shown.notes, shown.today, number)


def mine() -> TrackerView:
    """The person's own notes, where what is written is always written; an example while they present."""
    if state.presenting():
        from lib.ui.group.presented import LOG  # noqa: PLC0415 - what only groups need

        return TrackerView(state.notes(), clock.today(), LOG)
    return TrackerView(state.notes(), clock.today())


def _file(notes: Notebook) -> tuple[Filed, ...]:
    return find.file(notes, built_in_names() | {category.id: category.label.raw for category in notes.of(Category)})


def _days(filed: tuple[Filed, ...], notes: Notebook) -> tuple[LoggedDay, ...]:
    return find.by_day((filed_entry.entry for filed_entry in filed), notes.of(DayCheck))


def built_in_names() -> dict[str, str]:
    """What the categories of the app are called."""
    words = library.wording(VocabularyWords)
    flags: dict[str, str] = {name: words.flags[name].label for name in FLAG_CATEGORIES}
    return flags | {name: words.signs[name].label for name in SIGN_CATEGORIES}


def built_in_hints() -> dict[str, str]:
    """What the categories of the app look like, where their names leave that open."""
    words = library.wording(VocabularyWords)
    hints = {name: words.flags[name].hint for name in FLAG_CATEGORIES} | {
        name: words.signs[name].hint for name in SIGN_CATEGORIES
    }
    return {name: hint for name, hint in hints.items() if hint}


def category_name(category: str | None) -> str | None:
    """What a category of the app is called, or that an own one is gone; nothing for an own one that is there."""
    return built_in_names().get(category or "")
