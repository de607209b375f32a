"""A note to oneself for the day one doubts it."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import CheckpointsWords
from lib.records.record import ref
from lib.records.tracker import NoteToSelf
from lib.tracker import record_drafts
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import clock, components, dates, fields, forms, keys, library, state
from lib.ui.tracker import record_list
from lib.ui.tracker.tracker_view import TrackerView

OPEN = "note_open"


def beside(view: TrackerView) -> None:
    """The note on request, for pages where someone may want it; nothing where there is none."""
    kept = view.notes.get(NoteToSelf, "note")
    if kept:
        with st.expander(library.wording(CheckpointsWords).note_show):
            st.text(kept.text)


def draw(view: TrackerView) -> None:
    """To read it, to write it, to change it."""
    words, kept = library.wording(CheckpointsWords), view.notes.get(NoteToSelf, "note")
    if kept and not forms.view(OPEN, default=False):
        with st.container(border=True):
            st.text(kept.text)
            components.small_print(words.note_written.format(date=dates.full(kept.written_on)))
        if view.mine:
            with st.container(horizontal=True, gap="small"):
                key = keys.tracker("note_change")
                st.button(words.note_change, key=key, icon=":material/edit:", on_click=forms.turn_to, args=(OPEN, True))
                key = keys.tracker("note_remove")
                st.button(words.note_remove, key=key, icon=":material/delete:", on_click=state.take_away, args=(ref(kept),))
        return
    st.markdown(words.note_lead)
    if not view.mine:
        return
    forms.fill(keys.TRACKER_NOTE, {"text": kept.text} if kept else {})
    fields.page(words.note, keys.TRACKER_NOTE, "text", words.note_help)
    wrong = forms.view(f"{keys.TRACKER_NOTE}.trouble", FormError(""))
    if wrong.id:
        st.info(record_list.sentence(wrong, {"text": words.note}))
    st.button(words.note_save, key=keys.tracker("note_save"), type="primary", width="stretch", on_click=save)
    if kept:
        st.button(words.never_mind, key=keys.tracker("note_keep"), width="stretch", on_click=_close)


def save() -> None:
    """Callback: keep the note."""
    result = record_drafts.note(forms.get_fields(keys.TRACKER_NOTE), Maker(clock.today(), state.new_id))
    if isinstance(result, FormError):
        forms.turn_to(f"{keys.TRACKER_NOTE}.trouble", result)
        return
    state.keep(result)
    _close()


def _close() -> None:
    forms.start_over(keys.TRACKER_NOTE)
    forms.turn_to(f"{keys.TRACKER_NOTE}.trouble", FormError(""))
    forms.turn_to(OPEN, value=False)
