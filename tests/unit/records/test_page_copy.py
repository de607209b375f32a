"""The copy of a session in its page: told in small pieces, made whole when it lost one, and never trusted."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.records import notebook, page_copy, session
from lib.records.notebook import Notebook
from lib.records.page_copy import PageState, SyncCursor, understood
from lib.records.plan import PlanLine, PlanMark
from lib.records.record import Record, ref
from lib.records.session import AppState, Idle


def line(number: int, text: str = "Ring Mina") -> PlanLine:
    return PlanLine(id=f"line-{number}", section="safer", text=text)


class Page:
    """What mirror.js does, in Python."""

    def __init__(self) -> None:
        self.rev, self.kinds = 0, dict[str, dict[str, Any]]()

    def follow(self, link: SyncCursor) -> bool:
        """Take in what the server says; False asks for everything."""
        if link.sent == self.rev:
            return True
        patch = json.loads(link.text)
        if not patch["whole"] and link.base > self.rev:
            return False
        if patch["whole"]:
            self.kinds = {}
        for kind, table in patch["put"].items():
            self.kinds.setdefault(kind, {}).update(table)
        for kind, record_id in patch["drop"]:
            self.kinds.get(kind, {}).pop(record_id, None)
        self.rev = link.sent
        return True

    def hello(self, page: object = None) -> str:
        return json.dumps({"nonce": "n1", "kinds": self.kinds, "page": page or {}})


def held(book: Notebook) -> dict[tuple[str, str], Record]:
    return {ref(record): record for record in book}


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(["put", "drop", "empty"]), st.integers(0, 5), st.booleans()), max_size=40))
def test_a_page_that_misses_messages_ends_up_with_everything(steps: list[tuple[str, int, bool]]) -> None:
    book, link, page = Notebook(), SyncCursor(), Page()
    for at, (what, number, arrives) in enumerate(steps):
        if what == "put":
            book = notebook.put(book, line(number, f"version {at} " + "x" * 200))
        elif what == "drop":
            book = notebook.drop(book, ("plan_line", f"line-{number}"))
        else:
            book = notebook.emptied(book)
        link = page_copy.advance(link, book)
        if arrives and not page.follow(link):
            link = page_copy.advance(page_copy.lost(link), book)
            assert page.follow(link)
    if not page.follow(link):
        assert page.follow(page_copy.advance(page_copy.lost(link), book))
    assert held(notebook.holding(understood(page.hello()).records)) == held(book)


def test_only_what_changed_is_told() -> None:
    book = notebook.put(Notebook(), *(line(n, "x" * 200) for n in range(4000)))
    link = page_copy.got(page_copy.advance(SyncCursor(), book), book.rev)
    assert link.text == ""
    for n in range(300):
        book = notebook.put(book, line(n, f"y{n}"))
        link = page_copy.advance(link, book)
        assert len(link.text) < 20_000


def test_nothing_is_written_again_where_nothing_changed() -> None:
    book = notebook.put(Notebook(), line(1))
    link = page_copy.advance(SyncCursor(), book)
    assert page_copy.advance(link, book) is link


def test_a_new_session_takes_everything_back_and_its_own_wins() -> None:
    old = session.linked(session.kept(AppState(epoch="a", country="uk", idle=Idle(60, 600)), line(1, "old"), line(2)))
    page = Page()
    assert page.follow(old.link)
    aside = session.aside(old, {"library_search.0": "apology"}).model_dump(mode="json")
    new = session.kept(AppState(epoch="b"), line(1, "new"), line(3))
    healed = session.taken_back(new, understood(page.hello(aside)))
    assert {record.id: record.text for record in healed.notes.of(PlanLine)} == {
        "line-1": "new",
        "line-2": "Ring Mina",
        "line-3": "Ring Mina",
    }
    assert (healed.country, healed.idle, healed.link.acknowledged) == ("uk", Idle(60, 600), "n1")
    page.rev = healed.link.base
    assert page.follow(healed.link)
    assert held(notebook.holding(understood(page.hello()).records)) == held(healed.notes)


def test_it_is_remembered_whether_everything_was_in_a_file() -> None:
    saved = session.saved(
        session.kept(AppState(), line(1)), session.Outgoing("f", "n", ""), dt.datetime.fromisoformat("2026-11-22T09:00:00")
    )
    page = Page()
    assert page.follow(session.linked(saved).link)
    healed = session.taken_back(AppState(), understood(page.hello(session.aside(saved, {}).model_dump(mode="json"))))
    assert session.unsaved(healed) == 0
    assert session.unsaved(session.kept(healed, line(2))) == 1


def test_one_record_that_no_longer_fits_does_not_take_the_others_with_it() -> None:
    kinds = {
        "plan_line": {"a": {"id": "a", "section": "safer", "text": "fits"}, "b": {"id": "b", "colour": "blue"}},
        "plan": {"c": {"id": "c", "state": "done"}},
        "gone": {"d": {"id": "d"}},
    }
    hello = understood(json.dumps({"nonce": "n", "kinds": kinds, "page": {"country": 7, "generation": 2}}))
    assert hello.records == (PlanMark(id="c", state="done"), PlanLine(id="a", section="safer", text="fits"))
    assert hello.aside == PageState(generation=2)


@pytest.mark.parametrize("text", [None, 7, "", "[]", "{", "null", '{"kinds": 3}', '{"page": []}', "[" * 100_000, '"\ud800"'])
def test_whatever_else_comes_is_taken_for_nothing(text: object) -> None:
    assert understood(text).records == ()


_names = st.sampled_from(["nonce", "kinds", "page", "plan", "id", "drafts"]) | st.text(max_size=8)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names, inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=2000)
@given(_json)
def test_nothing_that_comes_back_raises(value: object) -> None:
    hello = understood(json.dumps(value))
    session.taken_back(AppState(), hello)
