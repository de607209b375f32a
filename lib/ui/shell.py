"""What stands around every page: the name, the first-visit notice, and the foot."""

from __future__ import annotations

import streamlit as st

from lib.content.pages import PAGES
from lib.content.words.flat import ShellWords, VaultWords
from lib.records.session import UNDO_SECONDS
from lib.ui import browser, components, keys, library, site, state


def top(page: str) -> None:
    """The app's name, and the pages as a bar for phones (page.css shows it only there)."""
    words = library.wording(ShellWords)
    components.small_print(words.name)
    with st.container(horizontal=True, key=keys.PAGES):
        for name, info in site.listed():
            site.link(name, info.title)
    if state.get().locked:
        _locked(library.wording(VaultWords))
    if library.has_problems(PAGES[page].made_from):
        st.info(words.part_missing)


def _locked(words: VaultWords) -> None:
    """This tab holds a locked copy of notes that this session knows nothing of."""
    with st.container(border=True):
        st.markdown(f"**{words.locked_title}**\n\n{words.locked}")
        browser.vault(words)


def title(page: str, text: str) -> None:
    """A page's title and, on the first page of a session, the notice under it until it is closed."""
    state.arrive(page)
    current = state.get()
    # In one container, so that what follows keeps its place, and the keyboard its focus, when the notice goes.
    with st.container():
        st.title(text, anchor=False)
        # Who has begun to write has met it; then what matters now must not stand under it.
        if not current.notice_closed and current.landing == page and not len(current.notes):
            _notice(library.wording(ShellWords))


def _notice(words: ShellWords) -> None:
    with st.container(border=True, key=keys.NOTICE):
        st.markdown(f"**{words.notice_title}**")
        st.markdown("\n".join(f"- {line}" for line in words.notice))
        site.link(words.notice_more.page, words.notice_more.label, icon=":material/history:", **words.notice_more.query)
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
    components.small_print(f"{words.footer_not} {_holdings(words)}")
    if page != "notes" and len(state.notes()):
        site.link("notes", words.keep)
    if state.held():
        st.button(words.erase, key=keys.ERASE, on_click=state.erase)
    if state.expire_undo():
        _undo(words)


@st.fragment(run_every=UNDO_SECONDS + 1)
def _undo(words: ShellWords) -> None:
    """For ten seconds, the way back; then the fragment runs by itself, and what was taken out is forgotten for good."""
    if state.expire_undo():
        with st.container(horizontal=True, vertical_alignment="center", key=keys.UNDO):
            st.markdown(words.taken_out)
            # No callback: after one there would be nothing to undo, and this button, which asks for the rerun, not drawn.
            if st.button(words.put_back):
                state.put_back()
                st.rerun()


def _holdings(words: ShellWords) -> str:
    labels = {
        "country": words.held_country,
        "search": words.held_search,
        "filter": words.held_filter,
        "typed": words.held_typed,
        "practice": words.held_practice,
    }
    notes = len(state.notes())
    if notes:
        labels["notes"] = words.held_note if notes == 1 else words.held_notes.format(count=notes)
    held = state.held()
    if not held:
        return f"{words.erased} {words.holds_nothing}" if state.get().generation else words.holds_nothing
    return words.holds.format(things=", ".join(labels[kind] for kind in held))
