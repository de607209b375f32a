"""A tab that was left open overnight: what means today is today's when it is next seen or kept."""

from __future__ import annotations

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from lib.records.notebook import Notebook
from lib.records.notebook import put as put_records
from lib.records.own_words import OwnWords
from lib.records.tracker import Agreement, DayCheck, DayStart, Entry
from lib.ui import clock, keys, state
from tests.app.conftest import go, open_page
from tests.app.tracker import BEGUN, TODAY, a_fixed_day, notes, only, press, put

__all__ = ["a_fixed_day"]

TOMORROW = TODAY + dt.timedelta(days=1)
FORM = keys.TRACKER_ENTRY


def next_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TOMORROW)


def day_in(at: AppTest) -> dt.date:
    (value,) = (widget.value for widget in at.date_input if str(widget.key).startswith(f"{FORM}.0.day."))
    assert isinstance(value, dt.date)
    return value


def test_an_untouched_day_is_todays_when_the_form_is_next_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("entry", BEGUN)
    assert day_in(at) == TODAY
    next_day(monkeypatch)
    assert day_in(go(at, "entry")) == TOMORROW


def test_an_untouched_day_is_todays_where_the_form_is_kept_before_it_is_seen_again(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("entry", BEGUN)
    next_day(monkeypatch)
    for widget in (*at.text_area, *at.pills):
        if ".what." in str(widget.key):
            widget.set_value("Shouted")
        elif ".category.red_flag." in str(widget.key):
            widget.set_value("shouting") if "shouting" in widget.options else widget.set_value(widget.options[0])
    press(at, "save", FORM)
    assert only(at, Entry).occurred_on == TOMORROW


def test_a_day_stays_that_someone_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    at = put(open_page("entry", BEGUN), FORM, day=TODAY - dt.timedelta(days=1))
    next_day(monkeypatch)
    assert day_in(go(at, "entry")) == TODAY - dt.timedelta(days=1)


def test_words_written_last_night_stay_with_their_day(monkeypatch: pytest.MonkeyPatch) -> None:
    at = put(open_page("entry", BEGUN), FORM, what="Shouted at dinner")
    next_day(monkeypatch)
    assert day_in(go(at, "entry")) == TODAY


def test_rough_words_and_a_tap_are_of_the_day_on_which_they_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("today", BEGUN)
    next_day(monkeypatch)
    press(at, "day", "quiet")
    assert only(at, DayCheck).day == TOMORROW
    at = open_page("today", BEGUN)
    next_day(monkeypatch)
    next(widget for widget in at.text_area if str(widget.key).startswith(keys.TRACKER_JOT)).set_value("Shouted")
    press(at, "jot")
    assert only(at, Entry).occurred_on == TOMORROW


def test_short_forms_begin_with_the_day_they_are_seen_on(monkeypatch: pytest.MonkeyPatch) -> None:
    at = press(open_page("boundaries", BEGUN, p="3"), "new", "agreement", to="write")
    next_day(monkeypatch)
    next(widget for widget in at.text_area if ".text." in str(widget.key)).set_value("Phones off")
    press(at, "save", "agreement")
    assert only(at, Agreement).made_on == TOMORROW


def test_what_was_kept_further_east_can_be_changed_before_its_day_arrives() -> None:
    ahead = Entry(id="e1", sort="note", occurred_on=TOMORROW, logged_on=TOMORROW, what_happened=OwnWords("Before the flight"))
    at = open_page("entry", BEGUN, ahead)
    at.session_state[state.draft("view.entry")] = "e1"
    go(at, "entry")
    put(at, f"{FORM}-e1", what="Before the flight home")
    press(at, "save", f"{FORM}-e1")
    assert [entry.what_happened.raw for entry in notes(at).of(Entry)] == ["Before the flight home"]


NIGHT = dt.datetime.combine(TODAY, dt.time(3, 59))
the_real_today = clock.today  # before a_fixed_day takes its place


@pytest.mark.parametrize(
    ("hour", "now", "day"),
    [
        (None, NIGHT, TODAY),
        (4, NIGHT, TODAY - dt.timedelta(days=1)),
        (4, NIGHT + dt.timedelta(minutes=1), TODAY),
        (0, NIGHT, TODAY),
    ],
)
def test_a_day_begins_at_the_hour_that_someone_chose(
    hour: int | None, now: dt.datetime, day: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [] if hour is None else [DayStart(id="start", hour=hour)]
    monkeypatch.setattr(state, "notes", lambda: put_records(Notebook(), *records))
    monkeypatch.setattr(clock, "now", lambda: now)
    assert the_real_today() == day


def test_the_hour_is_chosen_and_taken_back_in_the_options() -> None:
    at = open_page("options", BEGUN)
    (begins,) = (widget for widget in at.segmented_control if str(widget.key).startswith(keys.DAY_START))
    assert begins.value == "0"
    begins.set_value("4").run()
    assert only(at, DayStart).hour == 4
    begins.set_value("0").run()
    assert only(at, DayStart).hour == 0
