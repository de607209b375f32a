"""Who the log is about, kinds of one's own, and markers."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from lib.content.words.days import DaysWords
from lib.content.words.looks import OptionsWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Category, Marker
from lib.tools.diary import record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.ui import components, forms, keys, library
from lib.ui.log import ask, dates, editor, fields
from lib.ui.log.book import Book


def about(book: Book) -> None:
    """Who the log is about, to be changed at any time."""
    words = library.wording(OptionsWords)
    st.subheader(words.who, anchor=False)
    if book.who_asked:
        st.markdown(words.who_now.format(who=dates.inner(book.who.label)) if book.who_said else words.who_unsaid)
    ask.who(library.wording(DaysWords), library.wording(TrackerWords))
    if book.started:
        components.fine(words.started.format(date=dates.full(book.started)))


def own_kinds(book: Book) -> None:
    """Kinds of one's own: to rename, or to take away."""
    words, names = library.wording(OptionsWords), library.wording(TrackerWords)
    st.subheader(words.own, anchor=False)
    own = book.notes.of(Category)
    components.fine(words.own_remove_says.format(gone=names.category_gone) if own else words.own_none)
    editor.draw(own_kind(book), own, mine=book.mine)


def own_kind(book: Book) -> editor.Kind[Category]:
    words, names = library.wording(OptionsWords), library.wording(TrackerWords)
    counts = Counter(each.entry.category for each in book.filed())
    return editor.Kind(
        key=keys.LOG_OWN,
        title=words.own,
        page="options",
        model=Category,
        read=lambda category: _read(category, counts[category.id], words, names),
        ask=lambda form: fields.words(words.own_label, form, "label"),
        make=_rename,
        values=lambda category: {"label": category.label} if category else {},
        labels={"label": words.own_label},
    )


def _read(category: Category, count: int, words: OptionsWords, names: TrackerWords) -> None:
    st.text(category.label)
    since = words.own_since.format(date=dates.full(category.created_on), kind=names.sorts[category.sort])
    components.fine(f"{since} {words.own_count_one if count == 1 else words.own_count.format(count=count)}")


def _rename(form: str, maker: Maker) -> Category | Trouble:
    if not isinstance(maker.old, Category):
        return Trouble("unfit")
    return record.own_kind(forms.get_fields(form), maker, maker.old)


def markers(book: Book) -> None:
    """What happened in life, to be drawn on the pictures."""
    st.subheader(library.wording(OptionsWords).markers, anchor=False)
    editor.draw(marker_kind(), book.notes.of(Marker), mine=book.mine)


def marker_kind() -> editor.Kind[Marker]:
    words = library.wording(OptionsWords)

    def read(marker: Marker) -> None:
        st.text(marker.label)
        components.fine(words.marker_reads.format(date=dates.full(marker.on)))

    def ask_marker(form: str) -> None:
        fields.words(words.marker_label, form, "label")
        fields.day(words.marker_on, form, "on")

    return editor.Kind(
        key=keys.LOG_MARKER,
        title=words.markers,
        page="options",
        model=Marker,
        read=read,
        ask=ask_marker,
        make=lambda form, maker: record.marker(forms.get_fields(form), maker),
        values=lambda marker: {"label": marker.label, "on": marker.on} if marker else {},
        labels={"label": words.marker_label},
        lead=words.markers_lead,
        new=words.new,
    )
