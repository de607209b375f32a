"""Rough words on the log's first screen: kept at once, and what the card beneath them asks."""

from __future__ import annotations

import time

import pytest

from lib.content.words.flat import TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import ref
from lib.records.tracker import Category, DayCheck, Entry, LogStart
from lib.ui import keys, library
from tests.app.conftest import go, open_page, sound
from tests.app.tracker import (
    ABOUT,
    BEGUN,
    TODAY,
    YESTERDAY,
    a_fixed_day,
    drawings,
    has,
    jot,
    notes,
    only,
    press,
    put,
    said,
    tap,
    typed_elsewhere,
)
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS, NAMES = library.wording(TodayWords), library.wording(VocabularyWords)


class TestWriting:
    def test_rough_words_are_kept_at_once_as_a_note(self) -> None:
        at = jot(open_page("today"), HOSTILE[0])
        entry = only(at, Entry)
        assert (entry.sort, entry.what_happened, entry.occurred_on) == ("note", HOSTILE[0], TODAY)
        assert only(at, DayCheck).state == "entry"
        assert only(at, LogStart).started_on == TODAY
        assert said(at, "Saved: a note, Wednesday 18 November.")
        assert HOSTILE[0] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        assert at.text_area[0].value == ""
        assert drawings(at)[0].endswith("Wed 18 Nov: something written, a note.")

    def test_effect_place_and_kind_are_a_tap_each_and_kept_with_it(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "It was loud.")
        entry = only(at, Entry)
        tap(at, entry, step__effect=3)
        assert said(at, NAMES.intensity[3])
        tap(at, entry, setting="just_us")
        kept = only(at, Entry)
        assert (kept.sort, kept.intensity, kept.setting) == ("note", 3, "just_us")
        tap(at, entry, sort="red_flag")
        assert only(at, Entry).sort == "note", "it waits for its category"
        assert said(at, WORDS.choose_one)
        tap(at, entry, category__red_flag="rewriting_it")
        assert only(at, Entry) == kept.model_copy(update={"sort": "red_flag", "category": "rewriting_it"})
        assert said(at, "Saved: a red flag, Wednesday 18 November.")
        tap(at, entry, setting=None)
        assert only(at, Entry).setting is None, "a second tap takes it back"
        tap(at, entry, sort="note")
        assert only(at, Entry).category is None

    def test_plain_words_suggest_a_kind_which_one_tap_confirms(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "He shouted for an hour.")
        entry = only(at, Entry)
        assert entry.sort == "note", "nothing is kept as a red flag before it is confirmed"
        press(at, "suggested", *ref(entry))
        assert only(at, Entry) == entry.model_copy(update={"sort": "red_flag", "category": "rage_at_criticism"})
        press(at, "card_more")
        tap(at, entry, category__red_flag="put_downs")
        assert only(at, Entry).category == "put_downs"

    def test_a_sign_of_change_asks_how_far_it_went(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "She asked how I was.")
        entry = only(at, Entry)
        tap(at, entry, step__effect=2)
        press(at, "suggested", *ref(entry))
        assert only(at, Entry).intensity is None, "an effect is no step of evidence"
        tap(at, entry, step__sign=1)
        assert said(at, NAMES.evidence[1])
        assert only(at, Entry).intensity == 1

    def test_something_else_goes_on_in_the_form(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "It was odd.")
        entry = only(at, Entry)
        tap(at, entry, sort="red_flag")
        pills = next(pills for pills in at.pills if "category" in str(pills.key))
        pills.set_value("own").run()
        go(at, "entry")
        put(at, f"{keys.TRACKER_ENTRY}-{entry.id}", own__red_flag="Hides my keys")
        press(at, "save", f"{keys.TRACKER_ENTRY}-{entry.id}", to="today")
        assert only(at, Category).label == "Hides my keys"
        assert (only(at, Entry).sort, only(at, Entry).what_happened) == ("red_flag", "It was odd.")

    def test_nothing_else_has_to_be_answered_and_done_puts_the_card_away(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "A day.")
        assert not has(at, "later"), "no question stands beside it"
        press(at, "card_done")
        assert not said(at, "Saved: a note")
        assert has(at, "later")
        assert said(at, "One thing is written down for this day.")

    def test_it_is_put_away_for_who_comes_back_from_another_page(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "A day.")
        go(go(at, "entries"), "today")
        assert not said(at, "Saved: a note")
        assert len(notes(at).of(Entry)) == 1

    def test_two_taps_on_save_make_one_entry(self, monkeypatch: pytest.MonkeyPatch) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "Once.")
        press(at, "jot")
        assert only(at, Entry).what_happened == "Once."
        assert not said(at, WORDS.no_text), "the second tap was the same tap"
        later = time.monotonic() + 10
        monkeypatch.setattr(time, "monotonic", lambda: later)
        press(at, "jot")
        assert said(at, WORDS.no_text)
        assert only(at, Entry).what_happened == "Once."

    @pytest.mark.parametrize("text", ["", "   "])
    def test_an_empty_box_gets_a_sentence(self, text: str) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), text)
        assert notes(at).of(Entry) == ()
        assert said(at, WORDS.no_text) is not bool(text)

    def test_a_long_text_is_kept_whole_and_one_too_long_is_told_before_saving(self) -> None:
        at = open_page("today", BEGUN, ABOUT)
        at.text_area[0].set_value("x" * 4001).run()
        assert said(at, "This has 4,001 characters, and 4,000 fit.")
        press(at, "jot")
        assert notes(at).of(Entry) == ()
        assert at.text_area[0].value == "x" * 4001, "nothing is lost"
        jot(at, "y" * 4000)
        assert only(at, Entry).what_happened == "y" * 4000

    @pytest.mark.parametrize(
        ("text", "offered"), [("He choked me.", WORDS.care.danger), ("I want to die.", WORDS.care.self_harm), ("A walk.", "")]
    )
    def test_words_of_danger_are_saved_first_and_then_bring_the_way_to_help(self, text: str, offered: str) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), text)
        assert only(at, Entry).what_happened == text
        assert said(at, WORDS.care.lead) is bool(offered)
        assert said(at, offered)

    def test_the_strongest_effect_offers_support_and_a_country_brings_numbers(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "A night.")
        tap(at, only(at, Entry), step__effect=4)
        assert said(at, WORDS.care.danger)
        at.selectbox(key=f"{keys.COUNTRY_TRACKER}.0").set_value("uk").run()
        sound(at)
        assert said(at, "999")

    def test_what_was_typed_stays_through_other_pages(self) -> None:
        at = open_page("today", BEGUN, ABOUT)
        at.text_area[0].set_value("half a sent").run()
        go(go(at, "help"), "today")
        assert at.text_area[0].value == "half a sent"

    def test_more_about_it_is_the_whole_form_and_comes_back_to_the_card(self) -> None:
        at = jot(open_page("today", BEGUN, ABOUT), "A day.")
        entry = only(at, Entry)
        press(at, "more", *ref(entry), to="entry")
        put(at, f"{keys.TRACKER_ENTRY}-{entry.id}", day=YESTERDAY, topics=["feelings"], feelings=["sad"])
        press(at, "save", f"{keys.TRACKER_ENTRY}-{entry.id}", to="today")
        assert (only(at, Entry).occurred_on, only(at, Entry).feelings) == (YESTERDAY, ("sad",))
        assert said(at, "Saved: a note, Tuesday 17 November.")
