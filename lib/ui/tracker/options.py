"""Who the tracker is about, kinds of one's own, and markers."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import OptionsWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Category
from lib.ui import components, dates, library
from lib.ui.tracker import due_question, record_list, records
from lib.ui.tracker.tracker_view import TrackerView


def about(view: TrackerView) -> None:
    """Who the tracker is about, to be changed at any time."""
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
    has_own = view.notes.of(Category)
    components.small_print(words.own_remove_says.format(gone=names.category_gone) if has_own else words.own_none)
    record_list.draw(records.CATEGORIES, view)


def markers(view: TrackerView) -> None:
    """What happened in life, to be drawn on the pictures."""
    st.subheader(library.wording(OptionsWords).markers, anchor=False)
    record_list.draw(records.MARKERS, view)
