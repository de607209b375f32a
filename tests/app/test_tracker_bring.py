"""Bringing in a log kept elsewhere: looking at it, what is asked, adding it, and taking it out again."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import EntriesWords, FilesWords, ShellWords, TrackerChartWords
from lib.content.words.tracker import BringWords
from lib.records.file import write
from lib.records.own_words import OwnWords
from lib.records.tracker import Entry, LogStart
from lib.ui import browser, library, state
from tests import tables
from tests.app.conftest import everything, go, open_page, sound
from tests.app.tracker import START, TODAY, a_fixed_day, has, notes, press, said, session, svg_of, typed_elsewhere
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS, FILES = library.wording(BringWords), library.wording(FilesWords)
UNSURE = tables.text([["Date", "Text"], ["3/4/2024", "One"], ["5/6/2024", "Two"]])


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[AppTest, bytes], AppTest]:
    """Choose a file on the page that is open; the component that reads one has no stand-in in AppTest."""

    def button(_choose: str, _big: str, _unreadable: str, on_file: Callable[[], None]) -> None:
        st.button("open it", key="open_it", on_click=on_file)

    def choose(at: AppTest, data: bytes) -> AppTest:
        monkeypatch.setattr(state, "chosen_file", lambda: b64encode(data).decode())
        monkeypatch.setattr(browser, "open_button", button)
        at.run()
        at.button(key="open_it").click().run()
        sound(at)
        return at

    return choose


Choose = Callable[[AppTest, bytes], AppTest]


def set_field(at: AppTest, kind: str, name: str, value: object = None, *, on_: bool = False) -> AppTest:
    fields: Any = getattr(at, kind)
    next(field for field in fields if f".{name}." in str(field.key)).set_value(on_ if value is None else value).run()
    sound(at)
    return at


def shown_table(at: AppTest) -> list[list[object]]:
    return [list(row) for row in at.dataframe[0].value.itertuples(index=False)]


def test_a_table_is_looked_at_first_and_added_when_someone_says_so(choose: Choose) -> None:
    at = choose(open_page("bring"), tables.excel({"Log": [*tables.BY_DAY, ["31/02/2025", "x"]]}))
    assert said(at, WORDS.ready.format(count=2))
    assert said(at, "Shouted at dinner")
    assert said(at, "Contempt or put-downs")
    assert said(at, WORDS.order_settled_day)
    assert shown_table(at) == [[4, WORDS.reasons["no_such_day"], "31/02/2025 · x"]]
    assert len(notes(at)) == 0
    press(at, "bring_add")
    assert said(at, WORDS.added.format(count=2))
    assert notes(at).counts() == {"log_start": 1, "entry": 2}
    assert all(entry.brought_in and entry.logged_on == TODAY for entry in notes(at).of(Entry))
    go(at, "entries")
    assert said(at, library.wording(EntriesWords).brought_in)


def test_which_number_is_the_month_is_asked_before_anything_is_shown(choose: Choose) -> None:
    at = choose(open_page("bring"), UNSURE)
    assert not has(at, "bring_add")
    assert not said(at, "One")
    assert [option for radio in at.radio for option in radio.options] == [
        WORDS.day_first.format(date="3 April 2024"),
        WORDS.month_first.format(date="4 March 2024"),
    ]
    set_field(at, "radio", "order", "month_first")
    press(at, "bring_add")
    assert [entry.occurred_on for entry in notes(at).of(Entry)] == [dt.date(2024, 3, 4), dt.date(2024, 5, 6)]


def test_the_same_file_again_adds_nothing_and_can_be_taken_out_to_read_it_another_way(choose: Choose) -> None:
    at = set_field(choose(open_page("bring"), UNSURE), "radio", "order", "day_first")
    press(at, "bring_add")
    set_field(choose(at, UNSURE), "radio", "order", "month_first")
    assert said(at, WORDS.all_here)
    assert not has(at, "bring_add")
    press(at, "bring_take_out")
    assert said(at, WORDS.taken_out)
    press(at, "bring_add")
    assert [entry.occurred_on for entry in notes(at).of(Entry)] == [dt.date(2024, 3, 4), dt.date(2024, 5, 6)]


def test_columns_can_be_said_otherwise(choose: Choose) -> None:
    rows = [["Date", "A", "B"], ["2024-03-12", "a long text of many words", "short"]]
    at = choose(open_page("bring"), tables.text(rows))
    assert said(at, "a long text of many words")
    set_field(at, "multiselect", "columns", [2])
    press(at, "bring_add")
    assert [entry.what_happened for entry in notes(at).of(Entry)] == ["short"]


def test_what_a_word_for_a_kind_means_can_be_said(choose: Choose) -> None:
    rows = [["Date", "Text", "Type"], ["2024-03-12", "x", "Gaslighting"], ["2024-03-13", "y", "gaslighting"]]
    at = choose(open_page("bring"), tables.text(rows))
    set_field(at, "selectbox", "kind0", "rewriting_it")
    press(at, "bring_add")
    assert {(entry.sort, entry.category) for entry in notes(at).of(Entry)} == {("red_flag", "rewriting_it")}


def test_an_empty_date_can_mean_the_day_above(choose: Choose) -> None:
    at = choose(open_page("bring"), b"Date,Text\n2024-03-12,a\n,b\n")
    set_field(at, "checkbox", "fill", on_=True)
    assert said(at, WORDS.ready.format(count=2))
    set_field(at, "checkbox", "fill", on_=False)
    assert said(at, WORDS.ready_one)


def test_one_sheet_of_several_is_chosen(choose: Choose) -> None:
    sheets: dict[str, tables.Rows] = {
        "2023": [["Date", "Text"], [dt.date(2023, 3, 12), "old"]],
        "2024": [["Date", "Text"], [dt.date(2024, 3, 12), "new"]],
    }
    at = choose(open_page("bring"), tables.excel({**sheets, "Sums": [["a", 1]]}))
    assert said(at, "old")
    set_field(at, "selectbox", "sheet", 1)
    press(at, "bring_add")
    assert [entry.what_happened for entry in notes(at).of(Entry)] == ["new"]


def test_never_mind_lets_go_of_everything_that_was_read(choose: Choose) -> None:
    at = choose(
        open_page("bring"), tables.text([["Date", "Text"], ["2024-03-12", "a word to forget"], ["", "another to forget"]])
    )
    press(at, "bring_never_mind")
    assert said(at, WORDS.lead)
    assert "to forget" not in str(at.session_state.to_dict())


@pytest.mark.parametrize("text", HOSTILE)
def test_what_stands_in_the_file_is_drawn_as_it_stands(choose: Choose, text: str) -> None:
    rows = [["Date", "Text", "Type"], ["2024-03-12", text, text[:90]], ["never", text, ""]]
    at = choose(open_page("bring"), tables.text(rows))
    assert typed_elsewhere(at, text) == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"Dear diary, today was fine.", "no-dates"),
        (tables.packed({"word/document.xml": b""}), "document"),
    ],
)
def test_a_file_that_can_not_be_read_is_called_what_it_seems_to_be(choose: Choose, data: bytes, reason: str) -> None:
    for page in ("bring", "start"):
        at = choose(open_page(page), data)
        shown = everything(at)
        assert FILES.refused[reason] in shown
        assert FILES.can_open in shown


def test_from_any_page_a_table_leads_to_the_page_that_reads_it(choose: Choose) -> None:
    for page in ("start", "notes"):
        at = choose(open_page(page), tables.DAYLIO)
        assert at.title[0].value == WORDS.title
        assert said(at, WORDS.known_daylio)


def test_more_than_a_file_can_hold_is_not_added(choose: Choose, monkeypatch: pytest.MonkeyPatch) -> None:
    at = choose(open_page("bring"), tables.DAYLIO)
    monkeypatch.setattr(write, "MAX_BYTES", 300)
    press(at, "bring_add")
    assert said(at, WORDS.too_many)
    assert len(notes(at)) == 0
    assert has(at, "bring_add"), "the table is still there"


def test_what_came_in_can_be_undone_where_something_was_before(choose: Choose) -> None:
    own = Entry(id="own", sort="note", occurred_on=TODAY, logged_on=TODAY, what_happened=OwnWords("mine"))
    at = choose(open_page("bring", LogStart(id="start", started_on=START), own), tables.DAYLIO)
    press(at, "bring_add")
    assert len(notes(at).of(Entry)) == 3
    next(button for button in at.button if button.label == library.wording(ShellWords).put_back).click().run()
    assert [entry.id for entry in notes(at).of(Entry)] == ["own"]


def test_a_table_that_was_left_on_the_way_is_still_there(choose: Choose) -> None:
    at = choose(session(), tables.DAYLIO)
    go(at, "today")
    go(at, "bring")
    assert said(at, WORDS.known_daylio)


def test_the_pictures_go_back_to_what_was_brought_in_from_before_the_log(choose: Choose) -> None:
    at = choose(open_page("bring", LogStart(id="start", started_on=START)), b"Date,Text,Kind\n2026-06-10,x,put-downs\n")
    press(at, "bring_add")
    go(at, "patterns")
    assert said(at, "Since 1 September 2026")
    press(at, "earlier")
    assert said(at, library.wording(TrackerChartWords).calendar_says_before)
    assert ">?</text>" in svg_of(at)[0], "a red flag without a rating"
    assert not has(at, "earlier"), "there is nothing before it"
