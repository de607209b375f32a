"""What stands around every page: the name, the first-visit notice, and the foot."""

from __future__ import annotations

import streamlit as st

from lib.content.words.shell import ShellWords
from lib.ui import components, keys, library, site, state

# What of content/ each page is made from, so that it can say when a file of it has a mistake.
MADE_FROM = {
    "library": ("articles", "claims"),
    "article": ("articles", "claims", "evidence", "disagreements"),
    "compare": ("articles", "claims", "evidence", "disagreements"),
    "glossary": ("glossary",),
    "help": ("support",),
    "moment": ("support",),
    "think": ("tools/worksheet", "support"),
    "think-page": ("tools/worksheet",),
    "think-again": ("tools/worksheet",),
}


def top(page: str) -> None:
    """The app's name, and the pages as a bar for phones (page.css shows it only there)."""
    words = library.wording(ShellWords)
    components.fine(words.name)
    with st.container(horizontal=True, key=keys.PAGES):
        for name, info in site.listed():
            site.link(name, info.title)
    if library.hurt(MADE_FROM.get(page, ())):
        st.info(words.part_missing)


def title(page: str, text: str) -> None:
    """A page's title and, on the first page of a session, the notice under it until it is closed."""
    st.title(text, anchor=False)
    state.arrive(page)
    current = state.get()
    if not current.notice_closed and current.landing == page:
        _notice(library.wording(ShellWords))


def _notice(words: ShellWords) -> None:
    with st.container(border=True, key=keys.NOTICE):
        st.markdown(f"**{words.notice_title}**")
        st.markdown("\n".join(f"- {line}" for line in words.notice))
        st.button(words.notice_button, key=f"{keys.NOTICE}_close", on_click=state.close_notice)


def foot(page: str) -> None:
    """The way to help, what this is not, and what it holds about you."""
    words = library.wording(ShellWords)
    st.divider()
    with st.container(horizontal=True, gap="small"):
        if page != "help":
            site.link("help", words.footer_help, icon=":material/call:")
        if page != "moment":
            site.link("moment", words.footer_moment, icon=":material/air:")
    components.fine(f"{words.footer_not} {_holdings(words)}")
    if state.held():
        st.button(words.erase, key=keys.ERASE, on_click=state.erase)


def _holdings(words: ShellWords) -> str:
    labels = {
        "country": words.held_country,
        "search": words.held_search,
        "filter": words.held_filter,
    }
    held = state.held()
    if not held:
        return f"{words.erased} {words.holds_nothing}" if state.get().generation else words.holds_nothing
    sentence = words.holds_one if len(held) == 1 else words.holds
    return sentence.format(count=len(held), things=", ".join(labels[kind] for kind in held))
