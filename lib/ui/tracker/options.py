"""Who the log is about, kinds of one's own, and markers."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from lib.content.words.flat import OptionsWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Category, Marker
from lib.tracker import record_drafts
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import components, dates, fields, forms, keys, library
from lib.ui.tracker import due_question, record_list
from lib.ui.tracker.tracker_view import TrackerView


def about(view: TrackerView) -> None:
    """Who the log is about, to be changed at any time."""
    words = library.wording(OptionsWords)
    st.subheader(words.who, anchor=False)
    if view.who_asked:
        st.markdown(words.who_now.format(who=dates.inner(view.who.label)) if view.who_said else words.who_unsaid)
    due_question.who(library.wording(TodayWords), library.wording(VocabularyWords))
    if view.started:
        components.small_print(words.started.format(date=dates.full(view.started)))


def own_kinds(view: TrackerView) -> None:
    """Kinds of one's own: to rename, or to take away."""
    words, names = library.wording(OptionsWords), library.wording(VocabularyWords)
    st.subheader(words.own, anchor=False)
    own = view.notes.of(Category)
    components.small_print(words.own_remove_says.format(gone=names.category_gone) if own else words.own_none)
    record_list.draw(own_kind(view), own, mine=view.mine)


def own_kind(view: TrackerView) -> record_list.Kind[Category]:
    words, names = library.wording(OptionsWords), library.wording(VocabularyWords)
    counts = Counter(each.entry.category for each in view.filed())
    return record_list.Kind(
        key=keys.TRACKER_OWN,
        title=words.own,
        page="options",
        model=Category,
        read=lambda category: _read(category, counts[category.id], words, names),
        ask=lambda form: fields.words(words.own_label, form, "label"),
        make=_rename,
        values=lambda category: {"label": category.label} if category else {},
        labels={"label": words.own_label},
    )


def _read(category: Category, count: int, words: OptionsWords, names: VocabularyWords) -> None:
    st.text(category.label)
    since = words.own_since.format(date=dates.full(category.created_on), kind=names.sorts[category.sort])
    components.small_print(f"{since} {words.own_count_one if count == 1 else words.own_count.format(count=count)}")


def _rename(form: str, maker: Maker) -> Category | FormError:
    if not isinstance(maker.old, Category):
        return FormError("unfit")
    return record_drafts.own_kind(forms.get_fields(form), maker, maker.old)


def markers(view: TrackerView) -> None:
    """What happened in life, to be drawn on the pictures."""
    st.subheader(library.wording(OptionsWords).markers, anchor=False)
    record_list.draw(marker_kind(), view.notes.of(Marker), mine=view.mine)


def marker_kind() -> record_list.Kind[Marker]:
    words = library.wording(OptionsWords)

    def read(marker: Marker) -> None:
        st.text(marker.label)
        components.small_print(words.marker_reads.format(date=dates.full(marker.on)))

    def ask_marker(form: str) -> None:
        fields.words(words.marker_label, form, "label")
        fields.day(words.marker_on, form, "on")

    return record_list.Kind(
        key=keys.TRACKER_MARKER,
        title=words.markers,
        page="options",
        model=Marker,
        read=read,
        ask=ask_marker,
        make=lambda form, maker: record_drafts.marker(forms.get_fields(form), maker),
        values=lambda marker: {"label": marker.label, "on": marker.on} if marker else {},
        labels={"label": words.marker_label},
        lead=words.markers_lead,
        new=words.new,
    )
