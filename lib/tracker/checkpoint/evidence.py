"""From a log to what the rule looks at for one checkpoint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from lib.records.tracker import WeekPulse, Yardstick
from lib.records.vocabulary import SCENES
from lib.tracker.checkpoint.compare import Evidence, Guard
from lib.tracker.checkpoint.counts import weekly
from lib.tracker.checkpoint.windows import CheckpointPlan, Weeks
from lib.tracker.days import Days, survey
from lib.tracker.tracker_records import TrackerRecords


def until(tracker: TrackerRecords, on: dt.date) -> TrackerRecords:
    """The log as it was at the end of that day, without what was logged later."""
    return replace(tracker, entries=tuple(entry for entry in tracker.entries if entry.logged_on <= on))


def evidence(tracker: TrackerRecords, plan: CheckpointPlan, on: dt.date, days: Days | None = None) -> Evidence:
    """What the rule looks at; `days` may be given where they are at hand.

    The days are those before the checkpoint's own; an answer to the example scenes may have been given up to `on`.
    """
    days = days or survey(tracker, on)
    if days is None:
        return Evidence(plan, (), ())
    start_ends = plan.start.days(days.monday)[1]
    first, last = plan.recent.days(days.monday)
    recent = weekly(days, plan.recent, start_ends)
    late_from, late_to = days.place(first), days.place(last)
    has_late = any(late_from <= place <= late_to for place, _ in days.late)
    peace_rose = _rise(tracker, days.monday, plan, lambda pulse: pulse.peace)
    yardstick_fell = yardstick_fall(tracker, start_ends, on)
    asked: dict[Guard, bool] = {
        "peace": peace_rose is not None,
        "together": _rise(tracker, days.monday, plan, lambda pulse: pulse.contact_days) is not None,
        "scenes": yardstick_fell is not None,
    }
    return Evidence(
        plan=plan,
        start=weekly(days, plan.start, start_ends),
        recent=recent,
        with_late=weekly(days, plan.recent, start_ends, with_late=True) if has_late else recent,
        concern=any(first <= days.day(place) <= last for place in days.concerns),
        peace_rose=peace_rose,
        yardstick_fell=yardstick_fell,
        unasked=tuple(guard for guard, answered in asked.items() if not answered),
    )


def pulse_mean(
    tracker: TrackerRecords, monday: dt.date, weeks: Weeks, answer: Callable[[WeekPulse], int | None]
) -> float | None:
    """The mean answer over a stretch's weeks; nothing where none was given."""
    first, last = weeks.days(monday)
    given = [value for pulse in tracker.pulses if first <= pulse.monday <= last and (value := answer(pulse)) is not None]
    return sum(given) / len(given) if given else None


def _rise(
    tracker: TrackerRecords, monday: dt.date, plan: CheckpointPlan, answer: Callable[[WeekPulse], int | None]
) -> float | None:
    before, after = (pulse_mean(tracker, monday, weeks, answer) for weeks in (plan.start, plan.recent))
    return None if before is None or after is None else after - before


def yardstick_fall(tracker: TrackerRecords, start_ends: dt.date, on: dt.date) -> float | None:
    """By how much the example scenes are rated lower than at first, over the scenes rated both times."""
    rated = sorted((y for y in tracker.yardsticks if y.rated_on <= on), key=lambda y: (y.rated_on, y.id))
    first = next((y for y in rated if y.rated_on <= start_ends), None)
    last = next((y for y in reversed(rated) if y.rated_on > start_ends), None)
    if first is None or last is None:
        return None
    falls = [a - b for a, b in zip(_ratings(first), _ratings(last), strict=True) if a is not None and b is not None]
    return sum(falls) / len(falls) if falls else None


def _ratings(yardstick: Yardstick) -> list[int | None]:
    return [getattr(yardstick, scene) for scene in SCENES]
