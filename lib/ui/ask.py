"""The box to ask in one's own words, as the start page shows it."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import StartWords
from lib.ui import keys, site, state


def box(words: StartWords) -> None:
    """Ask, and be led to an answer: for now to the search of the library."""
    with (
        st.form(state.draft(keys.ASK), border=False),
        st.container(horizontal=True, wrap=False, vertical_alignment="bottom", gap="small"),
    ):
        st.text_input(
            words.ask_label, key=state.draft(keys.QUESTION), placeholder=words.ask_placeholder, persist_state="session"
        )
        st.form_submit_button(words.ask_button, on_click=_answer)


def _answer() -> None:
    if question := state.get_draft(keys.QUESTION):
        state.new_search()
        state.put_draft(keys.SEARCH, str(question))
        site.to("library")
