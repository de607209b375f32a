"""A checkpoint: computed once, from what was logged before its day, and then kept as it is."""

from __future__ import annotations

import datetime as dt
import math

from lib.records.checkpoint import Checkpoint, Interval, Stretch
from lib.tracker.checkpoint.compare import evidence, pulse_mean, until
from lib.tracker.checkpoint.counts import Tally, total
from lib.tracker.checkpoint.findings import (
    about_days,
    about_durability,
    about_follow,
    about_gaps,
    about_timing,
    because,
    beside_fewer,
    contact_days,
    last_four,
)
from lib.tracker.checkpoint.rule import judge, settings
from lib.tracker.checkpoint.sentences import say
from lib.tracker.checkpoint.thresholds import LAST_WEEKS, RULE
from lib.tracker.checkpoint.windows import CheckpointPlan, Weeks, first_monday, plans_due
from lib.tracker.days import survey
from lib.tracker.follow_through import boundary_outcomes, follow_through
from lib.tracker.tracker_records import TrackerRecords

LAST = max(LAST_WEEKS)


def due(tracker: TrackerRecords, today: dt.date) -> tuple[Checkpoint, ...]:
    """The checkpoints whose day has come and that are not kept yet, computed."""
    start = tracker.start
    if start is None or start > today:
        return ()
    frozen = {checkpoint.months for checkpoint in tracker.checkpoints}
    return tuple(made for plan in plans_due(start, today, frozen) if (made := checkpoint(tracker, plan, today)))


def checkpoint(tracker: TrackerRecords, plan: CheckpointPlan, on: dt.date) -> Checkpoint | None:
    """What the log says at one checkpoint, computed on a day that is not before it; nothing where there is no log."""
    start = tracker.start
    if start is None:
        return None
    planned_on = plan.planned_on(first_monday(start))
    tracker = until(tracker, on)
    days = survey(tracker, planned_on - dt.timedelta(days=1))
    if days is None:
        return None
    seen = evidence(tracker, plan, on, days)
    verdict = judge(seen)
    follow = follow_through(tracker, planned_on)
    shape = settings(seen) if plan.may_say_fewer and verdict.decision != "too_early" else None
    says = [*about_days(plan, verdict), *because(plan, verdict), *beside_fewer(verdict, seen), *last_four(seen)]
    if shape == "around_only" and "private" not in verdict.reasons:
        says.append(say("because_private"))
    elif shape == "alike":
        says.append(say("settings_alike"))
    says += [*about_gaps(tracker, days, plan, verdict), *about_timing(days, plan), *about_follow(tracker, follow)]
    says += [*about_durability(tracker, days), *contact_days(tracker, days, plan, verdict)]
    last_weeks = Weeks(plan.recent.last - LAST + 1, plan.recent.last)
    return Checkpoint(
        id=f"month-{plan.months}",
        months=plan.months,
        planned_on=planned_on,
        computed_on=on,
        rule=RULE,
        decision=verdict.decision,
        reasons=verdict.reasons,
        start=_stretch(tracker, days.monday, plan.start, verdict.start),
        recent=_stretch(tracker, days.monday, plan.recent, verdict.recent),
        last_weeks=_stretch(tracker, days.monday, last_weeks, total(seen.recent[-LAST:])),
        rise=verdict.rise,
        interval=_interval(verdict.interval),
        dispersion=None if verdict.dispersion is None else round(verdict.dispersion, 4),
        follow=follow,
        says=tuple(says),
    )


def _interval(bounds: tuple[float, float] | None) -> Interval | None:
    if bounds is None:
        return None
    low, high = bounds
    return Interval(low=round(low, 4), high=None if math.isinf(high) else round(high, 4))


def _mean(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _stretch(tracker: TrackerRecords, monday: dt.date, weeks: Weeks, tally: Tally) -> Stretch:
    first, last = weeks.days(monday)
    outcomes = boundary_outcomes(tracker, first, last)
    return Stretch(
        first=first,
        last=last,
        contact=tally.contact,
        checked=tally.checked,
        hard=tally.hard,
        stronger=tally.stronger,
        severe=tally.severe,
        private=tally.private,
        around_others=tally.around,
        respected=outcomes["respected"],
        tested=outcomes["tested_then_respected"],
        crossed=outcomes["crossed"],
        room=_mean(pulse_mean(tracker, monday, weeks, lambda pulse: pulse.room)),
        peace=_mean(pulse_mean(tracker, monday, weeks, lambda pulse: pulse.peace)),
        safe=_mean(pulse_mean(tracker, monday, weeks, lambda pulse: pulse.safe)),
    )
