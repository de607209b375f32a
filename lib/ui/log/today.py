"""Today's check and the two days before: one tap each."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import streamlit as st

from lib.content.tracker import DayState
from lib.content.words.days import DaysWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import DayCheck, LogStart
from lib.tools.log import check
from lib.ui import components, forms, keys, library, state
from lib.ui.log import book as books
from lib.ui.log import dates, form
from lib.ui.log.book import Book

STATES: tuple[DayState, ...] = get_args(DayState)


def draw(book: Book) -> None:
    """How today was: three large choices, or what was chosen."""
    words, names = library.wording(DaysWords), library.wording(TrackerWords)
    st.subheader(words.today.format(date=dates.long(book.today, book.today)), anchor=False)
    marked = book.notes.get(DayCheck, book.today.isoformat())
    if marked and forms.view("day_open", "") != marked.id:
        _marked(book, marked, words, names)
        return
    st.markdown(words.asked_with.format(person=book.who.person) if book.who_said else words.asked)
    for choice in STATES:
        st.button(
            names.day_states[choice],
            key=keys.log("today", choice),
            width="stretch",
            on_click=tap,
            args=(book.today, choice),
        )


def _marked(book: Book, marked: DayCheck, words: DaysWords, names: TrackerWords) -> None:
    st.markdown(words.tapped.format(state=names.day_states[marked.state]))
    written = any(each.entry.occurred_on == marked.day for each in book.filed()[-60:])
    if marked.state == "entry" and not written:
        components.fine(words.nothing_yet)
    st.button(words.change, key=keys.log("today_change"), type="tertiary", on_click=forms.turn_to, args=("day_open", marked.id))


def catch_up(book: Book) -> None:
    """The two days before that nobody has marked yet."""
    words = library.wording(DaysWords)
    taken = {each.id for each in book.notes.of(DayCheck)}
    open_days = [day for day in check.catch_up(book.today, book.started) if day.isoformat() not in taken]
    if not open_days:
        return
    st.subheader(words.catch_up, anchor=False)
    components.fine(words.catch_up_says)
    for day in open_days:
        st.markdown(dates.long(day, book.today))
        with st.container(horizontal=True, gap="xsmall"):
            for choice in STATES:
                key = keys.log("day", day.isoformat(), choice)
                st.button(words.short(choice), key=key, on_click=tap, args=(day, choice))


def tap(day: dt.date, choice: DayState) -> None:
    """Callback: mark a day; where there is something to log, go on to the form."""
    book = books.mine()
    if not check.may_tap(day, book.today):
        return
    begun = () if book.notes.get(LogStart, "start") else (LogStart(id="start", started_on=book.started or book.today),)
    state.keep(DayCheck(id=day.isoformat(), state=choice), *begun)
    forms.turn_to("day_open", "")
    forms.turn_to(form.SAVED, "")
    if choice == "entry":
        form.add("days", day)
