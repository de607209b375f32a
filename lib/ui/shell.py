"""What stands around every page: the masthead, the title with the way back above it, the foot, and the line that saves."""

from __future__ import annotations

import streamlit as st

from lib.content.pages import PAGES, way
from lib.content.words.flat import GroupWords, ShellWords, VaultWords
from lib.records.registry import KINDS
from lib.records.session import UNDO_SECONDS
from lib.records.talk_turn import TalkTurn
from lib.ui import browser, components, keys, library, memo, server, site, state, sync
from lib.ui.guide import ask_from

TALKS = ("start", "talk")
"""Pages that hold the conversation."""
URGENT = ("help", "moment")
"""Pages on which nothing may stand before the numbers."""


def top(page: str) -> None:
    """The app's name and the ways, the current one lit: one line with Exit; on phones the ways are a bar at the bottom."""
    words = library.wording(ShellWords)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=keys.MASTHEAD):
        st.markdown(words.name)
        if state.presenting():
            from lib.ui.group import presenter  # noqa: PLC0415 - what only groups need

            presenter.head()
            return
        # The name of the current way is in the key, for page.css to light it: a page's own link knows nothing of its children.
        with st.container(horizontal=True, gap=None, key=f"{keys.WAYS}_{way(page)}"):
            for name in site.ways():
                site.link(name, words.ways[name])
    if not server.protected():
        st.warning(words.unprotected)
    if state.get().incomplete:
        with st.container(border=True):
            st.markdown(words.incomplete)
            st.button(words.notice_button, key=keys.INCOMPLETE, on_click=sync.incomplete_read)
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
    """A page's title under the way back to its parent and, on the first page of a session, the notice."""
    words, parent = library.wording(ShellWords), PAGES[page].parent
    if page not in URGENT:
        state.arrive(page)
    current = state.get()
    # In one container, so that what follows keeps its place, and the keyboard its focus, when the notice goes.
    with st.container(gap=None, key=keys.TITLE):
        if parent and not state.presenting():
            site.link(parent, words.up[parent], icon=":material/chevron_left:")
        st.title(text, anchor=False)
        # Who has begun to write has met it; then what matters now must not stand under it.
        if not current.notice_closed and current.landing == page and not len(current.notes):
            _notice(words)


def _notice(words: ShellWords) -> None:
    """Two lines: who can see this, and how to leave fast. The rest is behind “more”."""
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key=keys.NOTICE):
        st.markdown(f"{words.notice_who}  \n{words.notice_leave}")
        with st.popover(words.notice_more, type="tertiary", key=f"{keys.NOTICE}_more"):
            st.markdown("\n".join(f"- {line}" for line in words.notice))
            site.link(words.notice_traces.page, words.notice_traces.label, icon=":material/history:")
            st.button(words.notice_button, key=f"{keys.NOTICE}_close", on_click=state.close_notice)


def foot(page: str) -> None:
    """The way to a bad moment, what this is not, what it holds about you, and how to keep that."""
    words = library.wording(ShellWords)
    if state.presenting():
        from lib.ui.group import presenter  # noqa: PLC0415 - what only groups need

        presenter.bar()
        return
    held = state.held()
    st.markdown(f"---\n\n{components.small(f'{words.footer_not} {_holdings(words, held)}')}")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if page != "moment":
            site.link("moment", words.footer_moment, icon=":material/air:")
        if page not in TALKS:
            ask_from.link(page)
        if state.get().group and not PAGES[page].file.startswith("group/") and page not in URGENT:
            st.button(library.wording(GroupWords).present, key=keys.PRESENT, type="tertiary", on_click=_present)
        if held:
            st.button(words.erase, key=keys.ERASE, type="tertiary", on_click=state.erase)
    undo = state.expire_undo()
    # A talk goes into no file by itself: where there is nothing else, there is nothing to save.
    unkept = page != "notes" and len(state.notes()) > len(state.notes().of(TalkTurn))
    if undo or unkept:
        with st.container(gap=None, key=keys.DOCK):
            if undo:
                _undo(words)
            if unkept:
                _save_line(words)


def _present() -> None:
    from lib.ui.group import presenter  # noqa: PLC0415 - what only groups need

    presenter.begin()


def _save_line(words: ShellWords) -> None:
    """One line in sight wherever something is kept: whether it is in a file, and the way to have it in one."""
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key=keys.SAVE_LINE):
        changes = memo.unsaved()
        st.markdown(_kept(words, changes))
        if changes:
            # Who locked the last file does not want the next one open by a slip.
            if not state.ticked(keys.LOCK):
                st.button(words.save, key=f"{keys.SAVE_LINE}_now", on_click=_save)
            site.link(words.save_locked.page, words.save_locked.label, **words.save_locked.query)


def _save() -> None:
    from lib.ui import files  # noqa: PLC0415 - what reads and locks files is needed by those who save, not at the start

    files.save()


def _kept(words: ShellWords, changes: int) -> str:
    current, file = state.get(), state.get().outgoing
    if file and file.saves and file.made is False:
        return str(words.kept_failed)
    if changes and current.saved:
        return str(words.kept_change if changes == 1 else words.kept_changes.format(count=changes))
    if changes:
        return str(words.kept)
    if not current.saved:
        return str(words.kept_here)  # only what goes into no file unless one asks for it
    if file and file.saves:
        return str(words.kept_sent)
    kinds = {kind for kind in state.notes().counts() if not KINDS[kind].saved}
    left_out = kinds - {TalkTurn.kind} and not state.ticked(keys.WITH_UNSAVED)
    left_out = left_out or (TalkTurn.kind in kinds and not state.ticked(keys.WITH_TALK))
    return str(words.kept_but if left_out else words.kept_all)


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


def _holdings(words: ShellWords, held: tuple[str, ...]) -> str:
    labels = {
        "country": words.held_country,
        "search": words.held_search,
        "filter": words.held_filter,
        "typed": words.held_typed,
        "practice": words.held_practice,
    }
    if len(state.notes()):
        notes = memo.count() or 1
        labels["notes"] = words.held_note if notes == 1 else words.held_notes.format(count=notes)
    if not held:
        return f"{words.erased} {words.holds_nothing}" if state.get().generation else str(words.holds_nothing)
    return str(words.holds.format(things=", ".join(labels[kind] for kind in held)))
