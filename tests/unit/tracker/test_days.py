"""What is known of a day, and what is in a count."""

from __future__ import annotations

import datetime as dt

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Category, DayCheck, Entry, LogStart, WeekPulse
from lib.tracker.checkpoint.counts import Tally, total, weekly
from lib.tracker.checkpoint.windows import Weeks
from lib.tracker.days import Known, survey
from lib.tracker.facts import day_counts, from_memory, gaps, progress, quiet_spells
from tests.unit.tracker.build import MONDAY, Week, day, flag, log_of, sign, verdict, year

BEGUN = LogStart(id="start", started_on=MONDAY)


def tap(on: dt.date, state: str = "quiet") -> DayCheck:
    return DayCheck(id=on.isoformat(), state=state)  # type: ignore[arg-type] # the states there are


def week_one(*records: Record) -> Tally:
    days = survey(log_of([BEGUN, *records]), day(2))
    assert days
    return total(weekly(days, Weeks(1, 1)))


def test_a_day_nobody_looked_at_is_neither_quiet_nor_hard() -> None:
    found = week_one(tap(day(1)), tap(day(1, 1), "no_contact"))
    assert (found.contact, found.checked, found.hard) == (6, 1, 0)


def test_what_was_logged_within_two_weeks_makes_its_day_a_checked_one() -> None:
    assert week_one(flag(day(1))).checked == 1
    assert week_one(flag(day(1), logged_on=day(3))).hard == 1
    assert week_one(flag(day(1), logged_on=day(3, 1))) == Tally(contact=7)
    assert week_one(sign(day(1))).checked == 1


def test_a_red_flag_says_that_there_was_contact_whatever_was_tapped() -> None:
    assert week_one(tap(day(1), "no_contact"), flag(day(1))).hard == 1
    assert week_one(tap(day(1), "no_contact"), sign(day(1))).contact == 6


def test_something_to_log_without_a_log_leaves_the_day_unknown() -> None:
    assert week_one(tap(day(1), "entry")).checked == 0
    note = Entry(id="n", sort="note", occurred_on=day(1), logged_on=day(1))
    assert week_one(tap(day(1), "entry"), note).checked == 1
    assert week_one(note).checked == 0


def test_a_day_is_hard_once_however_much_happened() -> None:
    found = week_one(flag(day(1), intensity=1), flag(day(1), intensity=3), flag(day(1), setting="online"))
    assert (found.hard, found.stronger, found.severe, found.private, found.around) == (1, 1, 1, 1, 1)


def test_what_passed_by_makes_no_hard_day() -> None:
    assert (week_one(flag(day(1), intensity=0)).checked, week_one(flag(day(1), intensity=0)).hard) == (1, 0)


def test_a_date_known_by_its_month_is_in_no_count() -> None:
    assert week_one(flag(day(1), date_precision="month")) == Tally(contact=7)
    assert week_one(flag(day(1), date_precision="within_3_days")).hard == 1


def test_the_look_back_adds_hard_days_and_never_quiet_ones() -> None:
    pulse = WeekPulse(id=day(1).isoformat(), unlogged_hard=3)
    found = week_one(tap(day(1)), pulse)
    assert (found.contact, found.checked, found.hard, found.private, found.said) == (7, 4, 3, 3, 0)
    full = week_one(*(tap(day(1, n)) for n in range(7)), pulse)
    assert (full.checked, full.hard) == (7, 3), "where every day was tapped, three of them were not quiet after all"
    assert week_one(pulse.model_copy(update={"unlogged_hard": "not_sure"})).hard == 0
    assert week_one(pulse.model_copy(update={"unlogged_hard": 0})).checked == 0


def test_an_own_category_from_the_start_counts_and_a_later_one_only_in_pictures() -> None:
    own = Category(id="own", label=OwnWords("Own"), sort="red_flag", created_on=day(5))
    late = own.model_copy(update={"created_on": day(17)})
    both = [flag(day(n, 6), category="own") for n in (*range(5, 17), *range(27, 53))]
    assert verdict(log_of(year(Week(hard=1), Week(hard=1)), own, *both)).recent.hard == 52
    found = verdict(log_of(year(Week(hard=1), Week(hard=1)), late, *both))
    assert (found.recent.hard, found.recent.with_new, found.start.hard) == (26, 52, 12)
    log = log_of([BEGUN, late, *both])
    days = survey(log, day(53))
    assert days
    assert day_counts(log, days).hard == 38
    assert verdict(log_of(year(Week(hard=1), Week(hard=1)), *both)).recent.hard == 52, "its category was deleted since"


def test_every_day_is_counted_once() -> None:
    log = log_of([BEGUN, tap(day(1)), tap(day(1, 1), "no_contact"), flag(day(1, 2)), flag(day(1, 2))])
    days = survey(log, day(1, 6))
    assert days
    counts = day_counts(log, days)
    assert (counts.quiet, counts.hard, counts.no_contact, counts.not_logged) == (1, 1, 1, 4)


def test_a_quiet_spell_ends_where_nobody_knows_and_waits_where_there_was_no_contact() -> None:
    states = ["quiet", "quiet", "no_contact", "quiet", "", "quiet", "", "quiet", "quiet"]
    taps = [tap(MONDAY + dt.timedelta(days=n), state) for n, state in enumerate(states) if state]
    days = survey(log_of([BEGUN, *taps]), MONDAY + dt.timedelta(days=8))
    assert days
    assert quiet_spells(days) == (3, 2, 1)


def test_two_weeks_without_a_check_in_are_a_gap_and_days_apart_are_not() -> None:
    taps = [*(tap(day(1, n)) for n in range(7)), *(tap(day(3 + n // 7, n % 7), "no_contact") for n in range(21)), tap(day(8))]
    days = survey(log_of([BEGUN, *taps]), day(8))
    assert days
    assert gaps(days) == ((day(6), day(7, 6)),)
    assert days.known[7] == Known.NOT_LOGGED, "one week is no gap"


def test_what_was_added_from_memory_is_told() -> None:
    log = log_of([BEGUN, flag(day(1), logged_on=day(9)), flag(day(2), logged_on=day(4))])
    assert from_memory(log, day(9)) == 1


def test_before_anything_was_logged_there_is_nothing_to_know() -> None:
    assert survey(log_of([]), day(1)) is None
    assert survey(log_of([BEGUN]), day(1) - dt.timedelta(days=1)) is None
    assert progress(log_of([]), day(1)) is None


def test_progress_tells_how_much_is_known_of_both_stretches() -> None:
    log = log_of(year({0: Week(checked=7), 1: Week(checked=3)}, {}, 3))
    found = progress(log, day(6, 6))
    assert found
    assert found.plan.months == 3
    assert found.planned_on == day(14)
    assert (found.start.checked, found.start.contact, found.recent.contact) == (10, 14, 0)
