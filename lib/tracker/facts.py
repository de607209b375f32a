"""What can be said of a log at any time, as it claims nothing: counts of days, quiet spells, gaps, what is coming."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.tracker.checkpoint.counts import Tally, total, weekly
from lib.tracker.checkpoint.windows import CheckpointPlan, next_plan
from lib.tracker.days import Days, Known, Mark, survey
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import backfilled

GAP_DAYS = 14


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Every day since the log began, once."""

    quiet: int
    hard: int
    no_contact: int
    not_logged: int


def day_counts(days: Days) -> DayCounts:
    hard = sum(mark & Mark.HARD for mark in days.all_marks)
    checked = days.known.count(Known.CHECKED)
    return DayCounts(
        checked - hard, hard, days.known.count(Known.NO_CONTACT), len(days) - checked - days.known.count(Known.NO_CONTACT)
    )


def quiet_spells(days: Days) -> tuple[int, ...]:
    """The lengths of runs of checked days without a hard one, the longest first.

    A day that was not logged ends a run, as nobody knows what it was; a day without contact neither ends nor lengthens it.
    """
    marks = days.all_marks
    found, run = [], 0
    for place, state in enumerate(days.known):
        if state == Known.CHECKED and not marks[place] & Mark.HARD:
            run += 1
        elif state != Known.NO_CONTACT:
            found.append(run)
            run = 0
    return tuple(sorted((length for length in [*found, run] if length), reverse=True))


def gaps(days: Days) -> tuple[tuple[dt.date, dt.date], ...]:
    """First and last days of two weeks or more without a check-in, which is never filled in."""
    found: list[tuple[dt.date, dt.date]] = []
    at = 0
    while (at := days.known.find(Known.NOT_LOGGED, at)) != -1:
        end = at
        while end < len(days) and days.known[end] == Known.NOT_LOGGED:
            end += 1
        if end - at >= GAP_DAYS:
            found.append((days.day(at), days.day(end - 1)))
        at = end
    return tuple(found)


def from_memory(tracker: TrackerRecords, on: dt.date) -> int:
    """How many entries were added too long after the event to be compared."""
    return sum(backfilled(entry) and entry.occurred_on <= on for entry in tracker.entries)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the log is toward its next checkpoint: counts so far in both stretches, which may not have begun."""

    look: CheckpointPlan
    planned_on: dt.date
    start: Tally
    recent: Tally


def progress(tracker: TrackerRecords, today: dt.date) -> Progress | None:
    """What the next checkpoint will find, so far; nothing before the log began."""
    days = survey(tracker, today)
    if days is None:
        return None
    look = next_plan(days.first, today)
    ends = look.start.days(days.monday)[1]
    start, recent = (total(weekly(days, weeks, ends)) for weeks in (look.start, look.recent))
    return Progress(look, look.planned_on(days.monday), start, recent)
