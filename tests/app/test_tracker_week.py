"""The week: the look back on it, its days apart, and the scenes."""

from __future__ import annotations

import datetime as dt

from lib.content.words.flat import ShellWords, WeekWords
from lib.records.tracker import DayCheck, LogStart, WeekPulse, Yardstick
from lib.ui import keys, library
from tests.app.conftest import open_page
from tests.app.tracker import BEGUN, MONDAY, TODAY, a_fixed_day, notes, only, press, put, said

__all__ = ["a_fixed_day"]
WEEK = library.wording(WeekWords)


class TestWeek:
    def test_the_look_back_is_kept_and_can_be_mended(self) -> None:
        at = open_page("week", BEGUN)
        put(at, f"{keys.TRACKER_PULSE}-{MONDAY}", contact_days=5, unlogged_hard="not_sure", room=1, safe=4)
        press(at, "save_pulse")
        assert only(at, WeekPulse).model_dump() == {
            "id": MONDAY.isoformat(),
            "contact_days": 5,
            "unlogged_hard": "not_sure",
            "room": 1,
            "peace": None,
            "safe": 4,
            "support_days": None,
        }
        assert said(at, WEEK.saved)
        put(at, f"{keys.TRACKER_PULSE}-{MONDAY}", room=2)
        press(at, "save_pulse")
        assert only(at, WeekPulse).room == 2
        assert only(at, WeekPulse).contact_days == 5

    def test_an_earlier_week_can_be_chosen(self) -> None:
        at = open_page("week", BEGUN)
        earlier = MONDAY - dt.timedelta(weeks=1)
        put(at, keys.TRACKER_PULSE, week=earlier)
        put(at, f"{keys.TRACKER_PULSE}-{earlier}", peace=3)
        press(at, "save_pulse")
        assert only(at, WeekPulse).id == earlier.isoformat()

    def test_nothing_chosen_keeps_nothing(self) -> None:
        at = press(open_page("week", BEGUN), "save_pulse")
        assert notes(at).of(WeekPulse) == ()
        assert said(at, WEEK.nothing)

    def test_a_kept_week_whose_answers_are_taken_back_is_kept_no_longer(self) -> None:
        pulse = WeekPulse(id=MONDAY.isoformat(), contact_days=5, unlogged_hard="not_sure")
        at = open_page("week", BEGUN, pulse)
        put(at, f"{keys.TRACKER_PULSE}-{MONDAY}", contact_days=None, unlogged_hard=None)
        press(at, "save_pulse")
        assert notes(at).of(WeekPulse) == ()
        assert said(at, WEEK.cleared)
        assert not said(at, WEEK.saved)
        back = library.wording(ShellWords).put_back
        next(button for button in at.button if button.label == back).click().run()
        assert only(at, WeekPulse) == pulse

    def test_days_apart_marked_quiet_are_asked_about_once_the_numbers_disagree(self) -> None:
        days = [DayCheck(id=(MONDAY + dt.timedelta(days=n)).isoformat(), state="quiet") for n in range(7)]
        at = open_page("week", BEGUN, *days, WeekPulse(id=MONDAY.isoformat(), contact_days=3))
        assert said(at, "You said you were in contact on 3 days, but 7 are marked")
        apart = next(pills for pills in at.pills if pills.label == WEEK.doubt_days)
        apart.set_value([MONDAY, MONDAY + dt.timedelta(days=1)]).run()
        press(at, "apart_save")
        assert sum(check.state == "no_contact" for check in notes(at).of(DayCheck)) == 2
        assert not said(at, "Were some of them days apart?")

    def test_before_a_week_is_over_it_says_when(self) -> None:
        assert said(open_page("week", LogStart(id="start", started_on=TODAY)), WEEK.too_soon)

    def test_scenes_are_rated_and_rating_again_on_one_day_takes_their_place(self) -> None:
        at = open_page("week", p="2")
        press(at, "save_scenes")
        assert said(at, WEEK.nothing)
        put(at, keys.TRACKER_SCENES, joke=2, dinner=4)
        press(at, "save_scenes")
        rated = only(at, Yardstick)
        assert (rated.joke, rated.phone, rated.dinner, rated.rated_on) == (2, None, 4, TODAY)
        put(at, keys.TRACKER_SCENES, joke=1)
        press(at, "save_scenes")
        assert only(at, Yardstick).joke == 1
