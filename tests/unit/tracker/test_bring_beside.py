"""A log kept elsewhere beside what is here: twice the same file, our own table, and apart from the comparison."""

from __future__ import annotations

import csv
import datetime as dt
import json

from lib.records.file import write
from lib.records.file.read import load
from lib.records.notebook import holding
from lib.records.own_words import OwnWords
from lib.records.tracker import Category, DayCheck, Entry, LogStart
from lib.tracker.bring.already import beside, to_keep
from lib.tracker.days import Known, Mark, survey
from lib.tracker.facts import brought_in, from_memory
from lib.tracker.table import csv_text
from lib.tracker.tracker_records import tracker_records
from tests import tables
from tests.trackers import full_log
from tests.unit.tracker.test_bring import NAMES, TABLE, TODAY, read

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
