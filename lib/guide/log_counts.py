"""Counts over stretches of a log, by the tracker's own rules for days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.guide.log_question import Thing
from lib.guide.spans import Span
from lib.records.tracker import Entry, Promise
from lib.tracker.days import Days, Known, Mark, counted, marks_of
from lib.tracker.find import order
from lib.tracker.follow_through import is_apology
from lib.tracker.tracker_records import TrackerRecords


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` to `last`, both counted; an open end holds every day on that side."""

    first: dt.date = dt.date.min
    last: dt.date = dt.date.max

    def holds(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class DayTally:
    """What is known of the days of a stretch; of the hard ones, where they were. A day may be private and around others."""

    days: int
    checked: int
    no_contact: int
    not_logged: int
    hard: int
    severe: int
    private: int
    around: int
    unsaid: int


@dataclass(frozen=True, slots=True)
class Found:
    """How many there are, on which days, and the entries they rest on; all in order."""

    count: int
    dates: tuple[dt.date, ...]
    entries: tuple[str, ...]


def stretch(span: Span, today: dt.date) -> DayRange:
    """The days of a span; none after today."""
    return DayRange(span.first or dt.date.min, min(span.last or today, today))


def tally(days: Days, within: DayRange) -> DayTally:
    """Count the days of the log that lie in a stretch."""
    start, end = max(days.place(max(within.first, days.first)), 0), min(days.place(min(within.last, days.last)), len(days) - 1)
    known, marks = days.known[start : end + 1], days.all_marks[start : end + 1]
    hard = [mark for mark in marks if mark & Mark.HARD]
    return DayTally(
        days=len(known),
        checked=known.count(Known.CHECKED),
        no_contact=known.count(Known.NO_CONTACT),
        not_logged=known.count(Known.NOT_LOGGED),
        hard=len(hard),
        severe=sum(bool(mark & Mark.SEVERE) for mark in hard),
        private=sum(bool(mark & Mark.SAID_PRIVATE) for mark in hard),
        around=sum(bool(mark & Mark.AROUND) for mark in hard),
        unsaid=sum(not mark & Mark.SAID for mark in hard),
    )


def find(tracker: TrackerRecords, days: Days | None, thing: Thing, category: str | None, within: DayRange) -> Found:
    """Everything of one sort that lies in a stretch."""
    entries = [entry for entry in sorted(tracker.entries, key=order) if within.holds(entry.occurred_on)]
    match thing:
        case "hard_days" | "severe_days":
            return _marked_days(days, entries, Mark.HARD if thing == "hard_days" else Mark.SEVERE, within)
        case "quiet_days":
            return _quiet_days(tracker, days, within)
        case "promises_kept":
            kept = sorted(day for promise in tracker.promises if (day := _kept_on(promise)) and within.holds(day))
            with_entry = {promise.entry for promise in tracker.promises if (day := _kept_on(promise)) and within.holds(day)}
            return Found(
                len(kept),
                tuple(kept),
                tuple(entry.id for entry in sorted(tracker.entries, key=order) if entry.id in with_entry),
            )
        case "apologies":
            return _of([entry for entry in entries if is_apology(entry)])
        case "boundary_crossed":
            return _of([entry for entry in entries if entry.boundary_outcome == "crossed"])
        case "entries":
            return _of([entry for entry in entries if category is None or category in {entry.category, entry.sort}])


def _of(entries: list[Entry]) -> Found:
    return Found(len(entries), tuple(entry.occurred_on for entry in entries), tuple(entry.id for entry in entries))


def _kept_on(promise: Promise) -> dt.date | None:
    """The day a promise was carried out; the day it was due or made on where that was left out."""
    return (promise.done_on or promise.due or promise.made_on) if promise.done == "done" else None


def _marked_days(days: Days | None, entries: list[Entry], mark: int, within: DayRange) -> Found:
    if days is None:
        return Found(0, (), ())
    marks = days.all_marks
    found = tuple(day for place in range(len(days)) if marks[place] & mark and within.holds(day := days.day(place)))
    marked = set(found)
    ids = tuple(e.id for e in entries if e.occurred_on in marked and counted(e) and marks_of(e) & mark)
    return Found(len(found), found, ids)


def _quiet_days(tracker: TrackerRecords, days: Days | None, within: DayRange) -> Found:
    """Checked days on which nothing was logged, as the tracker counts them."""
    if days is None:
        return Found(0, (), ())
    marks = days.all_marks
    logged = {entry.occurred_on for entry in tracker.entries if entry.date_precision != "month"}
    found = tuple(
        day
        for place, state in enumerate(days.known)
        if state == Known.CHECKED
        and not marks[place] & Mark.HARD
        and within.holds(day := days.day(place))
        and day not in logged
    )
    return Found(len(found), found, ())


def longest_quiet(days: Days, within: DayRange) -> tuple[int, dt.date, dt.date] | None:
    """The longest run of checked days without a hard one, with its first and last day; the earliest of equally long ones.

    A day that was not logged ends a run, as nobody knows what it was; a day without contact neither ends nor lengthens it.
    """
    marks = days.all_marks
    best: tuple[int, dt.date, dt.date] | None = None
    run, began = 0, 0
    for place, state in enumerate(days.known):
        day = days.day(place)
        if not within.holds(day):
            continue
        if state == Known.CHECKED and not marks[place] & Mark.HARD:
            began = began if run else place
            run += 1
            if best is None or run > best[0]:
                best = (run, days.day(began), day)
        elif state != Known.NO_CONTACT:
            run = 0
    return best
