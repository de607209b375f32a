"""Limits: if this happens, I will do that."""

from __future__ import annotations

import streamlit as st

from lib.content.words.agreed import AgreedWords
from lib.content.words.checkpoint import CheckpointWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Boundary
from lib.tools.diary import record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.tools.log import follow
from lib.ui import components, forms, keys, library
from lib.ui.log import dates, editor, fields
from lib.ui.log.book import Book


def draw(book: Book) -> None:
    editor.draw(kind(book), book.notes.of(Boundary), mine=book.mine)


def kind(book: Book) -> editor.Kind[Boundary]:
    words, names = library.wording(AgreedWords), library.wording(TrackerWords)
    said = words.limits
    held = {each.boundary.id: each for each in forms.once("log_limits", follow.boundaries, book.log())}

    def read(limit: Boundary) -> None:
        st.text(said.reads.format(when=limit.when, then=limit.then))
        if limit.why:
            st.text(limit.why)
        lines = [words.aloud_reads.format(answer=dates.inner(names.yes_no_unsure[limit.safe_aloud]))]
        if limit.active_from:
            lines.append(said.since_reads.format(date=dates.full(limit.active_from)))
        if limit.safe_aloud != "yes":
            lines.append(words.keep_inside)
        components.fine(" ".join(lines))
        _history(held.get(limit.id), said.not_yet)
        if limit.safe_aloud == "yes" and book.mine:
            st.button(
                said.find_words,
                key=keys.log("find_words", limit.id),
                type="tertiary",
                icon=":material/chat:",
                on_click=find_words,
                args=(limit.when,),
            )

    return editor.Kind(
        key=keys.LOG_BOUNDARY,
        title=words.parts["limits"],
        page="agreed",
        model=Boundary,
        read=read,
        ask=ask,
        make=make,
        values=values,
        labels={"when": said.when, "then": said.then, "why": said.why},
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def _history(held: follow.Held | None, none: str) -> None:
    """How often it came up and what came of it; the sentence holds what was typed, so it is drawn as it stands."""
    if held is None or not held.times:
        components.fine(none)
        return
    st.text(
        library.wording(CheckpointWords).boundary.format(
            text=held.boundary.when,
            times=held.times,
            respected=held.respected,
            tested=held.tested,
            crossed=held.crossed,
            followed=held.followed,
            not_safe=held.not_safe,
        )
    )


def ask(form: str) -> None:
    words, names = library.wording(AgreedWords), library.wording(TrackerWords)
    said = words.limits
    fields.page(said.when, form, "when", said.when_help)
    fields.page(said.then, form, "then", said.then_help)
    fields.words(said.why, form, "why")
    aloud = fields.one(words.aloud, names.yes_no_unsure, form, "aloud")
    if aloud in {"no", "not_sure"}:
        components.fine(words.keep_inside)
    fields.day(said.since, form, "since")


def make(form: str, maker: Maker) -> Boundary | Trouble:
    return record.boundary(forms.get_fields(form), maker)


def values(limit: Boundary | None) -> dict[str, object]:
    if limit is None:
        return {}
    return {
        "when": limit.when,
        "then": limit.then,
        "why": limit.why,
        "aloud": limit.safe_aloud,
        "since": limit.active_from,
    }


def find_words(when: str) -> None:
    """Callback: start a statement about what a limit is about."""
    forms.fill(keys.LOG_STATEMENT, {"when": when})
    forms.put_field(keys.LOG_PARTS, "agreed", "words")
    editor.write(keys.LOG_STATEMENT, editor.NEW, "agreed")
