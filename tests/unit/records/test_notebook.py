"""What a session keeps: put, taken out, changed, and told to a copy elsewhere."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.records import notebook, session
from lib.records.notebook import Notebook, changes_since
from lib.records.own_words import NOTHING, OwnWords
from lib.records.record import Page, Record, Short, ref
from lib.records.session import AppState


class Pebble(Record):
    kind: ClassVar[str] = "pebble"
    text: Short = NOTHING


class Shell(Record):
    kind: ClassVar[str] = "shell"
    text: Page = NOTHING


def test_records_come_back_by_kind_in_the_order_they_were_put_in() -> None:
    book = notebook.put(Notebook(), Pebble(id="b"), Shell(id="a"), Pebble(id="a"))
    assert [record.id for record in book.of(Pebble)] == ["b", "a"]
    assert book.get(Shell, "a") == Shell(id="a")
    assert book.get(Shell, "b") is None
    assert book.counts() == {"pebble": 2, "shell": 1}
    assert len(book) == 3


def test_a_change_keeps_its_place_and_the_same_again_is_no_change() -> None:
    book = notebook.put(Notebook(), Pebble(id="a"), Pebble(id="b"))
    changed = notebook.put(book, Pebble(id="a", text=OwnWords("smooth")))
    assert [record.text for record in changed.of(Pebble)] == ["smooth", ""]
    assert notebook.put(changed, Pebble(id="a", text=OwnWords("smooth"))) is changed
    assert notebook.drop(changed, ("pebble", "z")) is changed


@given(st.lists(st.tuples(st.sampled_from("pd"), st.sampled_from("abcd"), st.sampled_from("xyz")), max_size=30), st.data())
def test_a_copy_that_follows_the_changes_ends_up_the_same(steps: list[tuple[str, str, str]], data: st.DataObject) -> None:
    book, copy, at = Notebook(), dict[tuple[str, str], Record](), 0
    for what, record_id, text in steps:
        record = Pebble(id=record_id, text=OwnWords(text))
        book = notebook.put(book, record) if what == "p" else notebook.drop(book, ref(record))
        if data.draw(st.booleans()):
            told = changes_since(book, at)
            copy = {} if told.whole else copy
            copy.update({ref(r): r for r in told.put})
            for gone in told.drop:
                del_ = copy.pop(gone, None)
                assert del_ is None or gone not in {ref(r) for r in book}
            at = told.rev
            assert copy == {ref(r): r for r in book}


def test_a_copy_from_before_everything_was_erased_is_replaced() -> None:
    book = notebook.put(Notebook(), Pebble(id="a"))
    cleared = notebook.put(notebook.emptied(book), Pebble(id="b"))
    told = changes_since(cleared, book.rev)
    assert told.whole
    assert told.put == (Pebble(id="b"),)


def test_a_copy_that_claims_to_be_newer_is_replaced() -> None:
    assert changes_since(notebook.put(Notebook(), Pebble(id="a")), 99).whole


def test_what_was_taken_away_comes_back_within_ten_seconds_only() -> None:
    kept = session.kept(AppState(), Pebble(id="a"), Pebble(id="b"))
    less = session.taken_away(kept, ("pebble", "a"), at=100.0)
    assert [r.id for r in less.notes.of(Pebble)] == ["b"]
    assert {r.id for r in session.put_back(less, at=109.0).notes.of(Pebble)} == {"a", "b"}
    late = session.put_back(less, at=111.0)
    assert [r.id for r in late.notes.of(Pebble)] == ["b"]
    assert late.undo is None


def test_erasing_leaves_nothing_to_undo() -> None:
    less = session.taken_away(session.kept(AppState(), Pebble(id="a")), ("pebble", "a"), at=1.0)
    assert session.erased(less).undo is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two\r\nlines ", "two\nlines"),
        ("bell\x07 and half \ud800", "bell and half"),
        ("txt\u202egpj.exe", "txtgpj.exe"),
        ("👩‍👧 שלום", "👩‍👧 שלום"),
    ],
)
def test_text_keeps_its_letters_and_loses_what_breaks_or_disguises_it(typed: str, kept: str) -> None:
    assert Pebble(id="a", text=OwnWords(typed)).text == kept
