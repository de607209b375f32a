"""What the pictures of a log are drawn from: days, entries, weeks; no colours and no wording."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from lib.records.checkpoint import Checkpoint, Stretch
from lib.records.tracker import Entry, Marker
from lib.tracker.checkpoint.counts import LEAST_DISPERSION, weekly
from lib.tracker.checkpoint.statistics import rate_interval
from lib.tracker.checkpoint.windows import Weeks
from lib.tracker.days import Days, Known, counted
from lib.tracker.tracker_records import TrackerRecords

CellState = Literal["flag", "written", "quiet", "no_contact", "not_logged"]
LEAST_CHECKED = 3
"""A week with fewer checked days says too little for a dot."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day as drawn: `rating` is the strongest effect of its red flags, none where nobody rated them.

    A quiet day is a checked one on which nothing was logged; `written` is one with something else than a red flag. `memory` is
    where the flags are from memory only, so that the day is in no count.
    """

    day: dt.date
    state: CellState
    rating: int | None = None
    sign: bool = False
    note: bool = False
    memory: bool = False


def begins(tracker: TrackerRecords, last: dt.date) -> dt.date:
    """The first day there is anything to draw of: the log's first, or an earlier one that was written down later."""
    days = [entry.occurred_on for entry in tracker.entries if entry.date_precision != "month"]
    return min([tracker.start or last, last, *days])


def cells(tracker: TrackerRecords, days: Days, weeks: int) -> tuple[DayCell, ...]:
    """Every day of the last so many weeks, Monday to Sunday, as far as the log goes."""
    monday = days.last - dt.timedelta(days=days.last.weekday(), weeks=weeks - 1)
    first = max(monday, days.first)
    logged: dict[dt.date, list[Entry]] = {}
    for entry in tracker.entries:
        if first <= entry.occurred_on <= days.last and entry.date_precision != "month":
            logged.setdefault(entry.occurred_on, []).append(entry)
    days_of = (first + dt.timedelta(days=count) for count in range((days.last - first).days + 1))
    return tuple(_cell(days, day, logged.get(day, [])) for day in days_of)


def _cell(days: Days, day: dt.date, entries: list[Entry]) -> DayCell:
    flags = [entry for entry in entries if entry.sort == "red_flag"]
    sign, note = (any(entry.sort == sort for entry in entries) for sort in ("positive_sign", "note"))
    if flags:
        fresh = [entry for entry in flags if counted(entry)]
        ratings = [entry.intensity for entry in fresh or flags if entry.intensity is not None]
        return DayCell(day, "flag", max(ratings, default=None), sign, note, memory=not fresh)
    known = days.known[days.place(day)]
    if known == Known.CHECKED:
        return DayCell(day, "written" if entries else "quiet", None, sign, note)
    return DayCell(day, "no_contact" if known == Known.NO_CONTACT else "not_logged", None, sign, note)


@dataclass(frozen=True, slots=True)
class Week:
    """One week's checked days and, of these, hard ones."""

    monday: dt.date
    checked: int
    hard: int

    @property
    def rate(self) -> float | None:
        """Hard days a week; nothing where too few days were checked."""
        return 7 * self.hard / self.checked if self.checked >= LEAST_CHECKED else None


def weeks_of(days: Days) -> tuple[Week, ...]:
    """Every complete week of the log."""
    count = (days.last - days.monday).days // 7 + ((days.last - days.monday).days % 7 == 6)
    if count < 1:
        return ()
    tallies = weekly(days, Weeks(1, count))
    return tuple(
        Week(days.monday + dt.timedelta(weeks=number), tally.checked, tally.with_new) for number, tally in enumerate(tallies)
    )


@dataclass(frozen=True, slots=True)
class RateBand:
    """A stretch's rate of hard days a week, and the range that it would fit (95 %)."""

    stretch: Stretch
    hard: int
    rate: float
    low: float
    high: float


def rate_band(checkpoint: Checkpoint, stretch: Stretch, hard: int) -> RateBand:
    """The rate of a count in a stretch of a checkpoint, which has checked days."""
    phi = checkpoint.dispersion or LEAST_DISPERSION
    low, high = rate_interval(hard / phi, stretch.checked, 0.95)
    return RateBand(stretch, hard, 7 * hard / stretch.checked, min(7.0, 7 * phi * low), min(7.0, 7 * phi * high))


def latest_compared(tracker: TrackerRecords) -> Checkpoint | None:
    """The last checkpoint that was not too early: the pictures that compare wait for one."""
    done = [c for c in tracker.checkpoints if c.decision != "too_early" and c.start.checked and c.recent.checked]
    return max(done, key=lambda checkpoint: checkpoint.months, default=None)


def numbered(tracker: TrackerRecords) -> tuple[tuple[int, Marker], ...]:
    """The markers in order of their days, numbered: pictures show the number, the page beside them the label."""
    return tuple(enumerate(sorted(tracker.markers, key=lambda marker: (marker.on, marker.id)), start=1))


def strongest(tracker: TrackerRecords, first: dt.date, last: dt.date, most: int = 3) -> tuple[Entry, ...]:
    """The red flags of greatest effect between two days, the latest first among equals."""
    rated = [e for e in tracker.entries if e.sort == "red_flag" and e.intensity is not None and first <= e.occurred_on <= last]
    return tuple(sorted(rated, key=lambda e: (-(e.intensity or 0), -e.occurred_on.toordinal(), e.id))[:most])
