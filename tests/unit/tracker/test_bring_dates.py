"""Dates of a log kept elsewhere: which number is the month, times of day, and days as Excel counts them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.tracker.bring.dates import DateReader, Order, WrittenDate, chosen, clock_time
from lib.tracker.bring.rows import Choices
from tests import tables
from tests.unit.in_process import sheets_here
from tests.unit.tracker.test_bring import DATES, FINDER, TODAY, WORDS, read, told


def settled(data: bytes) -> Order | None:
    sheet, layout = FINDER.layout(sheets_here(data)[0])
    return FINDER.evidence(sheet, layout).order


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["25/12/2024", "03/04/2024"], "day_first"),
        (["12/25/2024", "03/04/2024"], "month_first"),
        (["03/04/2024", "05/06/2024"], None),
        (["25/12/2024", "12/25/2024", "03/04/2024"], None),
        (["04/04/2024"], "day_first"),
        (["3.4.2024"], "day_first"),
        (["2024-03-04"], "day_first"),
    ],
)
def test_the_order_is_taken_from_the_dates_or_asked(days: list[str], order: str | None) -> None:
    assert settled(tables.text([["Date", "Text"], *([day, "x"] for day in days)])) == order


def test_what_someone_says_of_the_order_counts_where_a_date_fits_both() -> None:
    data = b"Date,Text\n25/12/2024,a\n12/25/2024,b\n03/04/2024,c\n"
    assert [day for day, _ in told(read(data, Choices("day_first"))[1])] == ["2024-12-25", "2024-12-25", "2024-04-03"]
    assert [day for day, _ in told(read(data, Choices("month_first"))[1])] == ["2024-12-25", "2024-12-25", "2024-03-04"]


@given(st.dates(dt.date(1970, 1, 1), TODAY))
def test_a_date_is_read_as_it_was_written(day: dt.date) -> None:
    ways: dict[str, Order] = {
        "%d/%m/%Y": "day_first",
        "%m/%d/%Y": "month_first",
        "%Y-%m-%d": "day_first",
        "%d %B %Y": "day_first",
    }
    for way, order in ways.items():
        written = DATES.read(day.strftime(way))
        assert isinstance(written, WrittenDate)
        assert chosen(written, order) == day


@given(st.text(max_size=40))
def test_any_text_has_a_day_or_a_reason(text: str) -> None:
    found = DATES.read(text)
    assert isinstance(found, WrittenDate) or found in {"no_date", "unread_date", "no_such_day"}
    clock_time(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14:30", "14:30"),
        ("2:30 pm", "14:30"),
        ("12 a.m.", "00:00"),
        ("9h05", "09:05"),
        ("00:00", None),
        ("25:10", None),
        ("x", None),
    ],
)
def test_times_of_day(text: str, time: str | None) -> None:
    assert clock_time(text) == time


@pytest.mark.parametrize("text", ["4363.75", "4363,7.5", "45363.7,5", "1.2345", "4.5363"])
def test_what_is_almost_a_day_of_excel_is_no_date(text: str) -> None:
    assert not isinstance(DateReader(WORDS.month_numbers(), TODAY).read(text), WrittenDate)


@pytest.mark.parametrize("text", ["45363", "45363.5", "45363,5"])
def test_a_day_of_excel_as_text_is_a_date(text: str) -> None:
    written = DateReader(WORDS.month_numbers(), TODAY).read(text)
    assert isinstance(written, WrittenDate)
    assert chosen(written, None) == dt.date(2024, 3, 12)
