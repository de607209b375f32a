"""The list of entries: to search, to filter, to take out, however long it is."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
from typing import Any

import pytest

from lib.content.words.flat import EntriesWords, NotesWords, ShellWords, TodayWords
from lib.records.own_words import OwnWords
from lib.records.record import ref
from lib.records.tracker import Category, DayCheck, Entry
from lib.ui import keys, library, tables
from tests.app.conftest import go, headings, open_page, outgoing, page_says, sound
from tests.app.tracker import BEGUN, START, TODAY, a_fixed_day, has, hold, notes, press, put, said, session, typed_elsewhere
from tests.trackers import HOSTILE, full_log

__all__ = ["a_fixed_day"]
WORDS = library.wording(EntriesWords)


def entry(number: int, back: int = 0, **more: Any) -> Entry:
    day = TODAY - dt.timedelta(days=back)
    return Entry(
        **{"id": f"e{number}", "sort": "red_flag", "occurred_on": day, "logged_on": day, "category": "put_downs", **more}
    )


def days_shown(at: Any) -> list[str]:
    return headings(at)


def take_out(at: Any, entry_id: str) -> Any:
    press(at, "change", "entry", entry_id, to="entry")
    return press(at, "remove", "entry", entry_id, to="entries")


def test_an_empty_list_has_one_first_step() -> None:
    at = open_page("entries")
    assert said(at, WORDS.empty)
    press(at, "add")
    assert at.title[0].value == "Today"


def test_days_come_latest_first_with_their_marks() -> None:
    marked = DayCheck(id=(TODAY - dt.timedelta(days=3)).isoformat(), state="no_contact")
    at = open_page("entries", BEGUN, entry(1, 5), entry(2, 1), marked, DayCheck(id=TODAY.isoformat(), state="quiet"))
    assert days_shown(at) == ["Wednesday 18 November", "Tuesday 17 November", "Sunday 15 November", "Friday 13 November"]
    assert said(at, "Marked: We weren't in contact.")
    press(at, "unmark", *ref(marked))
    assert notes(at).get(DayCheck, marked.id) is None


def test_every_word_has_to_be_there_in_any_order_and_case() -> None:
    at = open_page(
        "entries",
        BEGUN,
        entry(1, 1, what_happened="The KEYS were gone again"),
        entry(2, 2, felt="locked out, keys on the table"),
        entry(3, 3, category="own1"),
        Category(id="own1", label=OwnWords("Hides my keys"), sort="red_flag", created_on=START),
    )
    put(at, keys.TRACKER_SEARCH, words="keys")
    assert said(at, "3 entries fit.")
    put(at, keys.TRACKER_SEARCH, words="GONE keys")
    assert said(at, "1 entry fits.")
    assert days_shown(at) == ["Tuesday 17 November"]
    put(at, keys.TRACKER_SEARCH, words="nowhere")
    assert said(at, WORDS.found_none)
    press(at, "clear")
    assert len(days_shown(at)) == 3
    assert at.text_input[0].value == ""


def test_filters_by_kind_category_and_setting() -> None:
    at = open_page(
        "entries",
        BEGUN,
        entry(1, 1, setting="online"),
        entry(2, 2),
        entry(3, 3, sort="positive_sign", category="owns_it"),
        entry(4, 4, sort="note", category=None, what_happened="x"),
    )
    put(at, keys.TRACKER_SEARCH, sorts=["positive_sign", "note"])
    assert said(at, "2 entries fit.")
    put(at, keys.TRACKER_SEARCH, sorts=[], category="put_downs")
    assert said(at, "2 entries fit.")
    put(at, keys.TRACKER_SEARCH, settings=["not_said"])
    assert days_shown(at) == ["Monday 16 November"]
    go(at, "today")
    go(at, "entries")
    assert days_shown(at) == ["Monday 16 November"], "what was looked for is still there"


def test_taking_an_entry_out_takes_its_day_along_and_both_can_be_put_back() -> None:
    mark = DayCheck(id=TODAY.isoformat(), state="entry")
    at = take_out(open_page("entries", BEGUN, entry(1), entry(2), mark), "e1")
    assert notes(at).get(Entry, "e1") is None
    assert notes(at).get(DayCheck, mark.id) == mark, "there is another entry on that day"
    take_out(at, "e2")
    assert notes(at).counts() == {"log_start": 1}
    back = library.wording(ShellWords).put_back
    next(button for button in at.button if button.label == back).click().run()
    sound(at)
    assert notes(at).get(Entry, "e2")
    assert notes(at).get(DayCheck, mark.id) == mark


def test_what_was_taken_out_is_nowhere_in_the_session() -> None:
    at = open_page("entries", BEGUN, entry(1, what_happened="a word to forget"), entry(2))
    go(at, "patterns")
    go(at, "entries")
    take_out(at, "e1")
    at.session_state["app"] = dataclasses.replace(at.session_state["app"], undo=None)
    assert "a word to forget" not in str(at.session_state.to_dict())


def test_a_long_log_shows_thirty_days_and_more_on_request() -> None:
    at = session()
    hold(at, full_log(TODAY, days=3650, entries=4000))
    go(at, "entries")
    assert len(days_shown(at)) == 30
    press(at, "more_days")
    assert len(days_shown(at)) == 60
    put(at, keys.TRACKER_SEARCH, words="dinner")
    assert said(at, "entries fit.")
    assert typed_elsewhere(at, "<script>") == []


def test_own_words_are_drawn_as_they_stand() -> None:
    text = HOSTILE[0]
    own = Category(id="own1", label=OwnWords(text), sort="red_flag", created_on=START)
    at = open_page("entries", BEGUN, own, entry(1, category="own1", what_happened=text, felt=text, evidence=text))
    assert [shown.value for shown in at.text] == [text] * 4
    assert typed_elsewhere(at, text) == []
    press(at, "change", "entry", "e1", to="entry")
    assert typed_elsewhere(at, text) == []


@pytest.mark.parametrize(
    ("page", "name", "begins"),
    [
        ("entries", "list.csv", "\ufeffDate,"),
        ("entries", "list.xlsx", "PK"),
        ("checkpoints", "calendar.ics", "BEGIN:VCALENDAR"),
    ],
)
def test_a_table_or_calendar_goes_to_the_page_with_a_dull_name(page: str, name: str, begins: str) -> None:
    at = press(open_page(page, BEGUN, entry(1, what_happened=HOSTILE[1])), "take", name)
    sent = outgoing(at)
    content = base64.b64decode(sent.content).decode("latin-1") if sent.base64 else sent.content
    assert (sent.name, content[: len(begins)]) == (name, begins)
    if name == "list.csv":
        assert "'=HYPERLINK" in content
    done = f"Your browser has put {name} among its downloads"
    assert not said(at, done), "the page has not made it yet"
    assert said(page_says(at, made=True), done)


def test_a_table_that_the_page_could_not_make_is_told() -> None:
    at = press(open_page("entries", BEGUN, entry(1)), "take", "list.csv")
    page_says(at, made=False)
    assert said(at, library.wording(NotesWords).not_made)
    assert not said(at, "among its downloads")


def test_an_example_has_nothing_to_write_with() -> None:
    at = open_page("entries", BEGUN, entry(1), e="1")
    assert not [button.label for button in at.button if button.label in {WORDS.change, WORDS.take.button}]
    assert not has(at, "remove", "entry", "e1")
    assert said(at, library.wording(TodayWords).example.banner)


def test_entries_can_be_seen_as_a_table_the_latest_first_and_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    warmed: list[bool] = []
    monkeypatch.setattr(tables, "warm", lambda: warmed.append(True))
    own = Category(id="own1", label=OwnWords("Hides my keys"), sort="red_flag", created_on=START)
    at = open_page(
        "entries",
        *(BEGUN, own),
        entry(1, 3, what_happened=OwnWords("=first"), intensity=0, setting="just_us"),
        entry(2, 1, category="own1", brought_in=True),
        entry(3, 40, sort="note", category=None, what_happened=OwnWords("x")),
    )
    assert warmed, "it is loaded while someone looks at the days"
    assert len(at.dataframe) == 0
    at.segmented_control[0].set_value("table").run()
    sound(at)
    assert not days_shown(at)
    shown = at.dataframe[0].value
    assert list(shown.columns) == [WORDS.heads[name] for name in ("date", "kind", "what", "effect", "setting", "added")]
    assert list(shown[WORDS.heads.kind]) == ["Hides my keys", "Contempt or put-downs", "A note"]
    assert list(shown[WORDS.heads.what]) == ["", "'=first", "x"], "what is copied out of it is no formula either"
    assert list(shown[WORDS.heads.effect])[1] == 0
    assert list(shown[WORDS.heads.added]) == ["brought in from another log", "", ""]
    put(at, keys.TRACKER_SEARCH, words="keys")
    assert len(at.dataframe[0].value) == 1


def test_a_log_with_marks_alone_has_no_table() -> None:
    at = open_page("entries", BEGUN, DayCheck(id=TODAY.isoformat(), state="quiet"))
    assert not at.segmented_control
    assert len(days_shown(at)) == 1
