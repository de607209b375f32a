"""The copy of a session in its page: told in small pieces, made whole when it lost one, and never trusted."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.records import notebook, page_copy, session
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.page_copy import LARGEST, PageState, ReturnedCopy, SyncCursor, pack, read
from lib.records.plan import PlanLine, PlanMark
from lib.records.record import Record, ref
from lib.records.session import AppState, Idle, Saved


def line(number: int, text: str = "Ring Mina") -> PlanLine:
    return PlanLine(id=f"line-{number}", section="safer", text=OwnWords(text))


class Page:
    """What page_copy.js does, in Python."""

    def __init__(self) -> None:
        self.rev, self.kinds = 0, dict[str, dict[str, Any]]()

    def follow(self, cursor: SyncCursor) -> bool:
        """Take in what the server says; False asks for everything."""
        if cursor.sent == self.rev:
            return True
        changes: Any = json.loads(cursor.text or '{"put": {}, "drop": [], "whole": false}')
        if not changes["whole"] and cursor.base > self.rev:
            return False
        if changes["whole"]:
            self.kinds = {}
        for kind, table in changes["put"].items():
            self.kinds.setdefault(kind, {}).update(table)
        for kind, record_id in changes["drop"]:
            self.kinds.get(kind, {}).pop(record_id, None)
        self.rev = cursor.sent
        return True

    def returned(self, page: object = None) -> ReturnedCopy:
        return returned({"kinds": self.kinds, "page": page or {}})


def returned(copy: object) -> ReturnedCopy:
    return read({"nonce": "n1", "copy": json.dumps(copy)})


def held(book: Notebook) -> dict[tuple[str, str], Record]:
    return {ref(record): record for record in book}


@given(st.lists(st.tuples(st.sampled_from(["put", "drop", "empty"]), st.integers(0, 5), st.booleans()), max_size=40))
def test_a_page_that_misses_messages_ends_up_with_everything(steps: list[tuple[str, int, bool]]) -> None:
    book, cursor, page = Notebook(), SyncCursor(), Page()
    for at, (what, number, arrives) in enumerate(steps):
        if what == "put":
            book = notebook.put(book, line(number, f"version {at} " + "x" * 200))
        elif what == "drop":
            book = notebook.drop(book, ("plan_line", f"line-{number}"))
        else:
            book = notebook.emptied(book)
        cursor = page_copy.advance(cursor, book)
        if arrives and not page.follow(cursor):
            cursor = page_copy.advance(page_copy.restart(cursor), book)
            assert page.follow(cursor)
    if not page.follow(cursor):
        assert page.follow(page_copy.advance(page_copy.restart(cursor), book))
    assert held(notebook.holding(page.returned().records)) == held(book)


def test_only_what_changed_is_sent_and_a_large_text_once() -> None:
    book = notebook.put(Notebook(), *(line(n, "x" * 200) for n in range(4000)))
    cursor = page_copy.advance(SyncCursor(), book)
    assert len(cursor.text) > 800_000
    cursor = page_copy.advance(cursor, book)
    assert (cursor.base, cursor.text) == (book.rev, "")
    for n in range(300):
        book = notebook.put(book, line(n, f"y{n}"))
        cursor = page_copy.advance(cursor, book)
        assert len(cursor.text) < 20_000


def test_nothing_is_written_again_where_nothing_changed() -> None:
    book = notebook.put(Notebook(), line(1))
    cursor = page_copy.advance(SyncCursor(), book)
    assert page_copy.advance(cursor, book) is cursor


def test_a_new_session_takes_everything_back_and_its_own_wins() -> None:
    old = session.synced(session.kept(AppState(epoch="a", country="uk", idle=Idle(60, 600)), line(1, "old"), line(2)))
    page = Page()
    assert page.follow(old.cursor)
    page_state = session.page_state(old, {"library_search.0": "apology"}, session.unsaved(old)).model_dump(mode="json")
    new = session.kept(AppState(epoch="b"), line(1, "new"), line(3))
    healed = session.restored(new, page.returned(page_state))
    assert {record.id: record.text for record in healed.notes.of(PlanLine)} == {
        "line-1": "new",
        "line-2": "Ring Mina",
        "line-3": "Ring Mina",
    }
    assert (healed.country, healed.idle, healed.cursor.acknowledged) == ("uk", Idle(60, 600), "n1")
    assert not healed.incomplete
    page.rev = healed.cursor.base
    assert page.follow(healed.cursor)
    assert held(notebook.holding(page.returned().records)) == held(healed.notes)


@pytest.mark.parametrize("at", [dt.datetime.fromisoformat("2026-11-22T09:00:00"), dt.date(2026, 11, 22)])
def test_it_is_remembered_whether_and_when_everything_was_in_a_file(at: dt.date) -> None:
    state = session.kept(AppState(), line(1))
    saved = dataclasses.replace(state, saved=Saved(state.notes.rev, at))
    page = Page()
    assert page.follow(session.synced(saved).cursor)
    page_state = session.page_state(saved, {}, session.unsaved(saved)).model_dump(mode="json")
    healed = session.restored(AppState(), page.returned(page_state))
    assert healed.saved
    assert healed.saved.at == at
    assert type(healed.saved.at) is type(at), "a day is no moment"
    assert session.unsaved(healed) == 0
    assert session.unsaved(session.kept(healed, line(2))) == 1


DRAFTS: dict[str, object] = {
    "text": "half a line\nand more",
    "emptied": "",
    "nothing chosen": None,
    "rating": 0,
    "ticked": True,
    "not ticked": False,
    "day": dt.date(2026, 11, 3),
    "time": dt.time(23, 30),
    "several": ["a", "b"],
    "days": [dt.date(2026, 11, 3)],
    "view": ("tracker_promise", "p1", "today"),
}


def test_every_kind_of_field_comes_back_as_it_was() -> None:
    packed = {key: pack(value) for key, value in DRAFTS.items()}
    back = returned({"kinds": {}, "page": {"drafts": packed}})
    assert back.complete
    assert back.page.drafts == DRAFTS
    assert {key: type(value) for key, value in back.page.drafts.items()} == {key: type(v) for key, v in DRAFTS.items()}


@pytest.mark.parametrize("value", [1.5, {"a": 1}, dt.datetime(2026, 1, 1), object(), [b"x"]])  # noqa: DTZ001
def test_what_no_field_holds_is_not_kept(value: object) -> None:
    with pytest.raises(TypeError):
        pack(value)


@pytest.mark.parametrize("value", [1.5, {"date": "soon"}, {"date": 7}, {"time": "25:00"}, {"a": 1}, [[{}]]])
def test_a_field_that_can_not_be_read_is_left_out_by_itself_and_it_is_said(value: object) -> None:
    back = returned({"kinds": {}, "page": {"country": "uk", "drafts": {"bad": value, "good": "x" * 50_000}}})
    assert back.page == PageState(country="uk", drafts={"good": "x" * 50_000})
    assert not back.complete
    assert session.restored(AppState(), back).incomplete


def test_one_record_that_no_longer_fits_does_not_take_the_others_with_it() -> None:
    kinds = {
        "plan_line": {"a": {"id": "a", "section": "safer", "text": "fits"}, "b": {"id": "b", "colour": "blue"}},
        "plan": {"c": {"id": "c", "state": "done"}},
        "gone": {"d": {"id": "d"}},
    }
    back = returned({"kinds": kinds, "page": {"country": 7, "generation": 2, "drafts": {"plan_own.2": "Ring"}}})
    assert back.records == (PlanLine(id="a", section="safer", text=OwnWords("fits")), PlanMark(id="c", state="done"))
    assert back.page == PageState(generation=2, drafts={"plan_own.2": "Ring"})
    assert not back.complete


@pytest.mark.parametrize(
    "text",
    [
        None,
        7,
        "",
        "[]",
        "{",
        "null",
        '{"kinds": 3}',
        '{"page": []}',
        "[" * 100_000,
        '"\ud800"',
        "1" * (LARGEST + 1),
        "9" * 5000,
    ],
)
def test_a_copy_that_can_not_be_read_is_acknowledged_and_it_is_said(text: object) -> None:
    state = session.restored(session.kept(AppState(), line(1)), read({"nonce": "n1", "copy": text}))
    assert state.incomplete
    assert state.cursor.acknowledged == "n1", "or the page would wait for ever"
    assert [record.id for record in state.notes] == ["line-1"]


@pytest.mark.parametrize("message", [None, 7, "text", {"nonce": 3}, {"nonce": "n" * 81}, {"copy": "{}"}])
def test_whatever_else_comes_is_taken_for_nothing(message: object) -> None:
    assert read(message) == ReturnedCopy(complete=False)


_names = st.sampled_from(["kinds", "page", "plan", "id", "drafts", "date"]) | st.text(max_size=8)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names, inner, max_size=5),
    max_leaves=20,
)


@given(_json)
def test_nothing_that_comes_back_raises(value: object) -> None:
    session.restored(AppState(), returned(value))
