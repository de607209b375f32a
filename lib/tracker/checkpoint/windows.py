"""Which weeks are compared with which, fixed before anything is logged: chosen afterwards, a stretch could show anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from lib.records.tracker import LAST_DAY

FIRST_MONTHS = (3, 6)
STEP = 6
WEEKS_A_STEP = 26


@dataclass(frozen=True, slots=True)
class Weeks:
    """Complete weeks from `first` to `last`, both counted; week 1 begins on the first Monday of the log."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def numbers(self) -> range:
        return range(self.first, self.last + 1)

    def days(self, monday: dt.date) -> tuple[dt.date, dt.date]:
        """The first and last day, where `monday` begins week 1."""
        return monday + dt.timedelta(weeks=self.first - 1), monday + dt.timedelta(weeks=self.last, days=-1)


@dataclass(frozen=True, slots=True)
class CheckpointPlan:
    """One checkpoint: how many months in, and the two stretches it compares."""

    months: int
    start: Weeks
    recent: Weeks

    @property
    def may_say_fewer(self) -> bool:
        """Three months are too short to show that a change lasts."""
        return self.months >= 6

    def planned_on(self, monday: dt.date) -> dt.date:
        """The Monday after its last week."""
        return monday + dt.timedelta(weeks=self.recent.last)


def plan_of(months: int) -> CheckpointPlan:
    """The checkpoint of this many months: 3, 6, 12, 18 and so on."""
    if months == 3:
        return CheckpointPlan(3, Weeks(5, 8), Weeks(9, 13))
    if months == 6:
        return CheckpointPlan(6, Weeks(5, 13), Weeks(15, 26))
    weeks = months // STEP * WEEKS_A_STEP
    return CheckpointPlan(months, Weeks(5, 16), Weeks(weeks - WEEKS_A_STEP + 1, weeks))


def first_monday(start: dt.date) -> dt.date:
    """The Monday that begins week 1: the first on or after the day the log began."""
    return start + dt.timedelta(days=-start.weekday() % 7)


def plans_until(start: dt.date, today: dt.date) -> tuple[CheckpointPlan, ...]:
    """Every checkpoint whose day has come, the earliest first."""
    weeks = (today - first_monday(start)).days // 7
    months = [3] * (weeks >= 13) + [STEP * k for k in range(1, weeks // WEEKS_A_STEP + 1)]
    return tuple(map(plan_of, months))


def plans_due(start: dt.date, today: dt.date, frozen: Collection[int]) -> tuple[CheckpointPlan, ...]:
    """The checkpoints whose day has come and that are not among the frozen ones, given by their months."""
    return tuple(plan for plan in plans_until(start, today) if plan.months not in frozen)


def next_plan(start: dt.date, today: dt.date) -> CheckpointPlan:
    """The first checkpoint whose day is still to come."""
    past = plans_until(start, today)
    return plan_of(3) if not past else plan_of(STEP * (past[-1].months // STEP + 1))


def plans_ahead(start: dt.date, count: int) -> tuple[tuple[CheckpointPlan, dt.date], ...]:
    """The first `count` checkpoints and their days, as far as the calendar goes."""
    monday = first_monday(start)
    months = [*FIRST_MONTHS, *range(2 * STEP, STEP * count, STEP)][:count]
    days = ((plan, plan.planned_on(monday)) for plan in map(plan_of, months))
    return tuple((plan, day) for plan, day in days if day <= LAST_DAY)
