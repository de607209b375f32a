"""What the rule looks at: two stretches of a log, series by series, under the readings that a claim has to survive."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from lib.records.tracker import WeekPulse, Yardstick
from lib.records.vocabulary import SCENES
from lib.tracker.checkpoint.counts import Tally, dispersion, total, weekly
from lib.tracker.checkpoint.statistics import p_higher, p_lower
from lib.tracker.checkpoint.windows import CheckpointPlan, Weeks
from lib.tracker.days import Days, survey
from lib.tracker.tracker_records import TrackerRecords

Guard = Literal["peace", "together", "scenes"]
"""What a fall in hard days could come from without life having become easier, as far as it can be asked."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the rule looks at: the weeks of both stretches, and what else was reported.

    `with_late` are the recent weeks with what was written late on days tapped quiet: they are read for 'fewer' alone.
    `unasked` are the guards that no answer in both stretches can speak for.
    """

    plan: CheckpointPlan
    start: tuple[Tally, ...]
    recent: tuple[Tally, ...]
    with_late: tuple[Tally, ...] = ()
    concern: bool = False
    peace_rose: float | None = None
    yardstick_fell: float | None = None
    unasked: tuple[Guard, ...] = ()

    @property
    def has_late(self) -> bool:
        return bool(self.with_late) and total(self.with_late) != total(self.recent)

    def against_fewer(self) -> Evidence:
        """The same log as 'fewer' has to read it."""
        return replace(self, recent=self.with_late) if self.with_late else self


@dataclass(frozen=True, slots=True)
class Pair:
    """One series in both stretches: its count over the days it was counted on, and how much it clumps."""

    x1: float
    t1: float
    x2: float
    t2: float
    phi: float

    @property
    def ratio(self) -> float:
        """The recent rate by the one at the start; infinite where the start has none."""
        return (self.x2 / self.t2) / (self.x1 / self.t1) if self.x1 and self.t2 else math.inf

    def fell(self, p: float, ratio: float = math.inf) -> bool:
        """Whether it is lower, clearly and by enough."""
        return self.ratio <= ratio and p_lower(self.x1 / self.phi, self.t1, self.x2 / self.phi, self.t2) <= p

    def rose(self, p: float, ratio: float = 0.0) -> bool:
        return self.ratio >= ratio and p_higher(self.x1 / self.phi, self.t1, self.x2 / self.phi, self.t2) <= p


Series = Callable[[Tally], float]

LEAST_SAID = 6
"""Hard days with a setting, from which the share of private ones at the start can be told."""


@dataclass(frozen=True)
class Compared:
    """A series and how to read it. `first` counts the start and `second` the recent stretch; mostly they are the same."""

    seen: Evidence
    first: Series
    second: Series

    @cached_property  # a dozen readings of one series are as clumped
    def phi(self) -> float:
        return dispersion(
            [(self.first(t), t.checked) for t in self.seen.start], [(self.second(t), t.checked) for t in self.seen.recent]
        )

    def as_logged(self) -> Pair:
        start, recent = total(self.seen.start), total(self.seen.recent)
        return Pair(self.first(start), start.checked, self.second(recent), recent.checked, self.phi)

    def least_favourable(self, weeks: tuple[Tally, ...] | None = None) -> Pair:
        """For 'fewer': the days not logged at the start were quiet, and the recent ones like the start."""
        start, recent = total(self.seen.start), total(self.seen.recent if weeks is None else weeks)
        filled = recent.unlogged * self.first(start) / start.checked
        return Pair(self.first(start), start.contact, self.second(recent) + filled, recent.contact, self.phi)

    def last_weeks(self, count: int) -> Pair:
        """The last weeks of the recent stretch beside the rest of it, as clumped as the whole series."""
        rest, last = total(self.seen.recent[:-count]), total(self.seen.recent[-count:])
        return Pair(self.second(rest), rest.checked, self.second(last), last.checked, self.phi)

    def for_more(self) -> Pair:
        """For 'more': where a smaller share of the days is logged now, what is missing was quiet."""
        start, recent = total(self.seen.start), total(self.seen.recent)
        days = max(recent.checked, start.checked / start.contact * recent.contact)
        return Pair(self.first(start), start.checked, self.second(recent), days, self.phi)


def all_hard(seen: Evidence) -> Compared:
    return Compared(seen, lambda t: t.hard, lambda t: t.hard)


def private(seen: Evidence) -> Compared:
    """Hard days in private; a setting left out counts as private."""
    return Compared(seen, lambda t: t.private, lambda t: t.private)


def surely_private(seen: Evidence) -> Compared:
    """The same for 'fewer': days without a setting are private recently, and at the start in the share of the others.

    Were they all private at the start, days around others that fell away would look like private ones. Where hardly any
    setting was given at the start, nothing is known of that share, and those days are left out.
    """
    start = total(seen.start)
    share = start.said_private / start.said if start.said >= LEAST_SAID else 0.0
    return Compared(seen, lambda t: t.said_private + t.unsaid * share, lambda t: t.private)


def around_others(seen: Evidence) -> Compared:
    """Hard days around others; for these to be fewer, recent days without a setting count among them."""
    return Compared(seen, lambda t: t.around, lambda t: t.around + t.unsaid)


def stronger_days(seen: Evidence) -> Compared:
    return Compared(seen, lambda t: t.stronger, lambda t: t.stronger)


def surely_stronger(seen: Evidence) -> Compared:
    """The same for 'fewer', where a recent flag without a rating may be as strong as any."""
    return Compared(seen, lambda t: t.stronger, lambda t: t.open_stronger)


def severe_days(seen: Evidence) -> Compared:
    """For 'more severe': a flag without a rating may have been severe at the start, and was not in the recent stretch."""
    return Compared(seen, lambda t: t.open_severe, lambda t: t.severe)


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
