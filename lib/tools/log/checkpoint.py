"""A checkpoint: computed once, from what was logged before its day, and then kept as it is."""

from __future__ import annotations

import datetime as dt
import math

from lib.keep.log_checkpoint import Checkpoint, Interval, Stretch
from lib.tools.log.counts import Tally
from lib.tools.log.days import survey
from lib.tools.log.evidence import evidence, pulse_mean, until
from lib.tools.log.follow import boundary_outcomes, follow_through
from lib.tools.log.gather import Log
from lib.tools.log.rule import RULE, judge, settings
from lib.tools.log.saying import about_days, about_durability, about_follow, about_gaps, about_timing, because
from lib.tools.log.sentences import say
from lib.tools.log.windows import Look, Weeks, first_monday, looks_due


def due(log: Log, today: dt.date) -> tuple[Checkpoint, ...]:
    """The checkpoints whose day has come and that are not kept yet, computed."""
    start = log.start
    if start is None or start > today:
        return ()
    frozen = {checkpoint.months for checkpoint in log.checkpoints}
    return tuple(made for look in looks_due(start, today, frozen) if (made := checkpoint(log, look, today)))


def checkpoint(log: Log, look: Look, on: dt.date) -> Checkpoint | None:
    """What the log says at one checkpoint, computed on a day that is not before it; nothing where there is no log."""
    start = log.start
    if start is None:
        return None
    planned_on = look.planned_on(first_monday(start))
    log = until(log, on)
    days = survey(log, planned_on - dt.timedelta(days=1))
    if days is None:
        return None
    seen = evidence(log, look, on, days)
    verdict = judge(seen)
    follow = follow_through(log, planned_on)
    shape = settings(seen) if look.may_say_fewer and verdict.decision != "too_early" else None
    says = [*about_days(look, verdict), *because(look, verdict)]
    if shape == "around_only" and "private" not in verdict.reasons:
        says.append(say("because_private"))
    elif shape == "alike":
        says.append(say("settings_alike"))
    says += [*about_gaps(log, days, look, verdict), *about_timing(days, look), *about_follow(log, follow)]
    says += about_durability(log, days)
    return Checkpoint(
        id=f"month-{look.months}",
        months=look.months,
        planned_on=planned_on,
        computed_on=on,
        rule=RULE,
        decision=verdict.decision,
        reasons=verdict.reasons,
        start=_stretch(log, days.monday, look.start, verdict.start),
        recent=_stretch(log, days.monday, look.recent, verdict.recent),
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


def _stretch(log: Log, monday: dt.date, weeks: Weeks, tally: Tally) -> Stretch:
    first, last = weeks.days(monday)
    outcomes = boundary_outcomes(log, first, last)
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
        room=_mean(pulse_mean(log, monday, weeks, lambda pulse: pulse.room)),
        peace=_mean(pulse_mean(log, monday, weeks, lambda pulse: pulse.peace)),
        safe=_mean(pulse_mean(log, monday, weeks, lambda pulse: pulse.safe)),
    )
