"""Affection after conflict: the count of shifted calendars, and what has to hold before anything is said."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from lib.records.record import Record
from lib.records.tracker import DayCheck, LogStart
from lib.tracker.checkpoint.timing import _shift_p, episodes, timing
from lib.tracker.days import Days, survey
from tests.unit.tracker.build import MONDAY, flag, log_of, sign

places = st.sets(st.integers(0, 199), max_size=40)


def on(place: int) -> dt.date:
    return MONDAY + dt.timedelta(days=place)


def days_of(*records: Record, length: int = 200, checked: bool = True) -> Days:
    quiet = [DayCheck(id=on(n).isoformat(), state="quiet") for n in range(length)] if checked else []
    found = survey(log_of([LogStart(id="start", started_on=MONDAY), *quiet, *records]), on(length - 1))
    assert found
    return found


@given(places, st.lists(st.integers(0, 196), max_size=12), st.integers(40, 200))
def test_shifting_agrees_with_counting_one_by_one(warm: set[int], windows: list[int], length: int) -> None:
    warm = {place for place in warm if place < length}
    windows = [window for window in windows if window + 3 <= length]

    def hits(shift: int) -> int:
        shifted = {(place + shift) % length for place in warm}
        return sum(any(window + i in shifted for i in range(3)) for window in windows)

    shifts = range(10, length - 10 + 1)
    by_hand = (1 + sum(hits(k) >= hits(0) for k in shifts)) / (1 + len(shifts)) if windows else 1.0
    assert _shift_p(windows, frozenset(warm), length, hits(0)) == by_hand


def test_hard_days_at_most_two_apart_are_one_episode() -> None:
    assert episodes([3, 5, 6, 9, 12, 14]) == [(3, 6), (9, 9), (12, 14)]


def conflicts(every: int = 20, count: int = 9) -> list[int]:
    """Days of conflict, not evenly spaced: an even calendar would match its own shifts."""
    return [5 + every * n + (n * n) % 7 for n in range(count)]


def test_bursts_after_conflicts_are_told() -> None:
    at = conflicts()
    days = days_of(*(flag(on(n)) for n in at), *(flag(on(n + 2), category="affection_after", intensity=0) for n in at))
    found = timing(days)
    assert (found.episodes, found.after, found.before, found.linked) == (9, 9, 0, True)


def test_kind_words_count_as_bursts_and_steps_do_not() -> None:
    at = conflicts()
    assert timing(days_of(*(flag(on(n)) for n in at), *(sign(on(n + 1), 0) for n in at))).linked
    assert timing(days_of(*(flag(on(n)) for n in at), *(sign(on(n + 1), 2) for n in at))).after == 0


def test_a_burst_that_hurt_is_not_its_own_conflict() -> None:
    at = conflicts()
    days = days_of(*(flag(on(n)) for n in at), *(flag(on(n + 2), category="affection_after", intensity=3) for n in at))
    assert timing(days).linked


def test_bursts_before_and_after_alike_are_no_link() -> None:
    at = conflicts()
    both = [*(sign(on(n + 1), 0) for n in at), *(sign(on(n - 1), 0) for n in at)]
    assert not timing(days_of(*(flag(on(n)) for n in at), *both)).linked


def test_five_episodes_are_too_few() -> None:
    at = conflicts(count=5)
    found = timing(days_of(*(flag(on(n)) for n in at), *(sign(on(n + 1), 0) for n in at)))
    assert found.episodes == 5
    assert not found.linked


def test_an_episode_whose_days_around_are_unknown_is_left_out() -> None:
    at = conflicts()
    known = [DayCheck(id=on(n + i).isoformat(), state="quiet") for n in at[:4] for i in (-2, -1, 1, 3)]
    found = timing(days_of(*(flag(on(n)) for n in at), *known, checked=False))
    assert found.episodes == 4


def test_a_log_without_either_says_nothing() -> None:
    assert not timing(days_of()).linked
    assert not timing(days_of(length=5)).linked
