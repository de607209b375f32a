"""What stands around every page: the name, the first-visit notice, and the foot."""

from __future__ import annotations

import streamlit as st

from lib.content.words import ShellWords
from lib.ui import components, keys, library, site, state


def top(page: str) -> None:
    """The app's name and, on the page a session began on, the notice until it is closed."""
    words = library.wording(ShellWords)
    components.fine(words.name)
    current = state.get()
    if not current.notice_closed and current.landing == page and page != "moment":
        _notice(words)


def _notice(words: ShellWords) -> None:
    with st.container(border=True, key=keys.NOTICE):
        st.markdown(f"**{words.notice_title}**")
        st.markdown("\n".join(f"- {line}" for line in words.notice))
        st.button(words.notice_button, key=f"{keys.NOTICE}_close", on_click=state.close_notice)


def foot(page: str) -> None:
    """Help, the other pages within a thumb's reach, what this is not, and what it holds about you."""
    words = library.wording(ShellWords)
    st.divider()
    with st.container(horizontal=True, gap="small"):
        if page != "help":
            site.link("help", words.footer_help, icon=":material/call:")
        if page != "moment":
            site.link("moment", words.footer_moment, icon=":material/air:")
        for name, info in site.listed():
            if name not in {page, "help"}:
                site.link(name, info.title)
    components.fine(f"{words.footer_not} {_holdings(words)}")
    if state.held():
        st.button(words.erase, key=keys.ERASE, on_click=state.erase)


def _holdings(words: ShellWords) -> str:
    labels = {"country": words.held_country, "search": words.held_search}
    held = state.held()
    sentence = (words.holds_nothing, words.holds_one)[len(held)] if len(held) < 2 else words.holds
    return sentence.format(count=len(held), things=", ".join(labels[kind] for kind in held))
