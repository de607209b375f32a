"""The log's first screen: the first visit, what there is to see, and coming back to it."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.content.words.flat import TodayWords
from lib.records.own_words import OwnWords
from lib.records.tracker import About, Agreement, DayCheck, Entry, LogStart, NoteToSelf, Occasion, Promise, WeekPulse, Yardstick
from lib.ui import library
from tests.app.conftest import go, open_page, sound
from tests.app.tracker import (
    ABOUT,
    BEGUN,
    PAGES,
    START,
    TODAY,
    YESTERDAY,
    a_fixed_day,
    drawings,
    flag,
    has,
    jot,
    notes,
    only,
    press,
    said,
    typed_elsewhere,
)
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS = library.wording(TodayWords)


class TestFirstVisit:
    def test_it_begins_with_a_box_and_two_taps(self) -> None:
        at = open_page("today")
        assert at.title[0].value == "Today"
        assert at.text_area[0].label == "What happened? Rough words are fine."
        first = [button.label for button in at.button if str(button.key).startswith("tracker_")]
        assert first == [
            *("Save", "Quiet day", "Not in contact", "See an example", "Had notes here before? Open your file"),
            "Write about an earlier day",
        ]
        assert said(at, WORDS.lead)
        assert said(at, WORDS.not_for)
        assert said(at, WORDS.buys)
        assert not said(at, WORDS.catch_up)
        assert not has(at, "later")
        assert not drawings(at)
        assert notes(at).counts() == {}

    def test_the_bar_is_the_same_on_every_page(self) -> None:
        for page in PAGES:
            at = open_page(page, BEGUN)
            labels = [link.label for link in at.page_link]
            assert [label for label in labels if label in WORDS.ways.values()] == list(WORDS.ways.values()), page

    def test_a_tap_is_kept_and_begins_the_log(self) -> None:
        at = press(open_page("today"), "day", "quiet")
        assert only(at, DayCheck) == DayCheck(id=TODAY.isoformat(), state="quiet")
        assert only(at, LogStart).started_on == TODAY
        assert said(at, "Wednesday 18 November is marked: quiet: in contact, nothing to log.")
        assert not has(at, "day", "quiet")
        press(at, "day_change")
        press(at, "day", "no_contact")
        assert only(at, DayCheck).state == "no_contact"

    def test_who_it_is_about_is_one_line_and_asked_once(self) -> None:
        at = press(open_page("today"), "day", "quiet")
        box = next(box for box in at.selectbox if box.label == WORDS.who)
        box.set_value("unsaid").run()
        sound(at)
        assert only(at, About).who is None
        assert not [box for box in at.selectbox if box.label == WORDS.who]
        assert said(go(at, "options"), "You would rather not say.")


class TestGlance:
    def entries(self, count: int) -> list[Entry]:
        days = [TODAY - dt.timedelta(days=number) for number in range(count)]
        return [flag(number, occurred_on=day, logged_on=day, intensity=2) for number, day in enumerate(days)]

    @pytest.mark.parametrize(("count", "pictures", "most"), [(1, 1, False), (9, 1, False), (10, 2, False), (50, 2, True)])
    def test_there_is_more_to_see_with_more_entries(self, count: int, pictures: int, most: bool) -> None:  # noqa: FBT001
        at = open_page("today", BEGUN, ABOUT, *self.entries(count))
        assert len(drawings(at)) == pictures
        assert drawings(at)[0].startswith("The last seven days.")
        assert said(at, "What came up most: contempt or put-downs (50).") is most


class TestReturning:
    def test_the_two_days_before_are_chips_that_turn_the_page_to_their_day(self) -> None:
        at = open_page("today", LogStart(id="start", started_on=YESTERDAY))
        assert has(at, "catch_up", "1")
        assert not has(at, "catch_up", "2"), "the log had not begun"
        press(at, "catch_up", "1")
        go(at, "today", d="1")
        assert at.text_area[0].label == "What happened on Tuesday 17 November? Rough words are fine."
        press(at, "day", "no_contact")
        assert only(at, DayCheck).id == YESTERDAY.isoformat()
        assert has(at, "to_today")

    def test_words_for_an_earlier_day_stand_on_that_day(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT, d="2"), "Monday was long.")
        entry = only(at, Entry)
        assert (entry.occurred_on, entry.logged_on) == (TODAY - dt.timedelta(days=2), TODAY)

    @pytest.mark.parametrize("asked", ["0", "3", "x", "-1", "²", "9" * 400])
    def test_no_other_day_can_be_asked_for(self, asked: str) -> None:
        assert open_page("today", BEGUN, d=asked).text_area[0].label == WORDS.box

    def test_a_day_with_something_written_needs_no_tap(self) -> None:
        at = open_page("today", BEGUN, ABOUT, flag(), flag(2, occurred_on=YESTERDAY))
        assert not has(at, "day", "quiet")
        assert not has(at, "catch_up", "1")
        assert said(at, "One thing is written down for this day.")

    def test_at_most_one_question_is_asked(self) -> None:
        at = open_page(
            "today",
            BEGUN,
            Promise(id="p1", text=OwnWords(HOSTILE[0]), made_on=START, due=START),
            Agreement(id="a1", text=OwnWords("Phones off"), made_on=START, review_on=START),
        )
        asked = ("Was it done?", "look at this again", WORDS.pulse)
        order = []
        for _ in asked:
            order.append([text for text in asked if said(at, text)])
            press(at, "later")
        assert order == [["Was it done?"], ["look at this again"], [WORDS.pulse]]

    def test_a_due_promise_is_answered_in_a_tap(self) -> None:
        at = open_page("today", BEGUN, ABOUT, Promise(id="p1", text=OwnWords(HOSTILE[0]), made_on=START, due=START))
        assert HOSTILE[0] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        press(at, "done", "promise", "p1", "done")
        assert only(at, Promise).done == "done"
        assert only(at, Promise).done_on == TODAY
        assert not said(at, "Was it done?")

    def test_a_month_after_it_was_done_it_is_asked_whether_it_is_kept(self) -> None:
        done = Promise(id="p1", text=OwnWords("x"), made_on=START, done="done", done_on=TODAY - dt.timedelta(days=30))
        at = press(open_page("today", BEGUN, ABOUT, done), "kept", "promise", "p1", "yes")
        assert only(at, Promise).kept_30d == "yes"

    def test_an_agreement_is_looked_at_again(self) -> None:
        at = open_page("today", BEGUN, ABOUT, Agreement(id="a1", text=OwnWords("Phones off"), made_on=START, review_on=TODAY))
        press(at, "review", "agreement", "a1", "partly")
        occasion = only(at, Occasion)
        assert (occasion.agreement, occasion.on, occasion.outcome) == ("a1", TODAY, "partly")
        assert not said(at, "look at this again")

    def test_the_week_and_the_scenes_are_offered_and_lead_to_their_place(self) -> None:
        rated = Yardstick(id="y", rated_on=TODAY, joke=1)
        at = press(open_page("today", BEGUN, ABOUT, rated), "way", "week", "pulse", to="week")
        assert at.title[0].value == "The week"
        monday = TODAY - dt.timedelta(days=TODAY.weekday() + 7)
        at = open_page("today", LogStart(id="start", started_on=YESTERDAY), ABOUT, WeekPulse(id=monday.isoformat(), room=1))
        go(press(at, "way", "week", "scenes"), "week", p="2")
        assert said(at, "If you were Alex")

    def test_the_note_to_oneself_is_there_on_request(self) -> None:
        at = open_page("today", BEGUN, NoteToSelf(id="note", text=OwnWords(HOSTILE[1]), written_on=START))
        assert HOSTILE[1] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[1]) == []
