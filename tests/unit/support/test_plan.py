"""The plan: what marks and own lines make of it."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lib.content.words.support import PlanItem, PlanWords
from lib.records import notebook
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.plan import STATES, PlanLine, PlanMark
from lib.records.record import Record
from lib.records.registry import KINDS
from lib.support import plan
from lib.support.plan import MarkedLine
from tests.real_content import wording

WORDS = wording(PlanWords)
FIRST, SECOND = WORDS.sections[0], WORDS.sections[1]


def book(*records: Record) -> Notebook:
    return notebook.put(Notebook(), *records)


def test_an_empty_plan_has_no_parts() -> None:
    assert plan.sections(WORDS, Notebook()) == ()
    assert plan.tally((), WORDS) == plan.PlanTally(to_do=0, done=0)


def test_parts_come_in_the_order_of_the_page_with_what_is_to_do_first() -> None:
    kept = book(
        PlanMark(id=SECOND.items[0].id, state="to-do"),
        PlanMark(id=FIRST.items[0].id, state="done"),
        PlanMark(id=FIRST.items[2].id, state="to-do"),
        PlanMark(id=FIRST.items[1].id, state="not-for-me"),
        PlanLine(id="x", section=FIRST.id, text=OwnWords("Ring my sister")),
    )
    found = plan.sections(WORDS, kept)
    assert [section.title for section in found] == [FIRST.title, SECOND.title]
    assert found[0].paragraphs == (
        MarkedLine(WORDS.to_do, FIRST.items[2].text),
        MarkedLine(WORDS.to_do, "Ring my sister", typed=True),
        MarkedLine(WORDS.done, FIRST.items[0].text),
    )
    assert plan.tally(found, WORDS) == plan.PlanTally(to_do=3, done=1)


def test_what_is_not_for_someone_stays_out_of_what_they_take_away() -> None:
    kept = book(*(PlanMark(id=item.id, state="not-for-me") for item in FIRST.items))
    assert plan.sections(WORDS, kept) == ()


def test_a_mark_whose_line_is_gone_says_nothing_and_an_own_line_never_gets_lost() -> None:
    kept = book(
        PlanMark(id="from-a-later-version", state="done"), PlanLine(id="x", section="gone", text=OwnWords("Blue folder"))
    )
    (only,) = plan.sections(WORDS, kept)
    assert only.title == WORDS.other_lines
    assert only.paragraphs == (MarkedLine(WORDS.to_do, "Blue folder", typed=True),)


def test_only_typed_text_is_marked_as_typed() -> None:
    ours = {item.text for section in WORDS.sections for item in section.items}
    kept = book(
        *(PlanMark(id=item.id, state="to-do") for section in WORDS.sections for item in section.items),
        *(PlanLine(id=f"l-{section.id}", section=section.id, text=OwnWords("![x](http://x)")) for section in WORDS.sections),
    )
    for section in plan.sections(WORDS, kept):
        for paragraph in section.paragraphs:
            assert paragraph.typed == (paragraph.text not in ours)


@pytest.mark.parametrize("chosen", STATES)
def test_a_choice_becomes_a_record(chosen: str) -> None:
    assert plan.mark("safer-call", chosen) == PlanMark.model_validate({"id": "safer-call", "state": chosen})


@pytest.mark.parametrize("chosen", [None, "", "maybe", 3])
def test_no_choice_leaves_no_record(chosen: object) -> None:
    assert plan.mark("safer-call", chosen) is None


@pytest.mark.parametrize("typed", [None, "", "   ", "\u202e", "x" * 281])
def test_nothing_and_too_much_make_no_line(typed: object) -> None:
    assert plan.own_line("a", "safer", typed) is None


@given(st.text(max_size=140))
def test_any_line_that_fits_the_field_is_kept_or_left_in_it(typed: str) -> None:
    line = plan.own_line("a", "safer", typed)
    assert line is None or (line.text and PlanLine.model_validate_json(line.model_dump_json()) == line)


def test_an_own_line_can_be_done_and_undone_and_nothing_else() -> None:
    line = PlanLine(id="a", section="safer", text=OwnWords("Ring my sister"))
    done = plan.marked(line, "done")
    assert done.state == "done"
    assert plan.marked(done, "to-do") == line
    assert plan.marked(line, "not-for-me") == line
    assert plan.marked(done, None) == done


def test_own_lines_are_those_of_their_part_in_the_order_they_were_written() -> None:
    kept = book(*(PlanLine(id=i, section=s, text=OwnWords(i)) for i, s in (("b", "safer"), ("a", "money"), ("c", "safer"))))
    assert [line.id for line in plan.own_lines(kept, "safer")] == ["b", "c"]


def test_the_records_are_known_to_files_and_closed() -> None:
    assert KINDS["plan"] is PlanMark
    assert KINDS["plan_line"] is PlanLine
    with pytest.raises(ValidationError):
        PlanMark.model_validate({"id": "safer-call", "state": "to-do", "why": "x"})


def test_the_plan_to_take_away_is_plain_frozen_data() -> None:
    (only,) = plan.sections(WORDS, book(PlanMark(id=FIRST.items[0].id, state="to-do")))
    with pytest.raises(dataclasses.FrozenInstanceError):
        only.title = "x"  # type: ignore[misc]


def test_a_line_without_a_claim_or_a_source_is_refused() -> None:
    with pytest.raises(ValidationError, match="name at least one claim or source"):
        PlanItem(id="x", text="Do it.")


def test_ids_that_stand_twice_are_refused() -> None:
    data = WORDS.model_dump()
    data["sections"][1]["items"][0]["id"] = data["sections"][0]["items"][0]["id"]
    with pytest.raises(ValidationError, match=f"used twice: {FIRST.items[0].id}"):
        PlanWords.model_validate(data)
