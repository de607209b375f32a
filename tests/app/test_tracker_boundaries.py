"""Limits, words to say, agreements and promises."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from lib.content.words.flat import BoundariesWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import Record, ref
from lib.records.tracker import Agreement, Boundary, Entry, LogStart, Occasion, Promise, Statement
from lib.ui import keys, library
from tests.app.conftest import go
from tests.app.tracker import START, TODAY, a_fixed_day, has, notes, on, only, press, put, said, typed_elsewhere
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS, NAMES = library.wording(BoundariesWords), library.wording(VocabularyWords)
BEGUN = LogStart(id="start", started_on=START)


def part(name: str, *records: Record) -> Any:
    at = on("boundaries", *records)
    return put(at, keys.TRACKER_PARTS, boundaries=name)


def texts(at: Any) -> list[str]:
    return [element.value for element in at.text]


@pytest.mark.parametrize("name", ["limits", "words", "agreements", "promises"])
def test_each_part_says_what_it_is_for_and_has_one_first_step(name: str) -> None:
    at = part(name)
    said_of = getattr(WORDS, name)
    assert said(at, said_of.lead)
    assert said(at, said_of.empty)
    assert [button.label for button in at.button if button.label == WORDS.new] == [WORDS.new]


class TestLimits:
    def test_one_is_written_changed_and_taken_out(self) -> None:
        at = press(part("limits"), "new", keys.TRACKER_BOUNDARY, to="write")
        put(at, keys.TRACKER_BOUNDARY, when="I am shouted at", then="go to the other room", aloud="no", since=START)
        assert said(at, WORDS.keep_inside)
        press(at, "save", keys.TRACKER_BOUNDARY)
        limit = only(at, Boundary)
        assert (limit.when, limit.then, limit.safe_aloud, limit.active_from) == (
            "I am shouted at",
            "go to the other room",
            "no",
            START,
        )
        assert "If I am shouted at, I will go to the other room" in texts(at)
        press(at, "change", *ref(limit), to="write")
        put(at, f"{keys.TRACKER_BOUNDARY}-{limit.id}", then="leave the house")
        press(at, "save", keys.TRACKER_BOUNDARY)
        assert only(at, Boundary) == limit.model_copy(update={"then": "leave the house"})
        press(at, "remove", *ref(limit))
        assert notes(at).of(Boundary) == ()

    def test_nothing_prompts_saying_it_where_that_is_not_safe(self) -> None:
        limits = [Boundary(id=f"b{n}", when="x", then="y", safe_aloud=s) for n, s in enumerate(("no", "not_sure", "yes"))]  # type: ignore[arg-type]
        at = part("limits", *limits)
        assert [has(at, "find_words", "boundary", f"b{n}") for n in range(3)] == [False, False, True]
        press(at, "find_words", "boundary", "b2", to="write")
        assert at.text_area[0].value == "x", "the statement begins with what the limit is about"

    def test_what_entries_tell_of_it_is_counted(self) -> None:
        entry = {"sort": "red_flag", "occurred_on": TODAY, "logged_on": TODAY, "category": "put_downs", "boundary": "b1"}
        at = part(
            "limits",
            Boundary(id="b1", when=HOSTILE[0], then="leave"),
            Entry(id="e1", boundary_outcome="crossed", response="not_safe_to", **entry),  # type: ignore[arg-type]
            Entry(id="e2", boundary_outcome="respected", **entry),  # type: ignore[arg-type]
        )
        assert f"'{HOSTILE[0]}': came up 2 times" in "\n".join(texts(at))
        assert typed_elsewhere(at, HOSTILE[0]) == []

    @pytest.mark.parametrize(("when", "then"), [("", "go"), ("x", "  "), ("", "")])
    def test_a_part_missing_gets_a_sentence_and_loses_nothing(self, when: str, then: str) -> None:
        at = press(part("limits"), "new", keys.TRACKER_BOUNDARY, to="write")
        put(at, keys.TRACKER_BOUNDARY, when=when, then=then, why="because")
        press(at, "save", keys.TRACKER_BOUNDARY)
        assert said(at, WORDS.missing)
        assert notes(at).of(Boundary) == ()
        assert at.text_input[0].value == "because"

    def test_too_long_gets_a_sentence_and_going_away_loses_nothing(self) -> None:
        at = press(part("limits"), "new", keys.TRACKER_BOUNDARY, to="write")
        put(at, keys.TRACKER_BOUNDARY, when="w" * 10_000, then="go")
        press(at, "save", keys.TRACKER_BOUNDARY)
        assert said(at, "“If this happens” has 10,000 characters, and 280 fit.")
        go(at, "help")
        go(at, "write")
        assert at.text_area[0].value == "w" * 10_000
        press(at, "never_mind", keys.TRACKER_BOUNDARY)
        press(at, "new", keys.TRACKER_BOUNDARY, to="write")
        assert at.text_area[0].value == ""


class TestWords:
    def test_a_statement_needs_only_one_of_its_parts(self) -> None:
        at = press(part("words"), "new", keys.TRACKER_STATEMENT, to="write")
        press(at, "save", keys.TRACKER_STATEMENT)
        assert said(at, WORDS.missing)
        put(at, keys.TRACKER_STATEMENT, felt="left out")
        press(at, "save", keys.TRACKER_STATEMENT)
        assert only(at, Statement).felt == "left out"
        assert only(at, Statement).written_on == TODAY
        assert "I felt left out" in texts(at)

    def test_a_label_is_answered_with_what_a_camera_would_have_seen(self) -> None:
        at = press(part("words"), "new", keys.TRACKER_STATEMENT, to="write")
        put(at, keys.TRACKER_STATEMENT, when="You ALWAYS come late")
        assert said(at, "“always” is a judgement")
        put(at, keys.TRACKER_STATEMENT, when="You came at nine")
        assert not said(at, "is a judgement")
        assert said(at, WORDS.words.labels[0].seen)


class TestAgreements:
    def made(self, **more: object) -> Agreement:
        return Agreement(id="a1", text=HOSTILE[2], made_on=START, **more)  # type: ignore[arg-type]

    def test_one_is_written_and_looked_at_again(self) -> None:
        at = press(part("agreements"), "new", keys.TRACKER_AGREEMENT, to="write")
        put(at, keys.TRACKER_AGREEMENT, text="Phones off", who="both", know="empty table", review=TODAY + dt.timedelta(days=30))
        press(at, "save", keys.TRACKER_AGREEMENT)
        agreement = only(at, Agreement)
        assert (agreement.text, agreement.made_on, agreement.review_on) == ("Phones off", TODAY, TODAY + dt.timedelta(days=30))

    def test_review_before_it_was_made_gets_a_sentence(self) -> None:
        at = press(part("agreements"), "new", keys.TRACKER_AGREEMENT, to="write")
        put(at, keys.TRACKER_AGREEMENT, text="Phones off", review=START)
        press(at, "save", keys.TRACKER_AGREEMENT)
        assert said(at, NAMES.faults["review_before_made"])
        assert notes(at).of(Agreement) == ()
        assert at.text_area[0].value == "Phones off"

    def test_how_it_went_is_noted_and_counted(self) -> None:
        at = press(part("agreements", self.made()), "note_occasion", "agreement", "a1", to="write")
        press(at, "save", f"{keys.TRACKER_OCCASION}-a1")
        assert said(at, WORDS.troubles["no_outcome"])
        put(at, f"{keys.TRACKER_OCCASION}-a1", outcome="broken", setting="just_us", text="At breakfast.")
        press(at, "save", f"{keys.TRACKER_OCCASION}-a1")
        assert only(at, Occasion).model_dump(exclude={"id"}) == {
            "agreement": "a1",
            "on": TODAY,
            "outcome": "broken",
            "setting": "just_us",
            "text": "At breakfast.",
        }
        assert said(at, "So far: kept 0, partly 0, broken 1, did not come up 0.")

    def test_it_goes_with_what_was_noted_of_it(self) -> None:
        at = part("agreements", self.made(), Occasion(id="o1", agreement="a1", on=TODAY, outcome="kept"))
        press(at, "remove", "agreement", "a1")
        assert notes(at).counts() == {}


class TestPromises:
    def test_one_with_a_date_and_one_without(self) -> None:
        at = press(part("promises"), "new", keys.TRACKER_PROMISE, to="write")
        put(at, keys.TRACKER_PROMISE, text="Will call", due=TODAY + dt.timedelta(days=3))
        press(at, "save", keys.TRACKER_PROMISE)
        assert said(at, "Its date has not come yet.")
        press(at, "new", keys.TRACKER_PROMISE, to="write")
        put(at, keys.TRACKER_PROMISE, text="Will be nicer")
        press(at, "save", keys.TRACKER_PROMISE)
        assert said(at, WORDS.promises.no_due)
        assert [p.due for p in notes(at).of(Promise)] == [TODAY + dt.timedelta(days=3), None]

    def test_due_before_it_was_made_gets_a_sentence(self) -> None:
        at = press(part("promises"), "new", keys.TRACKER_PROMISE, to="write")
        put(at, keys.TRACKER_PROMISE, text="Will call", due=START)
        press(at, "save", keys.TRACKER_PROMISE)
        assert said(at, NAMES.faults["due_before_made"])

    def test_a_due_one_is_answered_in_its_place(self) -> None:
        at = part("promises", Promise(id="p1", text=HOSTILE[0], made_on=START, due=START))
        press(at, "done", "promise", "p1", "not_done")
        assert only(at, Promise).done == "not_done"
        assert said(at, "What became of it: not done.")
        assert typed_elsewhere(at, HOSTILE[0]) == []

    def test_done_in_the_future_gets_a_sentence(self) -> None:
        at = press(part("promises", Promise(id="p1", text="x", made_on=START)), "change", "promise", "p1", to="write")
        put(at, f"{keys.TRACKER_PROMISE}-p1", done="done", done_on=TODAY + dt.timedelta(days=1))
        press(at, "save", keys.TRACKER_PROMISE)
        assert said(at, NAMES.faults["done_in_future"])
