"""Days, lengths and texts in the form for an entry that do not fit or come hostile: nothing is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.content.words.tracker import VocabularyWords
from lib.records.own_words import clean
from lib.records.tracker import DayCheck, Entry
from lib.ui import keys, library
from tests.app.conftest import go, open_page
from tests.app.tracker import (
    ABOUT,
    BEGUN,
    SAVE,
    START,
    TODAY,
    a_fixed_day,
    notes,
    only,
    part,
    press,
    put,
    said,
    typed_elsewhere,
)
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
NAMES = library.wording(VocabularyWords)


class TestBadInput:
    @pytest.mark.parametrize(
        ("day", "sentence"),
        [
            (TODAY + dt.timedelta(days=1), "That date hasn't come yet. Only plans can have future dates."),
            (dt.date(2199, 12, 31), "That date hasn't come yet."),
            (None, "Please choose a day."),
        ],
    )
    def test_an_impossible_day_gets_a_sentence_and_loses_nothing(self, day: dt.date | None, sentence: str) -> None:
        at = open_page("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", what=HOSTILE[4], day=day)
        press(at, *SAVE)
        assert notes(at).of(Entry) == ()
        assert said(at, sentence)
        assert at.text_area[0].value == HOSTILE[4]
        put(at, keys.TRACKER_ENTRY, day=TODAY)
        press(at, *SAVE, to="today")
        assert only(at, Entry).what_happened == clean(HOSTILE[4])
        assert not said(press(at, "add", to="entry"), sentence), "the sentence is gone with its reason"

    def test_a_day_long_ago_is_kept_with_how_sure_it_is(self) -> None:
        at = open_page("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", day=dt.date(1900, 1, 1))
        put(at, keys.TRACKER_ENTRY, precision="month")
        press(at, *SAVE, to="today")
        entry = only(at, Entry)
        assert (entry.occurred_on, entry.date_precision) == (dt.date(1900, 1, 1), "month")
        assert notes(at).of(DayCheck) == (), "a day of long ago can't be marked any more"

    @pytest.mark.parametrize(
        ("name", "topic", "limit"), [("what", "time", 4000), ("felt", "feelings", 140), ("plan", "apology", 280)]
    )
    def test_ten_thousand_characters_get_a_sentence_and_stay_in_the_field(self, name: str, topic: str, limit: int) -> None:
        at = open_page("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=[topic])
        put(at, keys.TRACKER_ENTRY, **{name: "ü" * 10_000})
        press(at, *SAVE)
        assert notes(at).of(Entry) == ()
        assert said(at, f"has 10,000 characters, and {limit:,} fit")
        assert any(len(field.value or "") == 10_000 for field in [*at.text_area, *at.text_input])
        put(at, keys.TRACKER_ENTRY, **{name: "ü" * limit})
        press(at, *SAVE, to="today")
        assert len(notes(at).of(Entry)) == 1

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_is_kept_and_shown_as_it_stands(self, text: str) -> None:
        at = open_page("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["feelings", "evidence"])
        put(at, keys.TRACKER_ENTRY, what=text, felt=text, evidence=text)
        press(at, *SAVE, to="today")
        assert typed_elsewhere(at, text) == []
        kept = only(at, Entry).what_happened
        for page in ("entries", "checkpoints"):
            go(at, page)
            if page == "checkpoints":
                part(at, "checkpoints", "month")
            assert [shown.value for shown in at.text].count(kept.raw) == 3
            assert typed_elsewhere(at, kept.raw) == []

    def test_two_entries_in_one_second_are_two(self) -> None:
        at = open_page("entry", BEGUN, ABOUT)
        for _ in range(2):
            put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again")
            press(at, *SAVE, to="today")
            press(at, "add", to="entry")
        assert len(notes(at).of(Entry)) == 2

    def test_a_plan_due_before_it_was_made_gets_a_sentence(self) -> None:
        at = open_page("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["apology"], plan="Will call", plan_due=START)
        press(at, *SAVE)
        assert said(at, NAMES.faults["due_before_made"])
        assert notes(at).of(Entry) == ()
