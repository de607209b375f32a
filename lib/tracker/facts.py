"""What can be said of a log at any time, as it claims nothing: counts of days, quiet spells, gaps, what is coming."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass

from lib.records.vocabulary import FLAG_CATEGORIES
from lib.tracker.checkpoint.counts import Tally, total, weekly
from lib.tracker.checkpoint.windows import CheckpointPlan, next_plan
from lib.tracker.days import Days, Known, Mark, survey
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import backfilled

GAP_DAYS = 14
_GAP = re.compile(b"%c{%d,}" % (Known.NOT_LOGGED, GAP_DAYS))
FLAGS: frozenset[str] = frozenset(FLAG_CATEGORIES)


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Every day since the log began, once. Quiet is a checked day on which nothing was logged; `written` is neither."""

    hard: int
    written: int
    quiet: int
    no_contact: int
    not_logged: int


def day_counts(tracker: TrackerRecords, days: Days) -> DayCounts:
    marks = days.all_marks
    hard = sum(mark & Mark.HARD for mark in marks)
    logged = {days.place(entry.occurred_on) for entry in tracker.entries if entry.date_precision != "month"}
    written = sum(
        0 <= place < len(days) and days.known[place] == Known.CHECKED and not marks[place] & Mark.HARD for place in logged
    )
    checked, no_contact = days.known.count(Known.CHECKED), days.known.count(Known.NO_CONTACT)
    return DayCounts(hard, written, checked - hard - written, no_contact, len(days) - checked - no_contact)


def quiet_spells(days: Days) -> tuple[int, ...]:
    """The lengths of runs of checked days without a hard one, the longest first.

    A day that was not logged ends a run, as nobody knows what it was; a day without contact neither ends nor lengthens it.
    """
    marks = days.all_marks
    spells, run = [], 0
    for place, state in enumerate(days.known):
        if state == Known.CHECKED and not marks[place] & Mark.HARD:
            run += 1
        elif state != Known.NO_CONTACT:
            spells.append(run)
            run = 0
    return tuple(sorted((length for length in [*spells, run] if length), reverse=True))


def gaps(days: Days) -> tuple[tuple[dt.date, dt.date], ...]:
    """First and last days of two weeks or more without a check-in, which is never filled in."""
    return tuple((days.day(gap.start()), days.day(gap.end() - 1)) for gap in _GAP.finditer(days.known))


def from_memory(tracker: TrackerRecords, on: dt.date) -> int:
    """How many entries were added too long after the event to be compared; those from another log are told of apart."""
    return sum(backfilled(entry) and not entry.brought_in and entry.occurred_on <= on for entry in tracker.entries)


def brought_in(tracker: TrackerRecords, on: dt.date) -> int:
    """How many entries came from another log, in a table."""
    return sum(entry.brought_in and entry.occurred_on <= on for entry in tracker.entries)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the log is toward its next checkpoint: counts so far in both stretches, which may not have begun."""

    plan: CheckpointPlan
    planned_on: dt.date
    start: Tally
    recent: Tally


def progress(tracker: TrackerRecords, today: dt.date) -> Progress | None:
    """What the next checkpoint will find, so far; nothing before the log began."""
    days = survey(tracker, today)
    if days is None:
        return None
    plan = next_plan(days.first, today)
    ends = plan.start.days(days.monday)[1]
    start, recent = (total(weekly(days, weeks, ends)) for weeks in (plan.start, plan.recent))
    return Progress(plan, plan.planned_on(days.monday), start, recent)


def most_common(tracker: TrackerRecords, most: int = 3) -> tuple[tuple[str, int], ...]:
    """The categories of ours that red flags were filed under most, with how often; equals in the order of their names."""
    counts = Counter(entry.category for entry in tracker.entries if entry.sort == "red_flag" and entry.category in FLAGS)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    return tuple((str(name), count) for name, count in ranked[:most])
