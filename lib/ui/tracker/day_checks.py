"""Today's check and the two days before: one tap each."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import streamlit as st

from lib.content.words.flat import TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import DayCheck, LogStart
from lib.records.vocabulary import DayState
from lib.tracker import validity
from lib.ui import components, dates, forms, keys, library, state
from lib.ui.tracker import entry_form, tracker_view
from lib.ui.tracker.tracker_view import TrackerView

STATES: tuple[DayState, ...] = get_args(DayState)


def draw(view: TrackerView) -> None:
    """How today was: three large choices, or what was chosen."""
    words, names = library.wording(TodayWords), library.wording(VocabularyWords)
    st.subheader(words.today.format(date=dates.long(view.today, view.today)), anchor=False)
    marked = view.notes.get(DayCheck, view.today.isoformat())
    if marked and forms.view("day_open", "") != marked.id:
        _marked(view, marked, words, names)
        return
    st.markdown(words.asked_with.format(person=view.who.person) if view.who_said else words.asked)
    for choice in STATES:
        st.button(
            names.day_states[choice],
            key=keys.tracker("today", choice),
            width="stretch",
            on_click=tap,
            args=(view.today, choice),
        )


def _marked(view: TrackerView, marked: DayCheck, words: TodayWords, names: VocabularyWords) -> None:
    st.markdown(words.tapped.format(state=names.day_states[marked.state]))
    written = any(each.entry.occurred_on == marked.day for each in view.filed()[-60:])
    if marked.state == "entry" and not written:
        components.small_print(words.nothing_yet)
    st.button(
        words.change, key=keys.tracker("today_change"), type="tertiary", on_click=forms.turn_to, args=("day_open", marked.id)
    )


def catch_up(view: TrackerView) -> None:
    """The two days before that nobody has marked yet."""
    words = library.wording(TodayWords)
    taken = {each.id for each in view.notes.of(DayCheck)}
    open_days = [day for day in validity.catch_up(view.today, view.started) if day.isoformat() not in taken]
    if not open_days:
        return
    st.subheader(words.catch_up, anchor=False)
    components.small_print(words.catch_up_says)
    for day in open_days:
        st.markdown(dates.long(day, view.today))
        with st.container(horizontal=True, gap="xsmall"):
            for choice in STATES:
                key = keys.tracker("day", day.isoformat(), choice)
                st.button(words.short[choice], key=key, on_click=tap, args=(day, choice))


def tap(day: dt.date, choice: DayState) -> None:
    """Callback: mark a day; where there is something to log, go on to the form."""
    view = tracker_view.mine()
    if not validity.may_tap(day, view.today):
        return
    begun = () if view.notes.get(LogStart, "start") else (LogStart(id="start", started_on=view.started or view.today),)
    state.keep(DayCheck(id=day.isoformat(), state=choice), *begun)
    forms.turn_to("day_open", "")
    forms.turn_to(entry_form.SAVED, "")
    if choice == "entry":
        entry_form.add("today", day)
