"""Logs kept elsewhere, as people have them: what each file comes to, and why a row is left."""

from __future__ import annotations

import csv
import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.content.words.flat import TrackerTableWords
from lib.content.words.tracker import BringWords, VocabularyWords
from lib.records.file import write
from lib.records.file.read import load
from lib.records.file.sheet import sheets
from lib.records.notebook import holding
from lib.records.own_words import OwnWords
from lib.records.tracker import Category, DayCheck, Entry, LogStart
from lib.tracker.bring.already import beside, to_keep
from lib.tracker.bring.columns import ColumnFinder, Layout
from lib.tracker.bring.dates import DateReader, Order, WrittenDate, chosen, clock_time
from lib.tracker.bring.labels import labels
from lib.tracker.bring.rows import Choices, ReadLog, RowReader
from lib.tracker.days import Known, Mark, survey
from lib.tracker.facts import brought_in, from_memory
from lib.tracker.table import csv_text
from lib.tracker.tracker_records import tracker_records
from lib.ui import library
from tests import tables
from tests.trackers import full_log

TODAY = dt.date(2026, 11, 26)
WORDS, TABLE = library.wording(BringWords), library.wording(TrackerTableWords)
NAMES = library.wording(VocabularyWords)
DATES = DateReader(WORDS.month_numbers(), TODAY)
FINDER = ColumnFinder(WORDS, TABLE, DATES)
NOTHING_SAID = Choices()


def read(data: bytes, choices: Choices = NOTHING_SAID, own: tuple[Category, ...] = ()) -> tuple[Layout, ReadLog]:
    """What a file comes to; the order of its dates is taken from them where that can be."""
    sheet, layout = FINDER.layout(sheets(data)[0])
    choices = replace(choices, order=choices.order or FINDER.evidence(sheet, layout).order)
    return layout, RowReader(layout, choices, labels(NAMES, own), DATES, WORDS).read(sheet)


def told(log: ReadLog) -> list[tuple[str, str]]:
    return [(row.entry.occurred_on.isoformat(), row.entry.what_happened.raw) for row in log.entries]


def reasons(log: ReadLog) -> list[tuple[int, str]]:
    return [(row.number, row.reason) for row in log.refused]


def settled(data: bytes) -> Order | None:
    sheet, layout = FINDER.layout(sheets(data)[0])
    return FINDER.evidence(sheet, layout).order


# Twelve and more files as people have them


def test_a_spreadsheet_with_everything_in_it() -> None:
    _, log = read(tables.excel({"Log": tables.BY_DAY}))
    first, second = (row.entry for row in log.entries)
    assert (first.sort, first.category, first.intensity, first.setting, first.occurred_time) == (
        "red_flag",
        "put_downs",
        2,
        "others_there",
        "19:30",
    )
    assert (second.category, second.setting, second.occurred_time, second.logged_on) == (
        "silent_treatment",
        "just_us",
        "evening",
        TODAY,
    )
    assert first.brought_in
    assert second.brought_in


def test_daylio_maps_by_itself() -> None:
    layout, log = read(tables.DAYLIO)
    assert layout.known == "daylio"
    assert told(log) == [
        ("2024-03-12", "Mood: awful.\nAgain\nHe shouted, then left.\nActivities: home, fight."),
        ("2024-03-11", "Mood: good.\nActivities: work."),
    ]
    assert [row.entry.occurred_time for row in log.entries] == ["22:30", "09:05"]


@pytest.mark.parametrize("separator", [", ", ",", ": ", " - ", "\t", " "])
def test_a_plain_list_of_date_and_text(separator: str) -> None:
    lines = [f"12.03.2024{separator}He said no, then left", f"13.03.2024{separator}Quiet"]
    assert told(read("\n".join(lines).encode())[1]) == [("2024-03-12", "He said no, then left"), ("2024-03-13", "Quiet")]


def test_notes_of_several_lines_go_on_with_the_last_date() -> None:
    _, log = read(b"12 March 2024\nHe shouted.\nI left, then.\n\nApril 2, 2024: calm\n31.2.2024 nothing\n")
    assert told(log) == [("2024-03-12", "He shouted.\nI left, then."), ("2024-04-02", "calm")]
    assert reasons(log) == [(6, "no_such_day")]


def test_semicolons_and_windows_letters_from_a_german_excel() -> None:
    rows = [["Datum", "Was ist passiert", "Ort"], ["3.1.2024", "Türen geknallt, „Ruhe!“", "Küche"], ["14. März 2024", "x", ""]]
    assert told(read(tables.text(rows, separator=";", encoding="cp1252"))[1]) == [
        ("2024-01-03", "Türen geknallt, „Ruhe!“\nWho was there: Küche."),
        ("2024-03-14", "x"),
    ]


def test_two_digit_years_are_of_the_past() -> None:
    assert told(read(b"Date,Text\n25/12/24,a\n25/12/95,b\n25/12/27,c\n")[1]) == [
        ("2024-12-25", "a"),
        ("1995-12-25", "b"),
        ("1927-12-25", "c"),
    ]


def test_dates_that_excel_forgot_were_dates() -> None:
    assert told(read(tables.excel({"Log": [["When", "What"], [45000, "a"], [45001.75, "b"]]}))[1]) == [
        ("2023-03-15", "a"),
        ("2023-03-16", "b"),
    ]
    assert told(read(b"When;What\n45000;a\n45001,75;b\n")[1]) == [("2023-03-15", "a"), ("2023-03-16", "b")]


def test_days_that_never_were_are_told_by_row() -> None:
    _, log = read(b"Date,Text\n31/02/2024,x\n29/02/2023,y\n29/02/2024,z\n")
    assert (told(log), reasons(log)) == ([("2024-02-29", "z")], [(2, "no_such_day"), (3, "no_such_day")])


def test_many_ways_to_write_a_date_in_one_column() -> None:
    rows = [
        ["Date", "Text"],
        ["2024-03-12", "a"],
        ["12 Mar 2024", "b"],
        ["20240313", "c"],
        ["Tue, 19/03/2024 14:30", "d"],
        ["soon", "e"],
    ]
    rows += [["March 15th, 2024", "f"], ["2024-03-12T09:15:00Z", "g"], ["١٢.٠٣.٢٠٢٤", "h"], ["\u200f20.3.24", "i"]]
    _, log = read(tables.text(rows))
    assert [day for day, _ in told(log)] == [
        *("2024-03-12", "2024-03-12", "2024-03-13", "2024-03-19"),
        *("2024-03-15", "2024-03-12", "2024-03-12", "2024-03-20"),
    ]
    assert reasons(log) == [(6, "unread_date")]
    assert log.entries[3].entry.occurred_time == "14:30"


def test_empty_rows_are_passed_over_and_a_date_that_is_missing_is_told_or_filled_down() -> None:
    data = b"Date,Text\n2024-03-12,a\n,,\n,b\n2024-03-14,\n"
    assert reasons(read(data)[1]) == [(4, "no_date"), (5, "nothing")]
    assert told(read(data, Choices(fill_down=True))[1]) == [("2024-03-12", "a"), ("2024-03-12", "b")]


def test_a_title_and_merged_headings_stand_above_the_entries() -> None:
    rows: tables.Rows = [
        ["My log 2024", None, None],
        ["When", "What", None],
        [None, "they did", "I did"],
        [dt.date(2024, 3, 12), "shouted", "left"],
    ]
    data = tables.excel({"Log": rows}, merged=["A1:C1", "B2:C2", "A2:A3"])
    layout, log = read(data)
    assert layout.labels == ("When", "they did", "I did")
    assert [row.entry.occurred_on.isoformat() for row in log.entries] == ["2024-03-12"]
    assert log.refused == ()


def test_two_hundred_columns() -> None:
    head = ["x"] * 120 + ["Date", "What happened"] + ["y"] * 78
    row = ["1"] * 120 + ["2024-03-12", "here"] + [""] * 77 + ["z"]
    assert told(read(tables.text([head, row]))[1]) == [("2024-03-12", "here")]


def test_emoji_and_text_from_right_to_left_stay_as_they_are() -> None:
    rows = [["Date", "Text"], ["2024-03-12", "😢 again"], ["2024-03-13", "הוא צעק עליי"], ["2024-03-14", "صرخ في وجهي"]]
    assert [text for _, text in told(read(tables.text(rows, encoding="utf-16"))[1])] == [row[1] for row in rows[1:]]


def test_cells_that_begin_like_a_formula_are_text() -> None:
    begins = ["=1+1", "+49 30", "- he left", "@home", '=HYPERLINK("http://x")']
    rows = [["Date", "Text"], *(["2024-03-12", text] for text in begins)]
    for data in (tables.text(rows), tables.excel({"Log": rows})):
        assert [text for _, text in told(read(data)[1])] == begins


def test_days_to_come_and_texts_that_are_too_long_are_told() -> None:
    rows = [["Date", "Text"], ["2026-11-27", "x"], ["2024-03-12", "x" * 4001], ["1890-01-01", "x"], ["2026-11-26", "ok"]]
    _, log = read(tables.text(rows))
    assert reasons(log) == [(2, "future"), (3, "too_long"), (4, "too_far")]
    assert len(log.entries) == 1


def test_a_text_with_commas_and_no_quotation_marks_is_kept_whole() -> None:
    assert told(read(b"Date,Text\n2024-03-12,He came, he shouted, he left\n2024-03-13,calm\n")[1])[0] == (
        "2024-03-12",
        "He came, he shouted, he left",
    )


def test_words_for_kinds_settings_and_effects_that_we_do_not_know_stay_in_the_text() -> None:
    data = b"Date,Text,Type,Severity,Where\n2024-03-12,He left,Gaslighting,7,kitchen\n"
    _, log = read(data)
    entry = log.entries[0].entry
    assert (entry.sort, entry.intensity, log.off_scale) == ("note", None, True)
    assert entry.what_happened == "Gaslighting: He left\nWho was there: kitchen.\nEffect: 7."
    said = read(data, Choices(kinds={"gaslighting": "rewriting_it"}))[1].entries[0].entry
    assert (said.sort, said.category) == ("red_flag", "rewriting_it")


# Which number is the month


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


# Twice, and beside what is here


def test_opening_a_file_twice_adds_nothing_twice() -> None:
    data = tables.text([["Date", "Text"], ["2024-03-12", "a"], ["2024-03-12", "a"], ["2024-03-13", "b"]])
    log = read(data)[1]
    new = beside(log, ()).new
    assert len(new) == 3, "two rows that are alike are two things"
    here = [row.entry for row in new]
    again = beside(read(data)[1], here)
    assert (again.new, again.here, len(again.from_this)) == ((), 3, 3)
    longer = tables.text([["Date", "Text"], ["2024-03-12", "a"], ["2024-03-12", "a"], ["2024-03-13", "b"], ["2024-03-14", "c"]])
    assert [row.entry.what_happened for row in beside(read(longer)[1], here).new] == ["c"]


def test_an_entry_that_was_changed_since_is_known_again_and_so_is_the_same_row_from_excel() -> None:
    rows = [["Date", "Text"], ["2024-03-12", "a"]]
    entry = read(tables.text(rows))[1].entries[0].entry
    changed = entry.model_copy(update={"what_happened": OwnWords("a, as I see it now")})
    assert beside(read(tables.text(rows))[1], [changed]).new == ()
    as_excel = tables.excel({"Log": [["Date", "Text"], [dt.date(2024, 3, 12), "a"]]})
    assert beside(read(as_excel)[1], [entry]).new == ()


def test_our_own_table_comes_back_as_it_went_and_adds_nothing_where_it_is() -> None:
    kept = [record for record in full_log(TODAY, days=200, entries=120) if isinstance(record, Entry | Category)]
    tracker = tracker_records(kept)
    layout, log = read(csv_text(tracker, TABLE, NAMES).encode(), own=tracker.categories)
    assert (layout.known, log.refused) == ("ours", ())
    assert beside(log, tracker.entries).new == ()
    before = sorted(tracker.entries, key=lambda entry: (entry.occurred_on, entry.occurred_time or "", entry.id))
    lost = {"id", "logged_on", "boundary", "links", "brought_in"}
    for old, row in zip(before, log.entries, strict=True):
        assert row.entry.model_dump(exclude=lost) == old.model_dump(exclude=lost)


def test_our_columns_are_known_by_their_names_in_any_order() -> None:
    entry = Entry(
        id="a", sort="red_flag", category="put_downs", occurred_on=TODAY, logged_on=TODAY, what_happened=OwnWords("=x")
    )
    rows = csv.reader(csv_text(tracker_records([entry]), TABLE, NAMES).removeprefix("\ufeff").splitlines())
    found = read(tables.text([row[::-1] for row in rows]))[1].entries[0].entry
    assert (found.category, found.what_happened) == ("put_downs", "=x")


def test_kinds_of_ones_own_come_along_from_our_own_table() -> None:
    own = Category(id="own1", label=OwnWords("Hides my keys"), sort="red_flag", created_on=TODAY)
    entry = Entry(id="a", sort="red_flag", category="own1", occurred_on=TODAY, logged_on=TODAY)
    log = read(csv_text(tracker_records([own, entry]), TABLE, NAMES).encode())[1]
    kept = to_keep(log, beside(log, ()), TODAY, started=False)
    assert [type(record) for record in kept] == [LogStart, Category, Entry]
    assert kept[2].category == kept[1].id  # type: ignore[attr-defined]


# Apart from the comparison


def test_what_was_brought_in_is_in_no_count_however_fresh_it_is() -> None:
    day = TODAY - dt.timedelta(days=1)
    log = read(f"Date,Text,Kind,Effect\n{day.isoformat()},x,put-downs,3\n".encode())[1]
    brought = log.entries[0].entry.model_copy(update={"category": "put_downs", "sort": "red_flag"})
    own = brought.model_copy(update={"id": "own", "brought_in": False})
    start, tapped = LogStart(id="start", started_on=day), DayCheck(id=day.isoformat(), state="quiet")

    def seen(entry: Entry) -> tuple[int, int]:
        days = survey(tracker_records([start, entry]), TODAY)
        assert days
        return days.known[0], days.marks[0] & Mark.HARD

    assert seen(own) == (Known.CHECKED, Mark.HARD)
    assert seen(brought) == (Known.NOT_LOGGED, 0)
    tracker = tracker_records([start, tapped, brought])
    assert (brought_in(tracker, TODAY), from_memory(tracker, TODAY)) == (1, 0)


def test_files_without_such_entries_are_written_as_before_and_old_ones_open() -> None:
    entry = Entry(id="a", sort="note", occurred_on=TODAY, logged_on=TODAY, what_happened=OwnWords("x"))
    text = write.dump(holding([entry]), TODAY)
    assert "brought_in" not in text
    assert load(text).records == (entry,)
    brought = entry.model_copy(update={"brought_in": True})
    again = write.dump(holding([brought]), TODAY)
    assert json.loads(again)["version"] == 1
    assert load(again).records == (brought,)


@pytest.mark.parametrize("text", ["4363.75", "4363,7.5", "45363.7,5", "1.2345", "4.5363"])
def test_what_is_almost_a_day_of_excel_is_no_date(text: str) -> None:
    assert not isinstance(DateReader(WORDS.month_numbers(), TODAY).read(text), WrittenDate)


@pytest.mark.parametrize("text", ["45363", "45363.5", "45363,5"])
def test_a_day_of_excel_as_text_is_a_date(text: str) -> None:
    written = DateReader(WORDS.month_numbers(), TODAY).read(text)
    assert isinstance(written, WrittenDate)
    assert chosen(written, None) == dt.date(2024, 3, 12)
