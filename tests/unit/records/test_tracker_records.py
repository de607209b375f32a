"""Records of a log: strict, bounded, and the same after a journey through a file."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lib.records import vocabulary
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.registry import KINDS, MODELS
from lib.records.schema import RecordSchema
from lib.records.tracker import (
    BUILT_IN,
    About,
    Agreement,
    DayCheck,
    Entry,
    LogStart,
    Marker,
    NoteToSelf,
    Occasion,
    Promise,
    WeekPulse,
    Yardstick,
)
from lib.tracker.validity import catch_up, contact_doubt, fault, may_tap
from tests.unit.tracker.build import NAMES, flag

TODAY = dt.date(2026, 3, 4)
TEXTS = st.one_of(
    st.text(max_size=280),
    st.sampled_from(["=HYPERLINK(1)", "![](http://x)", "שלום 👩‍👧", "<script>", "$x$ :red[x]", "\u202etxt", "a\x00b"]),
)


def entry(**more: Any) -> Entry:
    given_: dict[str, Any] = {"sort": "red_flag", "category": "put_downs", "occurred_on": TODAY, "logged_on": TODAY}
    return Entry(**{"id": "a", **given_, **more})


@given(TEXTS, TEXTS, st.sampled_from([*BUILT_IN, "own-1", "3f0c"]), st.one_of(st.none(), st.integers(0, 4)))
def test_an_entry_comes_back_from_a_file_as_it_was(what: str, felt: str, category: str, intensity: int | None) -> None:
    made = entry(
        sort=BUILT_IN.get(category, "red_flag"), category=category, what_happened=what, felt=felt[:140], intensity=intensity
    )
    assert Entry.model_validate_json(made.model_dump_json(exclude_defaults=True)) == made


def test_only_three_things_are_asked_of_an_entry() -> None:
    assert entry().intensity is None
    assert Entry(id="n", sort="note", occurred_on=TODAY, logged_on=TODAY).category is None


@pytest.mark.parametrize(
    "more",
    [
        {"category": None},
        {"category": "owns_it"},
        {"category": "Put downs"},
        {"sort": "note"},
        {"sort": "positive_sign"},
        {"intensity": 5},
        {"intensity": True},
        {"intensity": 2.0},
        {"occurred_on": dt.date(1899, 12, 31)},
        {"occurred_on": dt.date(2200, 1, 1)},
        {"occurred_on": "2026-03-04"},
        {"occurred_time": "25:00"},
        {"occurred_time": "noon"},
        {"what_happened": "x" * 10_000},
        {"feelings": ("happy",)},
        {"effects": ["lost_sleep"]},
        {"links": tuple(str(n) for n in range(21))},
        {"id": "A b"},
        {"mood": 3},
    ],
)
def test_what_no_field_allows_is_refused(more: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        entry(**more)


@pytest.mark.parametrize("value", ["2026-3-4", "20260304", "2026-02-30", "1899-01-01", "today", ""])
def test_a_day_is_named_by_its_date(value: str) -> None:
    with pytest.raises(ValidationError):
        DayCheck(id=value, state="quiet")
    assert DayCheck(id="2024-02-29", state="quiet").day == dt.date(2024, 2, 29)


def test_a_week_is_named_by_its_monday() -> None:
    assert WeekPulse(id="2026-03-02").monday == dt.date(2026, 3, 2)
    with pytest.raises(ValidationError):
        WeekPulse(id="2026-03-03")


@pytest.mark.parametrize("answers", [{"contact_days": 8}, {"peace": 5}, {"unlogged_hard": "some"}, {"support_days": -1}])
def test_answers_have_their_bounds(answers: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        WeekPulse(id="2026-03-02", **answers)


@pytest.mark.parametrize("model", [About, LogStart, NoteToSelf])
def test_there_is_one_of_what_there_can_be_only_one_of(model: type[Record]) -> None:
    fields = {"started_on": TODAY} if model is LogStart else {"text": "", "written_on": TODAY} if model is NoteToSelf else {}
    with pytest.raises(ValidationError):
        model(id="another", **fields)


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.kind)
def test_no_id_is_a_default_that_a_file_would_leave_out(model: type[Record]) -> None:
    assert model.model_fields["id"].is_required()
    assert KINDS[model.kind] is model


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.kind)
def test_every_kind_has_a_schema(model: type[Record]) -> None:
    assert TypeAdapter(model).json_schema(schema_generator=RecordSchema)["additionalProperties"] is False


def test_every_name_has_words_and_no_category_looks_like_an_own_one() -> None:
    for name in BUILT_IN:
        assert "_" in name
    assert set(NAMES.flags) | set(NAMES.signs) == set(BUILT_IN)
    assert [name for name, each in NAMES.flags.items() if each.common] == list(vocabulary.FLAG_CATEGORIES[:6])
    assert set(get_args(vocabulary.Scene)) == set(Yardstick.model_fields) - {"id", "rated_on"}


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (flag(TODAY), None),
        (flag(dt.date(2026, 3, 5)), "future"),
        (Promise(id="p", text=OwnWords(""), made_on=TODAY, due=dt.date(2027, 1, 1)), None),
        (Promise(id="p", text=OwnWords(""), made_on=dt.date(2026, 3, 5)), "future"),
        (Promise(id="p", text=OwnWords(""), made_on=TODAY, due=dt.date(2026, 3, 3)), "due_before_made"),
        (Promise(id="p", text=OwnWords(""), made_on=TODAY, done="done", done_on=dt.date(2026, 3, 3)), "done_before_made"),
        (Promise(id="p", text=OwnWords(""), made_on=TODAY, done="done", done_on=dt.date(2026, 3, 9)), "done_in_future"),
        (Agreement(id="g", text=OwnWords(""), made_on=TODAY, review_on=dt.date(2026, 3, 1)), "review_before_made"),
        (Agreement(id="g", text=OwnWords(""), made_on=TODAY, review_on=dt.date(2026, 5, 1)), None),
        (Agreement(id="g", text=OwnWords(""), made_on=dt.date(2026, 3, 5)), "future"),
        (Occasion(id="o", agreement="g", on=dt.date(2026, 3, 5), outcome="kept"), "future"),
        (Marker(id="m", on=dt.date(2026, 3, 5), label=OwnWords("x"), declared_on=TODAY), "future"),
        (LogStart(id="start", started_on=dt.date(2026, 3, 5)), "future"),
    ],
)
def test_dates_are_held_against_today(record: Any, found: str | None) -> None:
    assert fault(record, TODAY) == found


def test_two_days_can_be_caught_up() -> None:
    days = [dt.date(2026, 3, n) for n in (1, 2, 3, 4, 5)]
    assert [may_tap(each, TODAY) for each in days] == [False, True, True, True, False]
    assert catch_up(TODAY, dt.date(2026, 3, 3)) == (dt.date(2026, 3, 3),)
    assert catch_up(TODAY, None) == ()


def test_a_week_told_to_have_few_days_in_contact_but_marked_full_is_asked_about() -> None:
    checks = tuple(DayCheck(id=f"2026-03-0{n}", state="quiet") for n in range(2, 8))
    assert contact_doubt(WeekPulse(id="2026-03-02", contact_days=4), checks)
    assert not contact_doubt(WeekPulse(id="2026-03-02", contact_days=5), checks)
    assert not contact_doubt(WeekPulse(id="2026-03-02", contact_days=4), checks[:5])
    assert not contact_doubt(WeekPulse(id="2026-03-02"), checks)
