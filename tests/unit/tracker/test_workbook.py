"""The log as an Excel file: dates as dates, numbers as numbers, no formula, and a sheet that explains the others."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from python_calamine import load_workbook

from lib.content.words.flat import TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.export.workbook import excel
from lib.records.own_words import OwnWords
from lib.records.tracker import DayCheck, Entry, Promise
from lib.tracker.table import safe
from lib.tracker.tracker_records import TrackerRecords, tracker_records
from lib.tracker.workbook import sheets
from lib.ui import library
from tests.trackers import HOSTILE, full_log
from tests.unit.in_process import excel_here

TODAY = dt.date(2026, 11, 26)
WORDS, NAMES = library.wording(TrackerTableWords), library.wording(VocabularyWords)


def made(tracker: TrackerRecords) -> bytes:
    return excel_here(sheets(tracker, WORDS, NAMES, TODAY))


def rows(data: bytes, sheet: str) -> list[dict[str, object]]:
    head, *filled = load_workbook(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()
    return [dict(zip(map(str, head), row, strict=True)) for row in filled]


FLAG = Entry(
    id="a",
    sort="red_flag",
    category="put_downs",
    occurred_on=TODAY,
    logged_on=TODAY,
    intensity=3,
    setting="just_us",
    what_happened=OwnWords("x"),
)
SIGN = Entry(id="b", sort="positive_sign", category="owns_it", occurred_on=TODAY, logged_on=TODAY, intensity=4)


def test_entries_have_dates_numbers_and_labels() -> None:
    row = rows(made(tracker_records([FLAG])), WORDS.sheets.entries)[0]
    columns = WORDS.columns
    assert row[columns["date"]] == TODAY
    assert (row[columns["rating"]], row[columns["rating_words"]]) == (3, NAMES.intensity[3])
    assert (row[columns["category"]], row[columns["setting"]]) == (NAMES.flags["put_downs"].label, NAMES.settings["just_us"])


def test_days_are_counted_and_those_nobody_marked_are_not_there() -> None:
    quiet = DayCheck(id="2026-11-20", state="quiet")
    days = rows(made(tracker_records([FLAG, SIGN, quiet, DayCheck(id=TODAY.isoformat(), state="entry")])), WORDS.sheets.days)
    heads = WORDS.days
    assert [day[heads.date] for day in days] == [dt.date(2026, 11, 20), TODAY]
    assert [day[heads.marked] for day in days] == [NAMES.day_states["quiet"], NAMES.day_states["entry"]]
    assert [(day[heads.red_flags], day[heads.signs], day[heads.strongest]) for day in days] == [(0, 0, ""), (1, 1, 3)]


def test_promises_have_their_dates_and_what_came_of_them() -> None:
    promise = Promise(id="p", text=OwnWords("=see a doctor"), made_on=TODAY, due=dt.date(2026, 12, 24))
    row = rows(made(tracker_records([promise])), WORDS.sheets.promises)[0]
    heads = WORDS.promises
    assert (row[heads.made_on], row[heads.due], row[heads.text]) == (TODAY, promise.due, "=see a doctor")
    assert row[heads.done] == NAMES.plan_done["not_yet_due"]


def test_a_sheet_says_what_each_column_means_and_what_the_log_cannot_tell() -> None:
    about = rows(made(tracker_records([])), WORDS.sheets.about)
    said = {str(row[WORDS.about.column]): row[WORDS.about.meaning] for row in about}
    assert {title: said[title] for title in WORDS.columns.values()} == {
        title: WORDS.means[column] for column, title in WORDS.columns.items()
    }
    assert WORDS.about.tells[-1] in {row[WORDS.about.meaning] for row in about}


@pytest.mark.parametrize("text", [*HOSTILE, "=1+1", "+1", "-1", "@x", '=HYPERLINK("http://x")', "http://x.example", "12"])
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    entry = FLAG.model_copy(update={"what_happened": OwnWords(text)})
    data = made(tracker_records([entry]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in archive.namelist() if name.endswith(".rels") and b"hyperlink" in archive.read(name)]
    assert "<f>" not in page
    assert rows(data, WORDS.sheets.entries)[0][WORDS.columns["what_happened"]] == entry.what_happened.raw
    assert safe(text).lstrip()[:1] not in set("=+-@")


def test_a_log_of_ten_years_is_written_whole_by_a_process_of_its_own() -> None:
    tracker = tracker_records(full_log(TODAY, days=3650, entries=4000))
    data = excel(sheets(tracker, WORDS, NAMES, TODAY))
    assert len(rows(data, WORDS.sheets.entries)) == len(tracker.entries)
