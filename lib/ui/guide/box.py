"""The box to ask, and what to begin with. Light: nothing of the guide is loaded before someone asks."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.content.words.flat import ReplyWords, TalkWords
from lib.records.tracker import DayCheck
from lib.ui import browser, components, forms, keys, library, site, state
from lib.ui.guide import messages


def draw(near: Sequence[str] = (), *, help_in_sight: bool = False) -> None:
    """Where to ask: at the window's bottom once a talk is on. `near` are the topics of the page that someone came from."""
    words = library.wording(TalkWords)
    if state.presenting():
        return
    if not messages.begun():
        browser.start_at("")  # so that it knows, when the reply comes, that it was sent with the keyboard
    with st.container(key=f"{keys.TALK_BOX}_{'on' if messages.begun() else 'first'}", gap=None):
        if help_in_sight:
            with st.container(horizontal=True, gap="small", vertical_alignment="center", key=keys.talk("help")):
                components.small_print(words.help.sight)
                site.link("help", words.help.link, icon=":material/call:")
        if forms.view(messages.EMPTY, default=False):
            components.small_print(library.wording(ReplyWords).empty)
        st.chat_input(words.box, key=state.draft(keys.TALK_INPUT), on_submit=messages.asked, args=(tuple(near),))


def starters(near: Sequence[str] = ()) -> None:
    """Questions to begin with, one about the log among them where there is a log."""
    if state.presenting():
        return
    words = library.wording(TalkWords)
    components.small_print(words.starters_title)
    with st.container(horizontal=True, gap="xsmall", key=keys.talk("starters")):
        log = (words.log_starter,) if state.notes().of(DayCheck) else ()
        for place, question in enumerate((*words.starters, *log)):
            st.button(question, key=keys.talk("starter", str(place)), on_click=messages.ask, args=(question, tuple(near)))
