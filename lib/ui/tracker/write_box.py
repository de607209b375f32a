"""The first thing on the tracker's first screen: a box for rough words, and the day in one tap."""

from __future__ import annotations

import datetime as dt
import time

import streamlit as st

from lib.content import relations
from lib.content.words.flat import TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import DayCheck, LogStart
from lib.records.vocabulary import DayState
from lib.tracker import entry_draft, validity
from lib.tracker.entry_draft import Around, FormError
from lib.ui import components, dates, forms, keys, library, state
from lib.ui.tracker import bar, tracker_view
from lib.ui.tracker.tracker_view import TrackerView

LONGEST = 4000
SAVED, SAVED_AT, TROUBLE = "jotted", "jotted_at", "jotted_trouble"
"""For forms.view: the entry that was just saved, when that was, and why something could not be."""
TWO_TAPS = 2.0
"""Seconds within which a second tap on Save is the same tap."""
CHOICES: tuple[DayState, ...] = ("quiet", "no_contact")


def day_of(view: TrackerView) -> dt.date:
    """The day that the page is about: today, or one of the two before, as the address says."""
    back = relations.linked_number(st.query_params.get("d", ""), validity.CATCH_UP_DAYS)
    day = view.today - dt.timedelta(days=back or 0)
    return day if day in validity.catch_up(view.today, view.started) else view.today


def draw(view: TrackerView, day: dt.date) -> None:
    """The box with its button, then the day in one tap."""
    words = library.wording(TodayWords)
    date = dates.long(day, view.today)
    st.text_area(
        words.box if day == view.today else words.box_day.format(date=date),
        height=110,
        key=forms.field(keys.TRACKER_JOT, "what"),
        persist_state="session",
    )
    # Today is the day of the tap, not the day of the page: a tab may stay open overnight.
    on = None if day == view.today else day
    st.button(words.save, key=keys.tracker("jot"), type="primary", width="stretch", on_click=_save, args=(on,))
    _state(view, day, words)
    _trouble(words)


def _trouble(words: TodayWords) -> None:
    """Below the buttons, so that they stay where a finger is about to be."""
    count = len(str(forms.get_field(keys.TRACKER_JOT, "what") or ""))
    if count > LONGEST:
        st.info(words.too_long.format(count=f"{count:,}", limit=f"{LONGEST:,}"))
    elif forms.view(TROUBLE, "") == "no_text" and not count:
        st.info(words.no_text)


def _save(day: dt.date | None) -> None:
    view = tracker_view.mine()
    around = Around(today=view.today, new_id=state.new_id)
    result = entry_draft.jotted(forms.get_fields(keys.TRACKER_JOT), day or view.today, around)
    if isinstance(result, FormError):
        twice = result.id == "no_text" and 0 <= time.monotonic() - forms.view(SAVED_AT, 0.0) < TWO_TAPS
        forms.turn_to(TROUBLE, "" if twice else result.id)
        return
    begun = view.notes.get(LogStart, "start") is not None
    state.keep(result, *entry_draft.alongside(result, view.today, started=begun))
    forms.turn_to(SAVED, result.id)
    forms.turn_to(SAVED_AT, time.monotonic())
    forms.turn_to(TROUBLE, "")
    forms.start_over(keys.TRACKER_JOT)


def _state(view: TrackerView, day: dt.date, words: TodayWords) -> None:
    """Two choices for a day on which nothing is written; what was chosen, or how much is written."""
    written = sum(filed.entry.occurred_on == day for filed in view.filed())
    marked = view.notes.get(DayCheck, day.isoformat())
    if written:
        components.small_print(words.written_one if written == 1 else words.written.format(count=written))
    elif marked and marked.state != "entry" and forms.view("day_open", "") != marked.id:
        _marked(marked, day, view, words)
    else:
        with st.container(horizontal=True, gap="small"):
            for choice in CHOICES:
                key = keys.tracker("day", choice)
                on = None if day == view.today else day
                st.button(words.short[choice], key=key, width="stretch", on_click=tap, args=(on, choice))


def _marked(marked: DayCheck, day: dt.date, view: TrackerView, words: TodayWords) -> None:
    names = library.wording(VocabularyWords)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{keys.SAID}marked"):
        date = dates.long(day, view.today)
        st.markdown(words.tapped.format(date=date, state=dates.inner(names.day_states[marked.state])))
        key = keys.tracker("day_change")
        st.button(words.change, key=key, type="tertiary", on_click=forms.turn_to, args=("day_open", marked.id))


def tap(on: dt.date | None, choice: DayState) -> None:
    """Callback: mark a day; today where none is given."""
    view = tracker_view.mine()
    day = on or view.today
    if not validity.may_tap(day, view.today):
        return
    begun = () if view.notes.get(LogStart, "start") else (LogStart(id="start", started_on=view.started or view.today),)
    state.keep(DayCheck(id=day.isoformat(), state=choice), *begun)
    forms.turn_to("day_open", "")
    forms.turn_to(SAVED, "")
    forms.turn_to(TROUBLE, "")


def catch_up(view: TrackerView, day: dt.date) -> None:
    """A chip for each of the two days before that nobody has marked yet, and the way back to today."""
    words = library.wording(TodayWords)
    written = {filed.entry.occurred_on for filed in view.filed()}
    days = validity.catch_up(view.today, view.started)
    waiting = [other for other in days if other not in (written | {day}) and not view.notes.get(DayCheck, other.isoformat())]
    if not waiting and day == view.today:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if waiting:
            components.small_print(words.catch_up)
        for other in reversed(waiting):
            back = (view.today - other).days
            key = keys.tracker("catch_up", str(back))
            st.button(dates.weekday(other), key=key, on_click=_turn_to_day, args=(back,))
        if day != view.today:
            key = keys.tracker("to_today")
            st.button(words.to_today, key=key, type="tertiary", on_click=_turn_to_day, args=(0,))


def _turn_to_day(back: int) -> None:
    forms.turn_to(SAVED, "")
    bar.to("today", **({"d": str(back)} if back else {}))
