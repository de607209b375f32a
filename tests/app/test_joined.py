"""Where the tools meet: what one knows, the other knows too."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.change import FactorWords
from lib.content.words.flat import HelpWords, OptionsWords
from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.records import tracker
from lib.records.record import Record
from lib.records.reflection import Answer, Reflection, answer_id
from lib.ui import clock, keys, library
from lib.ui.tracker import examples
from tests.app.conftest import everything, go, sound
from tests.app.tracker import START, TODAY, a_fixed_day, has, notes, on, only, press, session, typed_elsewhere

__all__ = ["a_fixed_day"]
WORDS, PAGE = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords)
THEN = dt.date(2026, 9, 3)
HOSTILE = "![x](http://example.org/a.png) **b** <script>"


def think(at: AppTest) -> AppTest:
    go(at, "worksheet")
    at.button(key=keys.worksheet("begin")).click().run()
    sound(at)
    return at


def stage_of_cards(at: AppTest) -> AppTest:
    """Straight to the stage about what someone knows."""
    for _ in range(40):
        if at.title[0].value == "What I know":
            return at
        for pills in at.pills:
            if "No" in pills.options and at.title[0].value == "Safety first":
                pills.set_value("no")
        at.button(key=keys.WORKSHEET_NEXT).click().run()
        sound(at)
    raise AssertionError("the stage did not come")


class TestCards:
    @pytest.mark.parametrize("number", [1, 2, 3, 4])
    def test_an_example_log_shows_its_cards(self, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
        shown = examples.example(number)
        monkeypatch.setattr(clock, "today", lambda: shown.today)
        at = stage_of_cards(think(session(*shown.notes)))
        told = everything(at)
        assert WORDS.log_none not in told
        assert "From your log" in told
        assert any("Include it" in each.options for each in at.pills)
        card = next(str(each.value) for each in at.text)
        assert not typed_elsewhere(at, card), "a card may hold the person's own words"

    def test_without_a_log_it_works_from_memory(self) -> None:
        at = stage_of_cards(think(session()))
        assert WORDS.log_none in everything(at)

    @pytest.mark.parametrize(("back", "helped"), [(90, True), (91, False)])
    def test_a_worry_within_ninety_days_puts_help_first(self, back: int, helped: bool) -> None:  # noqa: FBT001
        day = TODAY - dt.timedelta(days=back)
        entry = tracker.Entry(
            id="e1", sort="red_flag", occurred_on=day, logged_on=day, category="put_downs", concern="yes", safety=("weapon",)
        )
        at = think(session(entry))
        for _ in range(8):
            if at.title[0].value in {WORDS.help_title, "Safety first"}:
                break
            at.button(key=keys.WORKSHEET_NEXT).click().run()
        assert (at.title[0].value == WORDS.help_title) == helped
        assert (library.wording(HelpWords).danger in everything(at)) or not helped


def reflection(**more: Any) -> Reflection:
    return Reflection(id="r1", started_on=THEN, relation="partner", **more)


def answer(question: str, **more: Any) -> Answer:
    return Answer(id=answer_id("r1", question), reflection="r1", question=question, **more)


def tripwire(by: dt.date | None = TODAY) -> list[Record]:
    return [reflection(), answer("trip-saw", text=HOSTILE), answer("trip-by", on=by)]


class TestTripwire:
    def test_it_goes_into_the_log_on_a_tap_and_out_again(self) -> None:
        at = on("worksheet-summary", *tripwire())
        assert not notes(at).of(tracker.Watch), "only on the person's tap"
        at.button(key=keys.worksheet("r1", "keep_date")).click().run()
        sound(at)
        kept = only(at, tracker.Watch)
        assert (kept.text, kept.by, kept.added_on) == (HOSTILE, TODAY, TODAY)
        assert PAGE.trip_kept.format(date="18 November 2026") in everything(at)
        at.button(key=keys.worksheet("r1", "drop_date")).click().run()
        assert not notes(at).of(tracker.Watch)

    def test_without_a_date_there_is_nothing_to_put_there(self) -> None:
        at = on("worksheet-summary", *tripwire(None))
        assert keys.worksheet("r1", "keep_date") not in {button.key for button in at.button}

    def test_another_date_may_take_its_place(self) -> None:
        at = on("worksheet-summary", *tripwire())
        at.button(key=keys.worksheet("r1", "keep_date")).click().run()
        later = answer("trip-by", on=TODAY + dt.timedelta(days=9))
        at = on("worksheet-summary", *tripwire()[:2], later, *notes(at).of(tracker.Watch))
        at.button(key=keys.worksheet("r1", "keep_date")).click().run()
        assert only(at, tracker.Watch).by == TODAY + dt.timedelta(days=9)

    def test_it_goes_with_its_reflection(self) -> None:
        at = on("worksheet-summary", *tripwire())
        at.button(key=keys.worksheet("r1", "keep_date")).click().run()
        go(at, "worksheet")
        at.button(key=keys.worksheet("r1", "delete")).click().run()
        sound(at)
        assert len(notes(at)) == 0

    @pytest.mark.parametrize("begun", [True, False])
    def test_the_log_shows_it_on_its_first_screen_once_it_is_due(self, begun: bool) -> None:  # noqa: FBT001
        start = [tracker.LogStart(id="start", started_on=START), tracker.About(id="about", who="partner")] if begun else []
        watch = tracker.Watch(id="w1", text=HOSTILE, added_on=THEN, by=TODAY)
        at = on("today", *start, watch)
        assert "By 18 November 2026 you wanted to look at this again." in everything(at)
        assert HOSTILE in [each.value for each in at.text]
        assert not typed_elsewhere(at, HOSTILE)
        press(at, "watch", "watch", "w1", to="worksheet")
        go(at, "today")
        press(at, "looked", "watch", "w1")
        assert only(at, tracker.Watch).by is None
        assert not has(at, "looked", "watch", "w1")

    def test_before_its_day_the_log_says_nothing_of_it(self) -> None:
        at = on("today", tracker.Watch(id="w1", text=HOSTILE, added_on=THEN, by=TODAY + dt.timedelta(days=1)))
        assert not has(at, "looked", "watch", "w1")

    def test_the_note_to_oneself_is_offered_where_one_looks_back(self) -> None:
        note = tracker.NoteToSelf(id="note", text=HOSTILE, written_on=THEN)
        later = Reflection(id="r2", started_on=TODAY, relation="partner", again="r1")
        at = on("worksheet-comparison", *tripwire(), later, note)
        assert HOSTILE in [each.value for each in at.expander[0].text]
        assert "My note to myself" in [each.label for each in at.expander]


class TestWhoItIsAbout:
    def test_said_in_the_log_it_is_filled_in_in_the_worksheet(self) -> None:
        at = on("worksheet", tracker.About(id="about", who="parent"))
        assert at.pills(key=f"{keys.WORKSHEET_ABOUT}.0").value == "parent"
        at.button(key=keys.worksheet("begin")).click().run()
        assert only(at, Reflection).relation == "parent"

    @pytest.mark.parametrize(("choice", "who"), [("sibling", "sibling"), ("unsaid", None)])
    def test_said_in_the_worksheet_the_log_does_not_ask(self, choice: str, who: str | None) -> None:
        at = on("worksheet", tracker.LogStart(id="start", started_on=TODAY))
        at.pills(key=f"{keys.WORKSHEET_ABOUT}.0").set_value(choice).run()
        at.button(key=keys.worksheet("begin")).click().run()
        assert only(at, tracker.About).who == who
        go(at, "today")
        assert not has(at, "who", "partner")
        assert ("How was it with your brother or sister?" in everything(at)) == (who == "sibling")

    def test_left_open_in_the_worksheet_the_log_asks(self) -> None:
        at = think(session(tracker.LogStart(id="start", started_on=TODAY)))
        assert not notes(at).of(tracker.About)
        go(at, "today")
        assert has(at, "who", "partner")

    def test_a_file_from_before_with_a_reflection_alone_is_enough(self) -> None:
        at = on("today", tracker.LogStart(id="start", started_on=TODAY), reflection())
        assert not has(at, "who", "partner")
        assert "How was it with your partner?" in everything(at)

    def test_a_change_in_the_log_shows_where_the_worksheet_asks_and_leaves_what_was_written(self) -> None:
        at = on("worksheet", tracker.About(id="about", who="partner"), reflection())
        go(at, "options")
        press(at, "who", "former_partner")
        go(at, "worksheet")
        assert at.pills(key=f"{keys.WORKSHEET_ABOUT}.0").value == "former_partner"
        assert only(at, Reflection).relation == "partner"

    def test_put_right_in_the_worksheet_it_is_right_in_the_log(self) -> None:
        at = on("worksheet", tracker.About(id="about", who="partner"), reflection())
        at.pills(key=f"{keys.worksheet('r1', 'about')}.0").set_value("friend").run()
        sound(at)
        assert only(at, tracker.About).who == "friend"

    def test_answering_afresh_stays_with_the_person_it_was_about(self) -> None:
        at = on("worksheet", tracker.About(id="about", who="parent"), reflection())
        at.button(key=keys.worksheet("r1", "again")).click().run()
        sound(at)
        assert [each.relation for each in notes(at).of(Reflection)] == ["partner", "partner"]
        assert only(at, tracker.About).who == "parent"

    @pytest.mark.parametrize("log_begun", [True, False])
    def test_it_is_forgotten_with_the_last_reflection_unless_there_is_a_log(self, log_begun: bool) -> None:  # noqa: FBT001
        start = [tracker.LogStart(id="start", started_on=START)] if log_begun else []
        at = on("worksheet", tracker.About(id="about", who="partner"), reflection(), *start)
        at.button(key=keys.worksheet("r1", "delete")).click().run()
        sound(at)
        assert bool(notes(at).of(tracker.About)) == log_begun


class TestWatching:
    def test_what_is_watched_stands_in_the_log_and_can_be_taken_out(self) -> None:
        watch = library.wording(FactorWords).factors[0].watch[0]
        at = on(
            "options",
            tracker.Watch(id="w1", item=watch.id, added_on=THEN),
            tracker.Watch(id="w2", text=HOSTILE, added_on=THEN, by=TODAY),
            tracker.Watch(id="w3", item="gone-since", added_on=THEN),
        )
        told = everything(at)
        assert watch.text in told
        assert HOSTILE in [each.value for each in at.text]
        assert not typed_elsewhere(at, HOSTILE)
        assert library.wording(OptionsWords).watch_gone in told
        press(at, "remove", "watch", "w1")
        assert [each.id for each in notes(at).of(tracker.Watch)] == ["w2", "w3"]

    def test_with_none_it_says_where_they_come_from(self) -> None:
        assert library.wording(OptionsWords).watches_none in everything(on("options"))
