"""Which weeks a checkpoint compares, and on which day it comes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.tracker.checkpoint.windows import Weeks, first_monday, next_plan, plan_of, plans_ahead, plans_due, plans_until

START = dt.date(2025, 1, 1)
dates = st.dates(dt.date(1900, 1, 1), dt.date(2150, 1, 1))


@pytest.mark.parametrize(
    ("months", "start", "recent", "week"),
    [(3, (5, 8), (9, 13), 13), (6, (5, 13), (15, 26), 26), (12, (5, 16), (27, 52), 52), (18, (5, 16), (53, 78), 78)],
)
def test_the_stretches_of_each_checkpoint(months: int, start: tuple[int, int], recent: tuple[int, int], week: int) -> None:
    found = plan_of(months)
    assert (found.start, found.recent) == (Weeks(*start), Weeks(*recent))
    monday = first_monday(START)
    assert found.planned_on(monday) == monday + dt.timedelta(weeks=week)
    assert found.may_say_fewer == (months > 3)


@given(dates)
def test_week_one_begins_on_the_first_monday(start: dt.date) -> None:
    monday = first_monday(start)
    assert monday.weekday() == 0
    assert 0 <= (monday - start).days < 7


@given(dates, st.integers(0, 5000))
def test_looks_come_in_order_and_the_next_one_is_still_to_come(start: dt.date, days: int) -> None:
    today = start + dt.timedelta(days=days)
    past = plans_until(start, today)
    assert [each.months for each in past] == [3, 6, 12, *range(18, 18 + 6 * len(past), 6)][: len(past)]
    monday = first_monday(start)
    assert all(each.planned_on(monday) <= today for each in past)
    assert next_plan(start, today).planned_on(monday) > today
    assert not plans_due(start, today, {each.months for each in past})


def test_a_checkpoint_is_due_from_its_monday_on() -> None:
    monday = dt.date(2025, 4, 7)
    assert plans_due(START, monday - dt.timedelta(days=1), ()) == ()
    assert [each.months for each in plans_due(START, monday, ())] == [3]
    assert [each.months for each in plans_due(START, dt.date(2026, 2, 1), {3})] == [6, 12]


def test_looks_ahead_end_with_the_calendar() -> None:
    assert [each.months for each, _ in plans_ahead(START, 5)] == [3, 6, 12, 18, 24]
    assert [each.months for each, _ in plans_ahead(dt.date(2199, 9, 2), 5)] == [3]
