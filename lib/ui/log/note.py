"""A note to oneself for the day one doubts it."""

from __future__ import annotations

import streamlit as st

from lib.content.words.looks import LooksWords
from lib.keep.log import NoteToSelf
from lib.keep.records import ref
from lib.tools.diary import record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.ui import clock, components, forms, keys, library, state
from lib.ui.log import dates, editor, fields
from lib.ui.log.book import Book

OPEN = "note_open"


def beside(book: Book) -> None:
    """The note on request, for pages where someone may want it; nothing where there is none."""
    kept = book.notes.get(NoteToSelf, "note")
    if kept:
        with st.expander(library.wording(LooksWords).note_show):
            st.text(kept.text)


def draw(book: Book) -> None:
    """To read it, to write it, to change it."""
    words, kept = library.wording(LooksWords), book.notes.get(NoteToSelf, "note")
    if kept and not forms.view(OPEN, default=False):
        with st.container(border=True):
            st.text(kept.text)
            components.fine(words.note_written.format(date=dates.full(kept.written_on)))
        if book.mine:
            with st.container(horizontal=True, gap="small"):
                key = keys.log("note_change")
                st.button(words.note_change, key=key, icon=":material/edit:", on_click=forms.turn_to, args=(OPEN, True))
                key = keys.log("note_remove")
                st.button(words.note_remove, key=key, icon=":material/delete:", on_click=state.take_away, args=(ref(kept),))
        return
    st.markdown(words.note_lead)
    if not book.mine:
        return
    forms.fill(keys.LOG_NOTE, {"text": kept.text} if kept else {})
    fields.page(words.note, keys.LOG_NOTE, "text", words.note_help)
    wrong = forms.view(f"{keys.LOG_NOTE}.trouble", Trouble(""))
    if wrong.id:
        st.info(editor.sentence(wrong, {"text": words.note}))
    st.button(words.note_save, key=keys.log("note_save"), type="primary", width="stretch", on_click=save)
    if kept:
        st.button(words.never_mind, key=keys.log("note_keep"), width="stretch", on_click=_close)


def save() -> None:
    """Callback: keep the note."""
    result = record.note(forms.get_fields(keys.LOG_NOTE), Maker(clock.today(), state.new_id))
    if isinstance(result, Trouble):
        forms.turn_to(f"{keys.LOG_NOTE}.trouble", result)
        return
    state.keep(result)
    _close()


def _close() -> None:
    forms.start_over(keys.LOG_NOTE)
    forms.turn_to(f"{keys.LOG_NOTE}.trouble", Trouble(""))
    forms.turn_to(OPEN, value=False)
