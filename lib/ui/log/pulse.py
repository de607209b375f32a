"""The look back at a week: six questions, each of which can be left out."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lib.content.words.looks import WeekWords
from lib.content.words.tracker import QuestionWords, TrackerWords
from lib.keep.log import DayCheck, WeekPulse
from lib.tools.diary import due, record
from lib.tools.diary.draft import Trouble
from lib.tools.log import check
from lib.ui import components, forms, keys, library, state
from lib.ui.log import dates
from lib.ui.log.book import Book

WEEKS = 8
SAVED = "pulse_saved"
NOT_SURE = "not_sure"


def draw(book: Book) -> None:
    words, names = library.wording(WeekWords), library.wording(TrackerWords)
    mondays = due.weeks(book.started, book.today, WEEKS) if book.started else ()
    if not mondays:
        st.markdown(words.too_soon)
        return
    st.markdown(words.pulse_lead)
    monday = st.selectbox(
        words.which,
        mondays,
        format_func=lambda each: week_name(each, book.today, words),
        key=forms.field(keys.LOG_PULSE, "week"),
        persist_state="session",
    )
    form = f"{keys.LOG_PULSE}-{monday.isoformat()}"
    kept = book.notes.get(WeekPulse, monday.isoformat())
    if kept:
        forms.fill(form, {name: value for name in record.PULSE if (value := getattr(kept, name)) is not None})
    _questions(book, form, words, names)
    st.button(words.save, key=keys.log("save_pulse"), type="primary", width="stretch", on_click=save, args=(form, monday))
    if forms.view(SAVED, "") == form:
        st.info(words.saved if kept else words.nothing)
    if kept:
        _doubt(book, kept, words)


def week_name(monday: dt.date, today: dt.date, words: WeekWords) -> str:
    sunday = monday + dt.timedelta(days=6)
    return words.week.format(first=dates.short(monday, today), last=dates.short(sunday, today))


def _questions(book: Book, form: str, words: WeekWords, names: TrackerWords) -> None:
    asked = names.pulse
    contact = words.contact_with.format(person=book.who.person) if book.who_said else asked.contact_days
    _days(contact, form, "contact_days")
    _days(asked.unlogged_hard, form, "unlogged_hard", asked.not_sure)
    _scale(asked.room, form, "room", words)
    _scale(asked.peace, form, "peace", words)
    _scale(asked.safe, form, "safe", words)
    _days(asked.support_days, form, "support_days")


def _days(label: str, form: str, name: str, not_sure: str | None = None) -> None:
    options: list[int | str] = [*range(8), *([NOT_SURE] if not_sure else [])]
    st.segmented_control(
        label,
        options,
        format_func=lambda each: not_sure if each == NOT_SURE and not_sure else str(each),
        key=forms.field(form, name),
        persist_state="session",
    )


def _scale(question: QuestionWords, form: str, name: str, words: WeekWords) -> None:
    st.segmented_control(question.question, range(5), key=forms.field(form, name), persist_state="session")
    components.fine(words.scale.format(low=question.low, high=question.high))


def save(form: str, monday: dt.date) -> None:
    """Callback: keep the answers that were given."""
    result = record.pulse(forms.get_fields(form), monday)
    forms.turn_to(SAVED, form)
    if not isinstance(result, Trouble):
        state.keep(result)
        forms.start_over(form)


def _doubt(book: Book, pulse: WeekPulse, words: WeekWords) -> None:
    """Days apart that are marked quiet are the largest error a log can have: one question, where the numbers disagree."""
    checks = tuple(each for each in book.notes.of(DayCheck) if due.same_week(each.day, pulse.monday))
    if not check.contact_doubt(pulse, checks):
        return
    quiet = sorted(each.day for each in checks if each.state == "quiet")
    marked = sum(each.state != "no_contact" for each in checks)
    with st.container(border=True):
        st.markdown(words.doubt.format(days=pulse.contact_days, marked=marked))
        key = state.draft(keys.log("apart", pulse.id))
        apart = st.pills(
            words.doubt_days,
            quiet,
            selection_mode="multi",
            format_func=lambda day: dates.long(day, book.today),
            key=key,
            persist_state="session",
        )
        st.button(words.doubt_save, key=keys.log("apart_save"), on_click=mark_apart, args=(tuple(apart),))


def mark_apart(days: tuple[dt.date, ...]) -> None:
    """Callback: these days were days without contact."""
    state.keep(*(DayCheck(id=day.isoformat(), state="no_contact") for day in days))
