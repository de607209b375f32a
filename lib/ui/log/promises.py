"""Promises: a plan, its date, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from lib.content.words.agreed import AgreedWords
from lib.content.words.days import DaysWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Entry, Promise
from lib.tools.diary import record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.tools.log import follow
from lib.ui import components, forms, keys, library
from lib.ui.log import ask as asking
from lib.ui.log import dates, editor, fields
from lib.ui.log.book import Book


def draw(book: Book) -> None:
    editor.draw(kind(book), book.notes.of(Promise), mine=book.mine)


def kind(book: Book) -> editor.Kind[Promise]:
    words = library.wording(AgreedWords)
    said = words.promises
    return editor.Kind(
        key=keys.LOG_PROMISE,
        title=words.parts["promises"],
        page="agreed",
        model=Promise,
        read=lambda promise: read(book, promise),
        ask=ask,
        make=make,
        values=lambda promise: values(book, promise),
        labels={"text": said.text},
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def read(book: Book, promise: Promise) -> None:
    names, day_words = library.wording(TrackerWords), library.wording(DaysWords)
    due = book.mine and promise in follow.to_ask(book.log(), book.today)
    if due and promise.done == "done":
        asking.promise_kept(book, promise.id, day_words, names)
    elif due:
        asking.promise_done(book, promise.id, day_words, names)
    else:
        st.text(promise.text)
    components.fine("  \n".join(facts(book, promise)))


def facts(book: Book, promise: Promise) -> Iterator[str]:
    """What is known of a promise, line by line."""
    said, names = library.wording(AgreedWords).promises, library.wording(TrackerWords)
    entry = book.notes.get(Entry, promise.entry) if promise.entry else None
    if entry:
        yield said.from_entry.format(date=dates.full(entry.occurred_on))
    else:
        yield said.made_reads.format(date=dates.full(promise.made_on))
    yield said.due_reads.format(date=dates.full(promise.due)) if promise.due else said.no_due
    if promise.done != "not_yet_due":
        yield said.done_reads.format(answer=dates.inner(names.plan_done[promise.done]))
    elif promise.due and promise.due > book.today:
        yield said.waiting
    if promise.kept_30d:
        yield said.kept_reads.format(answer=dates.inner(names.kept[promise.kept_30d]))


def ask(form: str) -> None:
    said, names = library.wording(AgreedWords).promises, library.wording(TrackerWords)
    fields.page(said.text, form, "text", said.text_help)
    fields.day(said.made, form, "made")
    fields.day(said.due, form, "due")
    done = fields.one(said.done, names.plan_done, form, "done")
    if done == "done":
        fields.day(said.done_on, form, "done_on")
        fields.one(said.kept, names.kept, form, "kept")


def make(form: str, maker: Maker) -> Promise | Trouble:
    return record.promise(forms.get_fields(form), maker)


def values(book: Book, promise: Promise | None) -> dict[str, object]:
    if promise is None:
        return {"made": book.today}
    return {
        "text": promise.text,
        "made": promise.made_on,
        "due": promise.due,
        "done": promise.done,
        "done_on": promise.done_on,
        "kept": promise.kept_30d,
    }
