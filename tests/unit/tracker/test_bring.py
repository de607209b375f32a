"""Logs kept elsewhere, as people have them: what each file comes to, and why a row is left."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lib.content.words.flat import TrackerTableWords
from lib.content.words.tracker import BringWords, VocabularyWords
from lib.records.tracker import Category
from lib.tracker.bring.columns import ColumnFinder, Layout
from lib.tracker.bring.dates import DateReader
from lib.tracker.bring.labels import labels
from lib.tracker.bring.rows import Choices, ReadLog, RowReader
from lib.ui import library
from tests import tables
from tests.unit.in_process import sheets_here

TODAY = dt.date(2026, 11, 26)
WORDS, TABLE = library.wording(BringWords), library.wording(TrackerTableWords)
NAMES = library.wording(VocabularyWords)
DATES = DateReader(WORDS.month_numbers(), TODAY)
FINDER = ColumnFinder(WORDS, TABLE, DATES)
NOTHING_SAID = Choices()


def read(data: bytes, choices: Choices = NOTHING_SAID, own: tuple[Category, ...] = ()) -> tuple[Layout, ReadLog]:
    """What a file comes to; the order of its dates is taken from them where that can be."""
    sheet, layout = FINDER.layout(sheets_here(data)[0])
    choices = replace(choices, order=choices.order or FINDER.evidence(sheet, layout).order)
    return layout, RowReader(layout, choices, labels(NAMES, own), DATES, WORDS).read(sheet)


def told(log: ReadLog) -> list[tuple[str, str]]:
    return [(row.entry.occurred_on.isoformat(), row.entry.what_happened.raw) for row in log.entries]


def reasons(log: ReadLog) -> list[tuple[int, str]]:
    return [(row.number, row.reason) for row in log.refused]


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
