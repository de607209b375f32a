"""Stretches of time as people say them, on 25 November 2026, a Wednesday."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.guide.spans import Marked, spans
from lib.guide.words import fold

TODAY = dt.date(2026, 11, 25)
MOVE = (Marked(dt.date(2026, 6, 1), "Moved house"), Marked(dt.date(2026, 1, 7), "Anger course began"))


def read(text: str) -> list[str]:
    found = spans(fold(text), TODAY, MOVE).spans
    return [f"{span.first or ''}..{span.last or ''}" for span in found]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("hard days since June?", "2026-06-01..2026-11-25"),
        ("last month", "2026-10-01..2026-10-31"),
        ("the previous month", "2026-10-01..2026-10-31"),
        ("the week before last", "2026-11-09..2026-11-15"),
        ("the summer before last", "2025-06-01..2025-08-31"),
        ("since the start of the year", "2026-01-01..2026-11-25"),
        ("in the first half of the year", "2026-01-01..2026-06-30"),
        ("over the past half year", "2026-05-26..2026-11-25"),
        ("what happened on the 28th", "2026-10-28..2026-10-28"),
        ("in the last month", "2026-10-26..2026-11-25"),
        ("over the holidays", "2025-12-24..2026-01-01"),
        ("this year", "2026-01-01..2026-11-25"),
        ("last week", "2026-11-16..2026-11-22"),
        ("the past 30 days", "2026-10-27..2026-11-25"),
        ("after easter", "2026-04-06..2026-11-25"),
        ("over easter", "2026-04-03..2026-04-06"),
        ("last autumn", "2025-09-01..2025-11-30"),
        ("in winter", "2025-12-01..2026-02-28"),
        ("between March and May", "2026-03-01..2026-05-31"),
        ("between 3 and 10 may", "2026-05-03..2026-05-10"),
        ("from november to february", "2025-11-01..2026-02-28"),
        ("from june onwards", "2026-06-01..2026-11-25"),
        ("everything from december", "2025-12-01..2025-12-31"),
        ("until the end of march", "..2026-03-31"),
        ("until june", "..2026-05-31"),
        ("before we moved", "..2026-05-31"),
        ("since the anger course", "2026-01-07..2026-11-25"),
        ("in the two weeks after easter", "2026-04-07..2026-04-20"),
        ("on 2026-06-03", "2026-06-03..2026-06-03"),
        ("on the third week of may", "2026-05-15..2026-05-21"),
        ("november last year", "2025-11-01..2025-11-30"),
        ("yesterday", "2026-11-24..2026-11-24"),
    ],
)
def test_spans_are_read_as_people_say_them(text: str, span: str) -> None:
    assert read(text) == [span]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("june vs july", ["2026-06-01..2026-06-30", "2026-07-01..2026-07-31"]),
        ("more this month than last", ["2026-11-01..2026-11-25", "2026-10-01..2026-10-31"]),
        ("before and after the move", ["..2026-05-31", "2026-06-01..2026-11-25"]),
    ],
)
def test_two_stretches_are_told_apart(text: str, both: list[str]) -> None:
    assert read(text) == both


@pytest.mark.parametrize(
    "text", ["may i ask something", "since i started logging", "when did he last apologise", "they fall apart"]
)
def test_what_names_no_span_has_none(text: str) -> None:
    assert read(text) == []


def test_a_date_that_no_calendar_has_is_said() -> None:
    assert spans("what happened on 31 february", TODAY).missing == "31 february"


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for span in spans(fold(text), TODAY, MOVE).spans:
        assert span.last is None or span.last <= TODAY or span.first is None or span.first > TODAY
