"""The look back at a week: six questions, each of which can be left out; and the four scenes, rated as a yardstick."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lib.content.words.flat import EntryWords, WeekWords
from lib.content.words.tracker import PulseQuestion, VocabularyWords
from lib.records.record import ref
from lib.records.tracker import DayCheck, LogStart, WeekPulse, Yardstick
from lib.records.vocabulary import SCENES
from lib.tracker import due, record_forms, validity
from lib.tracker.entry_draft import FormError
from lib.tracker.record_forms import Maker
from lib.ui import clock, components, dates, fields, forms, keys, library, state
from lib.ui.tracker.tracker_view import TrackerView

WEEKS = 8
SAVED = "pulse_saved"
NOT_SURE = "not_sure"


def draw(view: TrackerView) -> None:
    words, names = library.wording(WeekWords), library.wording(VocabularyWords)
    mondays = due.weeks(view.started, view.today, WEEKS) if view.started else ()
    if not mondays:
        st.markdown(words.too_soon)
        return
    st.markdown(words.pulse_lead)
    forms.fill(keys.TRACKER_PULSE, {"week": mondays[0]})
    monday = st.selectbox(
        words.which,
        mondays,
        format_func=lambda first: week_name(first, view.today, words),
        key=forms.field(keys.TRACKER_PULSE, "week"),
        persist_state="session",
    )
    form = f"{keys.TRACKER_PULSE}-{monday.isoformat()}"
    kept = view.notes.get(WeekPulse, monday.isoformat())
    if kept:
        forms.fill(form, {name: value for name in record_forms.PULSE if (value := getattr(kept, name)) is not None})
    _questions(view, form, words, names)
    st.button(words.save, key=keys.tracker("save_pulse"), type="primary", width="stretch", on_click=save, args=(form, monday))
    form_saved, outcome = forms.view(SAVED, ("", ""))
    if form_saved == form:
        st.info({"saved": words.saved, "cleared": words.cleared}.get(outcome, words.nothing))
    if kept:
        _doubt(view, kept, words)


def week_name(monday: dt.date, today: dt.date, words: WeekWords) -> str:
    sunday = monday + dt.timedelta(days=6)
    return words.week.format(first=dates.short(monday, today), last=dates.short(sunday, today))


def _questions(view: TrackerView, form: str, words: WeekWords, names: VocabularyWords) -> None:
    asked = names.pulse
    contact = words.contact_with.format(person=view.who.person) if view.who_said else asked.contact_days
    _days(contact, form, "contact_days")
    _days(asked.unlogged_hard, form, "unlogged_hard", asked.not_sure)
    _scale(asked.room, form, "room", words)
    _scale(asked.peace, form, "peace", words)
    _scale(asked.safe, form, "safe", words)
    _days(asked.support_days, form, "support_days")


def _days(label: str, form: str, name: str, not_sure: str | None = None) -> None:
    answers: dict[int | str, str] = {days: str(days) for days in range(8)} | ({NOT_SURE: not_sure} if not_sure else {})
    fields.one(label, answers, form, name, draw=st.segmented_control)


def _scale(question: PulseQuestion, form: str, name: str, words: WeekWords) -> None:
    st.segmented_control(question.question, range(5), key=forms.field(form, name), persist_state="session")
    components.small_print(words.scale.format(low=question.low, high=question.high))


def save(form: str, monday: dt.date) -> None:
    """Callback: keep the answers that were given; a week whose answers were all taken back is kept no longer."""
    result = record_forms.pulse(forms.get_fields(form), monday)
    kept = state.notes().get(WeekPulse, monday.isoformat())
    if not isinstance(result, FormError):
        state.keep(result)
        forms.turn_to(SAVED, (form, "saved"))
        forms.start_over(form)
    elif kept:
        state.take_away(ref(kept))
        forms.turn_to(SAVED, (form, "cleared"))
        forms.start_over(form)
    else:
        forms.turn_to(SAVED, (form, "nothing"))


def _doubt(view: TrackerView, pulse: WeekPulse, words: WeekWords) -> None:
    """Days apart that are marked quiet are the largest error a log can have: one question, where the numbers disagree."""
    checks = tuple(day_check for day_check in view.notes.of(DayCheck) if 0 <= (day_check.day - pulse.monday).days < 7)
    if not validity.contact_doubt(pulse, checks):
        return
    quiet = sorted(check.day for check in checks if check.state == "quiet")
    marked = sum(one_check.state != "no_contact" for one_check in checks)
    with st.container(border=True):
        st.markdown(words.doubt.format(days=pulse.contact_days, marked=marked))
        key = state.draft(keys.record("apart", ref(pulse)))
        apart = st.pills(
            words.doubt_days,
            quiet,
            selection_mode="multi",
            format_func=lambda day: dates.long(day, view.today),
            key=key,
            persist_state="session",
        )
        st.button(words.doubt_save, key=keys.tracker("apart_save"), on_click=mark_apart, args=(tuple(apart),))


def mark_apart(days: tuple[dt.date, ...]) -> None:
    """Callback: these days were days without contact."""
    state.keep(*(DayCheck(id=day.isoformat(), state="no_contact") for day in days))


SCENES_SAVED = "scenes_saved"


def scenes(view: TrackerView) -> None:
    words, names = library.wording(WeekWords), library.wording(VocabularyWords)
    short = library.wording(EntryWords).effect_short
    st.markdown(words.scenes_lead)
    # What was answered before is not shown: it would pull the new answer towards it.
    for scene in SCENES:
        with st.container(border=True):
            st.markdown(names.scenes[scene])
            fields.steps(words.scene, short, keys.TRACKER_SCENES, scene)
    st.button(words.save, key=keys.tracker("save_scenes"), type="primary", width="stretch", on_click=save_scenes)
    if forms.view(SCENES_SAVED, default=False):
        st.info(words.nothing)
    rated = max((yardstick.rated_on for yardstick in view.notes.of(Yardstick)), default=None)
    if rated:
        components.small_print(words.rated.format(date=dates.full(rated)))


def save_scenes() -> None:
    """Callback: keep the ratings; a second time on one day takes the place of the first."""
    today = clock.today()
    old = next((yardstick for yardstick in state.notes().of(Yardstick) if yardstick.rated_on == today), None)
    result = record_forms.scenes(forms.get_fields(keys.TRACKER_SCENES), Maker(today, state.new_id, old))
    forms.turn_to(SCENES_SAVED, isinstance(result, FormError))
    if not isinstance(result, FormError):
        state.keep(result, *(() if state.notes().get(LogStart, "start") else (LogStart(id="start", started_on=today),)))
        forms.start_over(keys.TRACKER_SCENES)
