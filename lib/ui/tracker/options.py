"""Who the tracker is about, kinds of one's own, and markers."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import OptionsWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Category, DayStart
from lib.ui import components, dates, fields, keys, library, state
from lib.ui.tracker import due_question, record_list, records
from lib.ui.tracker.tracker_view import TrackerView

LATE = 4
"""The hour at which a day may begin instead of midnight."""


def about(view: TrackerView) -> None:
    """Who the tracker is about, to be changed at any time."""
    words = library.wording(OptionsWords)
    components.minor_heading(words.who)
    if view.who_asked:
        st.markdown(words.who_now.format(who=dates.inner(view.who.label)) if view.who_said else words.who_unsaid)
    due_question.who(library.wording(TodayWords), library.wording(VocabularyWords))
    if view.started:
        components.small_print(words.started.format(date=dates.full(view.started)))


def day_start(view: TrackerView) -> None:
    """At which hour a day begins, for those who are up at night."""
    words = library.wording(OptionsWords)
    components.minor_heading(words.day_start)
    hours = {"0": words.midnight, str(LATE): words.four}
    begins = view.notes.get(DayStart, "start")
    state.show(keys.DAY_START, str(begins.hour) if begins and str(begins.hour) in hours else "0")
    look = {"required": True, "label_visibility": "collapsed"}
    fields.tapped(words.day_start, hours, keys.DAY_START, _keep_day_start, draw=st.segmented_control, **look)
    components.small_print(words.day_start_says)


def _keep_day_start() -> None:
    late = state.choice(keys.DAY_START, (str(LATE),)) is not None
    state.keep(DayStart(id="start", hour=LATE if late else 0))


def own_kinds(view: TrackerView) -> None:
    """Kinds of one's own: to rename, or to take away."""
    words, names = library.wording(OptionsWords), library.wording(VocabularyWords)
    components.minor_heading(words.own)
    has_own = view.notes.of(Category)
    components.small_print(words.own_remove_says.format(gone=names.category_gone) if has_own else words.own_none)
    record_list.draw(records.CATEGORIES, view)


def markers(view: TrackerView) -> None:
    """What happened in life, to be drawn on the pictures."""
    components.minor_heading(library.wording(OptionsWords).markers)
    record_list.draw(records.MARKERS, view)
