"""Where the tools meet: what one knows, the other knows too."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import HelpWords, OptionsWords
from lib.content.words.spectrum import FactorWords
from lib.content.words.worksheet import QuestionWords, WorksheetSummaryWords, WorksheetWords
from lib.records import tracker
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.reflection import Answer, Reflection, SafetyAnswer, answer_id
from lib.ui import clock, keys, library
from lib.ui.tracker import tracker_view
from tests.app.conftest import everything, go, open_page, sound
from tests.app.tracker import START, TODAY, a_fixed_day, has, notes, only, press, session, typed_elsewhere

__all__ = ["a_fixed_day"]
WORDS, PAGE, QUESTIONS = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords), library.wording(QuestionWords)
HELP = next(screen.title for screen in QUESTIONS.talk if screen.kind == "help")
THEN = dt.date(2026, 9, 3)
HOSTILE = "![x](http://example.org/a.png) **b** <script>"


def tap(at: AppTest, label: str) -> AppTest:
    """Press the button that begins with this."""
    next(button for button in at.button if button.label.startswith(label)).click().run()
    sound(at)
    return at


def think(at: AppTest, deciding: str = "") -> AppTest:
    """Past the first screen of the worksheet."""
    go(at, "worksheet")
    at.text_area[0].set_value(deciding)
    return tap(at, WORDS.begin)


def topic_of_cards(*records: Record) -> AppTest:
    """Straight to what the tracker has to say."""
    unafraid = SafetyAnswer(id=answer_id("r1", "fear"), reflection="r1", question="fear", choice="no")
    at = session(*records, reflection(), answer("deciding", text="x"), unafraid)
    return go(at, "worksheet", s=str(QUESTIONS.numbers["seen-told"] + 1))


class TestCards:
    @pytest.mark.parametrize("number", [1, 2, 3, 4])
    def test_an_example_shows_its_cards(self, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
        shown = tracker_view.example(number)
        monkeypatch.setattr(clock, "today", lambda: shown.today)
        at = topic_of_cards(*shown.notes)
        told = everything(at)
        while at.title[0].value != QUESTIONS.screens[QUESTIONS.numbers["lasting"] - 1].title:
            tap(at, next(label for label in (WORDS.enough, WORDS.next) if label in [button.label for button in at.button]))
            at = go(at, "worksheet", s=str(QUESTIONS.numbers["lasting"]))  # help comes first where it tells of a worry
        assert WORDS.log_none not in told
        assert "From your tracker" in told
        card = next(str(text.value) for text in at.text)
        assert not typed_elsewhere(at, card), "a card may hold the person's own words"

    def test_without_a_tracker_it_works_from_memory(self) -> None:
        assert "From your tracker" not in everything(topic_of_cards())

    @pytest.mark.parametrize(("back", "helped"), [(90, True), (91, False)])
    def test_a_worry_within_ninety_days_puts_help_first(self, back: int, helped: bool) -> None:  # noqa: FBT001
        day = TODAY - dt.timedelta(days=back)
        entry = tracker.Entry(
            id="e1", sort="red_flag", occurred_on=day, logged_on=day, category="put_downs", concern="yes", safety=("weapon",)
        )
        at = think(session(entry))
        assert (at.title[0].value == HELP) == helped
        assert (library.wording(HelpWords).danger in everything(at)) or not helped


def reflection(**more: Any) -> Reflection:
    return Reflection(id="r1", started_on=THEN, relation="partner", **more)


def answer(question: str, **more: Any) -> Answer:
    return Answer(id=answer_id("r1", question), reflection="r1", question=question, **more)


def tripwire(by: dt.date | None = TODAY) -> list[Record]:
    return [reflection(), answer("trip-saw", text=HOSTILE), answer("trip-by", on=by)]


NAMED = PAGE.look_named.format(date="18 November 2026")


def look_again(*records: Record) -> AppTest:
    return tap(open_page("worksheet-summary", *records), PAGE.look_again)


class TestTripwire:
    def test_it_goes_into_the_tracker_on_a_tap_and_out_again(self) -> None:
        at = look_again(*tripwire())
        assert not notes(at).of(tracker.Watch), "only on the person's tap"
        tap(at, NAMED)
        kept = only(at, tracker.Watch)
        assert (kept.text, kept.by, kept.added_on) == (HOSTILE, TODAY, TODAY)
        assert PAGE.look_kept.format(date="18 November 2026") in everything(at)
        tap(at, PAGE.look_drop)
        assert not notes(at).of(tracker.Watch)

    def test_without_a_date_any_day_may_be_chosen(self) -> None:
        at = look_again(*tripwire(None))
        assert not [button for button in at.button if button.label == NAMED]
        tap(at, WORDS.soon[0])
        assert only(at, tracker.Watch).by == TODAY + dt.timedelta(days=30)
        tap(at, WORDS.soon[1])
        assert only(at, tracker.Watch).by == TODAY + dt.timedelta(days=91), "another takes its place"

    def test_it_goes_with_its_reflection(self) -> None:
        at = tap(look_again(*tripwire()), NAMED)
        go(at, "worksheet")
        tap(at, WORDS.delete)
        assert len(notes(at)) == 0

    @pytest.mark.parametrize("begun", [True, False])
    def test_the_log_shows_it_on_its_first_screen_once_it_is_due(self, begun: bool) -> None:  # noqa: FBT001
        start = [tracker.LogStart(id="start", started_on=START), tracker.About(id="about", who="partner")] if begun else []
        watch = tracker.Watch(id="w1", text=OwnWords(HOSTILE), added_on=THEN, by=TODAY)
        at = open_page("today", *start, watch)
        assert "By 18 November 2026 you wanted to look at this again." in everything(at)
        assert HOSTILE in [each.value for each in at.text]
        assert not typed_elsewhere(at, HOSTILE)
        press(at, "watch", "watch", "w1", to="worksheet")
        go(at, "today")
        press(at, "looked", "watch", "w1")
        assert only(at, tracker.Watch).by is None
        assert not has(at, "looked", "watch", "w1")

    def test_before_its_day_the_log_says_nothing_of_it(self) -> None:
        at = open_page("today", tracker.Watch(id="w1", text=OwnWords(HOSTILE), added_on=THEN, by=TODAY + dt.timedelta(days=1)))
        assert not has(at, "looked", "watch", "w1")

    def test_the_note_to_oneself_is_offered_where_one_looks_back(self) -> None:
        note = tracker.NoteToSelf(id="note", text=OwnWords(HOSTILE), written_on=THEN)
        later = Reflection(id="r2", started_on=TODAY, relation="partner", again="r1")
        at = open_page("worksheet-comparison", *tripwire(), later, note)
        assert HOSTILE in [each.value for each in at.expander[0].text]
        assert "My note to myself" in [each.label for each in at.expander]


def asks_who(at: AppTest) -> bool:
    """Whether the tracker's first screen asks whom it is about."""
    return any(str(box.key).startswith(keys.tracker("who")) for box in at.selectbox)


class TestWhoItIsAbout:
    def test_said_in_the_tracker_the_worksheet_does_not_ask(self) -> None:
        at = think(session(tracker.About(id="about", who="parent")), "x")
        assert at.title[0].value == "Are you afraid of what might happen?"
        assert only(at, Reflection).relation == "parent"

    @pytest.mark.parametrize(("label", "who"), [("A brother or sister", "sibling"), ("Rather not say", None)])
    def test_said_in_the_worksheet_the_tracker_does_not_ask(self, label: str, who: str | None) -> None:
        at = think(session(tracker.LogStart(id="start", started_on=TODAY)), "x")
        tap(at, label)
        assert only(at, tracker.About).who == who
        assert only(at, Reflection).relation == who
        assert not asks_who(go(at, "today"))

    def test_left_open_in_the_worksheet_the_tracker_asks(self) -> None:
        at = tap(think(session(tracker.LogStart(id="start", started_on=TODAY))), WORDS.skip)
        assert not notes(at).of(tracker.About)
        assert asks_who(go(at, "today"))

    def test_a_file_from_before_with_a_reflection_alone_is_enough(self) -> None:
        at = open_page("today", tracker.LogStart(id="start", started_on=TODAY), reflection())
        assert not asks_who(at)

    def test_a_change_in_the_tracker_counts_for_a_new_one_and_leaves_what_was_written(self) -> None:
        at = open_page("worksheet", tracker.About(id="about", who="partner"), reflection())
        go(at, "options")
        press(at, "who", "former_partner")
        go(at, "worksheet")
        tap(at, WORDS.new)
        at.text_area[0].set_value("x").run()
        assert [each.relation for each in notes(at).of(Reflection)] == ["partner", "former_partner"]

    def test_put_right_in_the_worksheet_it_is_right_in_the_log(self) -> None:
        at = open_page("worksheet", tracker.About(id="about", who="partner"), reflection())
        at.pills(key=f"{keys.worksheet('r1', 'about')}.0").set_value("friend").run()
        sound(at)
        assert only(at, tracker.About).who == "friend"

    def test_answering_afresh_stays_with_the_person_it_was_about(self) -> None:
        at = open_page("worksheet", tracker.About(id="about", who="parent"), reflection())
        tap(at, WORDS.again)
        at.text_area[0].set_value("x").run()
        assert [each.relation for each in notes(at).of(Reflection)] == ["partner", "partner"]
        assert only(at, tracker.About).who == "parent"

    @pytest.mark.parametrize("log_begun", [True, False])
    def test_it_is_forgotten_with_the_last_reflection_unless_there_is_a_log(self, log_begun: bool) -> None:  # noqa: FBT001
        start = [tracker.LogStart(id="start", started_on=START)] if log_begun else []
        at = open_page("worksheet", tracker.About(id="about", who="partner"), reflection(), *start)
        tap(at, WORDS.delete)
        assert bool(notes(at).of(tracker.About)) == log_begun


class TestWatching:
    def test_what_is_watched_stands_in_the_log_and_can_be_taken_out(self) -> None:
        watch = library.wording(FactorWords).factors[0].watch[0]
        at = open_page(
            "options",
            tracker.Watch(id="w1", item=watch.id, added_on=THEN),
            tracker.Watch(id="w2", text=OwnWords(HOSTILE), added_on=THEN, by=TODAY),
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
        assert library.wording(OptionsWords).watches_none in everything(open_page("options"))
