"""In one's own words: a note to oneself for the day one doubts it, and the entries of a month."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import CheckpointsWords, FormsWords
from lib.records.record import ref
from lib.records.tracker import NoteToSelf
from lib.tracker import find
from lib.ui import components, dates, forms, keys, library, state
from lib.ui.tracker import entry_card, record_list
from lib.ui.tracker.record_list import NEW, OpenForm
from lib.ui.tracker.tracker_view import TrackerView


def beside(view: TrackerView) -> None:
    """The note on request, for pages where someone may want it; nothing where there is none."""
    kept = view.notes.get(NoteToSelf, "note")
    if kept:
        with st.expander(library.wording(CheckpointsWords).note_show):
            components.own_words(kept.text)


def draw(view: TrackerView) -> None:
    """To read it, and the way to its form."""
    words, form_words = library.wording(CheckpointsWords), library.wording(FormsWords)
    kept = view.notes.get(NoteToSelf, "note")
    write = OpenForm(NoteToSelf.kind, kept.id if kept else NEW, "checkpoints", "note")
    if kept is None:
        st.markdown(words.note_lead)
        if view.mine:
            key = keys.tracker("note_write")
            st.button(words.note_write, key=key, type="primary", on_click=record_list.write, args=(write,))
        return
    with st.container(border=True):
        components.own_words(kept.text)
        components.small_print(words.note_written.format(date=dates.full(kept.written_on)))
    if view.mine:
        with st.container(horizontal=True, gap="small"):
            key = keys.record("change", ref(kept))
            st.button(form_words.change, key=key, type="tertiary", on_click=record_list.write, args=(write,))
            key = keys.record("remove", ref(kept))
            st.button(form_words.remove, key=key, type="tertiary", on_click=state.take_away, args=(ref(kept),))


def month(view: TrackerView) -> None:
    """Every entry of a month, the earliest first, and nothing worked out from it."""
    words, months = library.wording(CheckpointsWords), find.months(view.filed())
    if not months:
        st.markdown(words.month_none)
        return
    st.markdown(words.month_lead)
    # An example has other months than one's own log.
    key = forms.field(keys.TRACKER_MONTH, f"month{view.example or ''}")
    chosen = st.selectbox(words.month, months, format_func=dates.month, key=key, persist_state="session")
    day = None
    for entry in find.of_month(view.filed(), chosen):
        if entry.occurred_on != day:
            day = entry.occurred_on
            components.minor_heading(dates.long(day, view.today))
        entry_card.draw(view, entry)
