"""Promises: a plan, its date, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from lib.content.words.flat import BoundariesWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry, Promise
from lib.tracker import follow_through, record_drafts
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import components, dates, fields, forms, keys, library
from lib.ui.tracker import due_question as asking
from lib.ui.tracker import record_list
from lib.ui.tracker.tracker_view import TrackerView


def draw(view: TrackerView) -> None:
    record_list.draw(kind(view), view.notes.of(Promise), mine=view.mine)


def kind(view: TrackerView) -> record_list.Kind[Promise]:
    words = library.wording(BoundariesWords)
    said = words.promises
    return record_list.Kind(
        key=keys.TRACKER_PROMISE,
        title=words.parts["promises"],
        page="boundaries",
        model=Promise,
        read=lambda promise: read(view, promise),
        ask=ask,
        make=make,
        values=lambda promise: values(view, promise),
        labels={"text": said.text},
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def read(view: TrackerView, promise: Promise) -> None:
    names, day_words = library.wording(VocabularyWords), library.wording(TodayWords)
    due = view.mine and promise in follow_through.to_ask(view.tracker(), view.today)
    if due and promise.done == "done":
        asking.promise_kept(view, promise.id, day_words, names)
    elif due:
        asking.promise_done(view, promise.id, day_words, names)
    else:
        st.text(promise.text)
    components.small_print("  \n".join(facts(view, promise)))


def facts(view: TrackerView, promise: Promise) -> Iterator[str]:
    """What is known of a promise, line by line."""
    said, names = library.wording(BoundariesWords).promises, library.wording(VocabularyWords)
    entry = view.notes.get(Entry, promise.entry) if promise.entry else None
    if entry:
        yield said.from_entry.format(date=dates.full(entry.occurred_on))
    else:
        yield said.made_reads.format(date=dates.full(promise.made_on))
    yield said.due_reads.format(date=dates.full(promise.due)) if promise.due else said.no_due
    if promise.done != "not_yet_due":
        yield said.done_reads.format(answer=dates.inner(names.plan_done[promise.done]))
    elif promise.due and promise.due > view.today:
        yield said.waiting
    if promise.kept_30d:
        yield said.kept_reads.format(answer=dates.inner(names.kept[promise.kept_30d]))


def ask(form: str) -> None:
    said, names = library.wording(BoundariesWords).promises, library.wording(VocabularyWords)
    fields.page(said.text, form, "text", said.text_help)
    fields.day(said.made, form, "made")
    fields.day(said.due, form, "due")
    done = fields.one(said.done, names.plan_done, form, "done")
    if done == "done":
        fields.day(said.done_on, form, "done_on")
        fields.one(said.kept, names.kept, form, "kept")


def make(form: str, maker: Maker) -> Promise | FormError:
    return record_drafts.promise(forms.get_fields(form), maker)


def values(view: TrackerView, promise: Promise | None) -> dict[str, object]:
    if promise is None:
        return {"made": view.today}
    return {
        "text": promise.text,
        "made": promise.made_on,
        "due": promise.due,
        "done": promise.done,
        "done_on": promise.done_on,
        "kept": promise.kept_30d,
    }
