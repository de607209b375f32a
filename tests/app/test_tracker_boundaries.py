"""Boundaries, words to say, agreements and promises."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from lib.content.markdown import literal
from lib.content.words.flat import BoundariesWords, FormsWords
from lib.content.words.tracker import VocabularyWords
from lib.records.own_words import OwnWords
from lib.records.record import Record, ref
from lib.records.tracker import Agreement, Boundary, Entry, Occasion, Promise, Statement
from lib.ui import library
from tests.app.conftest import go, open_page
from tests.app.tracker import START, TODAY, a_fixed_day, has, notes, only, press, put, said, typed_elsewhere
from tests.app.tracker import part as choose
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS, NAMES, FORMS = library.wording(BoundariesWords), library.wording(VocabularyWords), library.wording(FormsWords)


def part(name: str, *records: Record) -> Any:
    return choose(open_page("boundaries", *records), "boundaries", name)


def texts(at: Any) -> list[str]:
    return [element.value for element in at.text]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("boundaries", "boundary"), ("words", "statement"), ("agreements", "agreement"), ("promises", "promise")],
)
def test_each_part_says_what_it_is_for_and_has_one_first_step(name: str, kind: str) -> None:
    at = part(name)
    assert said(at, FORMS[kind].lead)
    assert said(at, FORMS[kind].empty)
    assert [button.label for button in at.button if str(button.key).startswith("tracker_new_")] == [FORMS[kind].new]


def test_the_address_names_a_part_by_its_number_and_the_form_leads_back_to_it() -> None:
    at = part("promises")
    assert at.query_params["p"] == "4"
    assert said(open_page("boundaries", p="2"), FORMS["statement"].lead)
    assert said(open_page("boundaries", p="9"), FORMS["boundary"].lead)
    press(at, "new", "promise", to="write")
    press(at, "never_mind", "promise")
    assert at.query_params["p"] == "4"


class TestBoundaries:
    def test_one_is_written_changed_and_taken_out(self) -> None:
        at = press(part("boundaries"), "new", "boundary", to="write")
        put(at, "tracker_boundary", when="I am shouted at", then="go to the other room", safe_aloud="no", active_from=START)
        assert said(at, FORMS.keep_inside)
        press(at, "save", "boundary")
        boundary = only(at, Boundary)
        assert (boundary.when, boundary.then, boundary.safe_aloud, boundary.active_from) == (
            "I am shouted at",
            "go to the other room",
            "no",
            START,
        )
        assert "If I am shouted at, I will go to the other room" in texts(at)
        press(at, "change", *ref(boundary), to="write")
        put(at, f"tracker_boundary-{boundary.id}", then="leave the house")
        press(at, "save", "boundary")
        assert only(at, Boundary) == boundary.model_copy(update={"then": "leave the house"})
        press(at, "remove", *ref(boundary))
        assert notes(at).of(Boundary) == ()

    def test_nothing_prompts_saying_it_where_that_is_not_safe(self) -> None:
        boundaries = [Boundary(id=f"b{n}", when="x", then="y", safe_aloud=s) for n, s in enumerate(("no", "not_sure", "yes"))]  # type: ignore[arg-type]
        at = part("boundaries", *boundaries)
        assert [has(at, "find_words", "boundary", f"b{n}") for n in range(3)] == [False, False, True]
        press(at, "find_words", "boundary", "b2", to="write")
        assert at.text_area[0].value == "x", "the statement begins with what the boundary is about"

    def test_what_entries_tell_of_it_is_counted(self) -> None:
        entry = {"sort": "red_flag", "occurred_on": TODAY, "logged_on": TODAY, "category": "put_downs", "boundary": "b1"}
        at = part(
            "boundaries",
            Boundary(id="b1", when=OwnWords(HOSTILE[0]), then=OwnWords("leave")),
            Entry(id="e1", boundary_outcome="crossed", response="not_safe_to", **entry),  # type: ignore[arg-type]
            Entry(id="e2", boundary_outcome="respected", **entry),  # type: ignore[arg-type]
        )
        assert f"'{HOSTILE[0]}': came up 2 times" in "\n".join(texts(at))
        assert typed_elsewhere(at, HOSTILE[0]) == []

    @pytest.mark.parametrize(("when", "then"), [("", "go"), ("x", "  "), ("", "")])
    def test_a_part_missing_gets_a_sentence_and_loses_nothing(self, when: str, then: str) -> None:
        at = press(part("boundaries"), "new", "boundary", to="write")
        put(at, "tracker_boundary", when=when, then=then, why="because")
        press(at, "save", "boundary")
        assert said(at, FORMS.troubles.missing)
        assert notes(at).of(Boundary) == ()
        assert at.text_input[0].value == "because"

    def test_too_long_gets_a_sentence_and_going_away_loses_nothing(self) -> None:
        at = press(part("boundaries"), "new", "boundary", to="write")
        put(at, "tracker_boundary", when="w" * 10_000, then="go")
        press(at, "save", "boundary")
        assert said(at, "“If this happens” has 10,000 characters, and 280 fit.")
        go(at, "help")
        go(at, "write")
        assert at.text_area[0].value == "w" * 10_000
        press(at, "never_mind", "boundary")
        press(at, "new", "boundary", to="write")
        assert at.text_area[0].value == ""


class TestWords:
    def test_a_statement_needs_only_one_of_its_parts(self) -> None:
        at = press(part("words"), "new", "statement", to="write")
        press(at, "save", "statement")
        assert said(at, FORMS.troubles.missing)
        put(at, "tracker_statement", felt="left out")
        press(at, "save", "statement")
        assert only(at, Statement).felt == "left out"
        assert only(at, Statement).written_on == TODAY
        assert "I felt left out" in texts(at)

    def test_a_label_is_answered_with_what_a_camera_would_have_seen(self) -> None:
        at = press(part("words"), "new", "statement", to="write")
        put(at, "tracker_statement", when="You ALWAYS come late")
        assert said(at, "“always” is easy to argue about")
        put(at, "tracker_statement", when="You came at nine")
        assert not said(at, "is easy to argue about")
        assert said(at, literal(WORDS.words.labels[0].seen))


class TestAgreements:
    def made(self, **more: object) -> Agreement:
        return Agreement(id="a1", text=HOSTILE[2], made_on=START, **more)  # type: ignore[arg-type]

    def test_one_is_written_and_looked_at_again(self) -> None:
        at = press(part("agreements"), "new", "agreement", to="write")
        put(
            at,
            "tracker_agreement",
            text="Phones off",
            who_agreed="both",
            how_we_know="empty table",
            review_on=TODAY + dt.timedelta(days=30),
        )
        press(at, "save", "agreement")
        agreement = only(at, Agreement)
        assert (agreement.text, agreement.made_on, agreement.review_on) == ("Phones off", TODAY, TODAY + dt.timedelta(days=30))

    def test_review_before_it_was_made_gets_a_sentence(self) -> None:
        at = press(part("agreements"), "new", "agreement", to="write")
        put(at, "tracker_agreement", text="Phones off", review_on=START)
        press(at, "save", "agreement")
        assert said(at, NAMES.faults["review_before_made"])
        assert notes(at).of(Agreement) == ()
        assert at.text_area[0].value == "Phones off"

    def test_how_it_went_is_noted_and_counted(self) -> None:
        at = press(part("agreements", self.made()), "note_occasion", "agreement", "a1", to="write")
        press(at, "save", "occasion")
        assert said(at, "Please choose an answer to “How did it go?”.")
        put(at, "tracker_occasion-a1", outcome="broken", setting="just_us", text="At breakfast.")
        press(at, "save", "occasion")
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
        at = press(part("promises"), "new", "promise", to="write")
        put(at, "tracker_promise", text="Will call", due=TODAY + dt.timedelta(days=3))
        press(at, "save", "promise")
        assert said(at, "Its date has not come yet.")
        press(at, "new", "promise", to="write")
        put(at, "tracker_promise", text="Will be nicer")
        press(at, "save", "promise")
        assert said(at, WORDS.promises.no_due)
        assert [p.due for p in notes(at).of(Promise)] == [TODAY + dt.timedelta(days=3), None]

    def test_due_before_it_was_made_gets_a_sentence(self) -> None:
        at = press(part("promises"), "new", "promise", to="write")
        put(at, "tracker_promise", text="Will call", due=START)
        press(at, "save", "promise")
        assert said(at, NAMES.faults["due_before_made"])

    def test_a_due_one_is_answered_in_its_place(self) -> None:
        at = part("promises", Promise(id="p1", text=OwnWords(HOSTILE[0]), made_on=START, due=START))
        press(at, "done", "promise", "p1", "not_done")
        assert only(at, Promise).done == "not_done"
        assert said(at, "What became of it: not done.")
        assert typed_elsewhere(at, HOSTILE[0]) == []

    def test_done_in_the_future_gets_a_sentence(self) -> None:
        at = press(part("promises", Promise(id="p1", text=OwnWords("x"), made_on=START)), "change", "promise", "p1", to="write")
        put(at, "tracker_promise-p1", done="done", done_on=TODAY + dt.timedelta(days=1))
        press(at, "save", "promise")
        assert said(at, NAMES.faults["done_in_future"])
