"""What is taken away from a log: a table for spreadsheets and reminders for calendars."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from lib.content.words.flat import TrackerTableWords
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Agreement, Boundary, Category, Entry, LogStart, Promise
from lib.tracker.reminders import calendar_text, reminder_days
from lib.tracker.table import csv_text, safe
from tests.unit.tracker.build import MONDAY, NAMES, TABLE, day, flag, log_of, sign


def rows(*records: Record) -> list[dict[str, str]]:
    text = csv_text(log_of(records), TABLE, NAMES)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_a_row_has_the_number_and_the_words() -> None:
    (row,) = rows(
        flag(
            day(1),
            intensity=3,
            setting="children_there",
            occurred_time="evening",
            what_happened="Line one\nLine two, with a comma",
            feelings=("scared", "sad"),
            apology="gesture",
            boundary="b",
            boundary_outcome="crossed",
            safety=("weapon",),
            concern="yes",
        ),
        Boundary(id="b", when=OwnWords("there is shouting"), then=OwnWords("leave")),
    )
    assert (row["Date"], row["Time"], row["What"]) == ("2025-01-06", "Evening", "A red flag")
    assert row["Kind"] == "Contempt or put-downs"
    assert row["Effect or step, number"] == "3"
    assert row["Effect or step, in words"] == NAMES.intensity[3]
    assert row["What happened"] == "Line one\nLine two, with a comma"
    assert row["How I felt"] == "Scared; Sad"
    assert row["Boundary"] == "If there is shouting, I will leave"
    assert row["Concern, in words"] == NAMES.safety["weapon"]


def test_rows_stand_in_order_and_say_what_was_remembered() -> None:
    found = rows(
        sign(day(3), 4),
        flag(day(1), logged_on=day(9), intensity=None),
        Entry(id="n", sort="note", occurred_on=day(2), logged_on=day(2)),
    )
    assert [row["What"] for row in found] == ["A red flag", "A note", "A sign of change"]
    assert [row["Added"] for row in found] == ["later, from memory", "", ""]
    assert [row["Effect or step, in words"] for row in found] == ["", "", NAMES.evidence[4]]


def test_columns_find_their_values_by_name_whatever_the_order_of_the_wording() -> None:
    """Someone may hand this table to a lawyer: a moved line of wording must not put a title over another column."""
    moved = TABLE.model_copy(update={"columns": dict(sorted(TABLE.columns.items(), reverse=True))})
    log = log_of([flag(day(1), intensity=3, setting="children_there", what_happened="A door", evidence="photo", concern="yes")])
    (one,), (other,) = (list(csv.DictReader(io.StringIO(csv_text(log, words, NAMES)[1:]))) for words in (TABLE, moved))
    assert one == other
    assert list(one) != list(other)


def test_a_column_without_a_title_is_a_fault_of_the_wording() -> None:
    columns = {column: title for column, title in TABLE.columns.items() if column != "concern"}
    with pytest.raises(ValueError, match="leaves out concern"):
        TrackerTableWords.model_validate({**TABLE.model_dump(), "columns": columns})


def test_own_categories_have_their_names_and_deleted_ones_say_so() -> None:
    own = Category(id="own", label=OwnWords("Hints"), sort="red_flag", created_on=MONDAY)
    assert [row["Kind"] for row in rows(own, flag(day(1), category="own"), flag(day(2), category="gone"))] == [
        "Hints",
        NAMES.category_gone,
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "  =1", "＝1", "\r=1", "|x", "%0A"])
def test_what_looks_like_a_formula_becomes_text(text: str) -> None:
    assert safe(text).startswith("'")


@given(st.text(max_size=60))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    (row,) = rows(flag(day(1), what_happened=text))
    assert not row["What happened"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe(text).removeprefix("'").endswith(text.removeprefix("'"))


def test_reminders_are_days_of_checkpoints_and_of_plans() -> None:
    log = log_of(
        [
            LogStart(id="start", started_on=MONDAY),
            Promise(id="a", text=OwnWords("Secret"), made_on=day(1), due=day(20)),
            Promise(id="b", text=OwnWords("Secret"), made_on=day(1)),
            Promise(id="c", text=OwnWords("Secret"), made_on=day(1), done="done", done_on=day(3)),
            Promise(id="d", text=OwnWords("Secret"), made_on=day(1), done="not_done", due=day(21)),
        ]
    )
    found = reminder_days(log, day(4))
    assert [each for each, is_look in found if is_look][:3] == [day(14), day(27), day(53)]
    assert [each for each, is_look in found if not is_look] == [day(7, 2), day(20)]


def test_a_calendar_tells_nothing_to_others() -> None:
    log = log_of(
        [LogStart(id="start", started_on=MONDAY), Promise(id="a", text=OwnWords("Secret plan"), made_on=day(1), due=day(20))]
    )
    text = calendar_text(log, TABLE, day(2))
    events = Calendar.from_ical(text).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {"Look at my notes", "Check my list"}
    assert text.count(b"DTSTART;VALUE=DATE:") == len(events), "whole days: no time to tell"
    assert b"Secret" not in text
    for word in (b"abuse", b"flag", b"tracker", b"promise", b"partner", b"narciss", b"steady"):
        assert word not in text.lower()


def test_an_agreements_day_is_among_them_and_every_day_rings() -> None:
    agreed = Agreement(id="g", text=OwnWords("Secret"), made_on=day(1), review_on=day(9))
    log = log_of([LogStart(id="start", started_on=MONDAY), agreed])
    assert (day(9), False) in reminder_days(log, day(2))
    events = Calendar.from_ical(calendar_text(log, TABLE, day(2))).walk("VEVENT")
    assert all([str(alarm["ACTION"]) for alarm in event.walk("VALARM")] == ["DISPLAY"] for event in events)


def test_another_persons_calendar_replaces_nothing_of_the_first() -> None:
    def ids(entry_id: str) -> set[str]:
        log = log_of([LogStart(id="start", started_on=MONDAY), flag(day(1), id=entry_id)])
        return {str(event["UID"]) for event in Calendar.from_ical(calendar_text(log, TABLE, day(2))).walk("VEVENT")}

    assert not ids("one") & ids("two")


def test_a_second_calendar_replaces_the_first_one_s_events() -> None:
    log = log_of([LogStart(id="start", started_on=MONDAY)])
    ids = [[str(e["UID"]) for e in Calendar.from_ical(calendar_text(log, TABLE, on)).walk("VEVENT")] for on in (day(1), day(2))]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0])
