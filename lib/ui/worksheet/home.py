"""The first page of the worksheet: what was begun, how to begin, and how it was made."""

from __future__ import annotations

import streamlit as st

from lib.content.markdown import literal
from lib.content.words.questions import OptionWords
from lib.content.words.worksheet import WorksheetWords
from lib.records.reflection import Reflection
from lib.tracker import about
from lib.ui import components, keys, library, site, state
from lib.ui.worksheet import store
from lib.worksheet import comparison, summary


def draw() -> None:
    words = library.wording(WorksheetWords)
    begun = store.reflections()
    if begun:
        st.header(words.past_title, anchor=False)
        for reflection in reversed(begun):
            _begun(reflection, words)
        with st.expander(words.new_title):
            _begin(words)
    else:
        _begin(words)
    with st.expander(words.made_title):
        made(words)


def _begin(words: WorksheetWords) -> None:
    with st.container(border=True):
        st.markdown(f"**{words.before_title}**")
        st.markdown("\n".join(f"- {line}" for line in words.before))
    st.markdown(f"**{words.about}**")
    _about(words.about, keys.WORKSHEET_ABOUT)
    components.small_print(words.routes)
    with st.container(horizontal=True):
        st.button(words.begin, key=keys.worksheet("begin"), on_click=store.begin, args=("full",))
        st.button(words.begin_short, key=keys.worksheet("begin", "short"), on_click=store.begin, args=("short",))


def _about(label: str, key: str, reflection: Reflection | None = None) -> None:
    """Who it is about; with a reflection, a choice changes it there."""
    names = {each.id: each.label for each in library.wording(OptionWords).relations}
    if reflection is None and not state.choice(key, names):
        state.put_draft(key, about.known(state.notes()).choice)  # said in the log, or the last time
    st.pills(
        label,
        list(names),
        default=(reflection.relation or about.UNSAID) if reflection else None,
        format_func=names.__getitem__,
        key=state.draft(key),
        on_change=store.change_about if reflection else None,
        args=(reflection.id, key) if reflection else None,
        label_visibility="collapsed",
        persist_state="session",
    )


def _begun(reflection: Reflection, words: WorksheetWords) -> None:
    """One reflection: go on with it, read its page, answer afresh."""
    held = store.answered(reflection)
    own = reflection.id
    with st.container(border=True):
        named = words.past if reflection.relation else words.past_unsaid
        st.markdown(f"**{named.format(date=summary.day(reflection.started_on), who=held.who.person)}**")
        if reflection.route == "short":
            components.small_print(words.past_short)
        if reflection.not_free:
            components.small_print(words.was_not_free)
        with st.container(horizontal=True):
            if not store.finished(held):
                st.button(words.go_on, key=keys.worksheet(own, "go"), on_click=store.go_on, args=(own,))
            st.button(words.read_page, key=keys.worksheet(own, "page"), on_click=store.go, args=(own, store.DONE))
            st.button(words.again, key=keys.worksheet(own, "again"), on_click=store.begin, args=(reflection.route, own))
        components.small_print(words.again_says)
        if comparison.earlier(reflection, store.reflections()):
            site.link("worksheet-comparison", words.compare, icon=":material/compare_arrows:")
        with st.expander(words.change_about):
            _change(reflection, words)


def _change(reflection: Reflection, words: WorksheetWords) -> None:
    own = reflection.id
    _about(words.about, keys.worksheet(own, "about"), reflection)
    not_free = keys.worksheet(own, "not_free")
    st.checkbox(
        words.not_free,
        value=reflection.not_free,
        key=state.draft(not_free),
        on_change=store.mark_not_free,
        args=(own, not_free),
    )
    with st.container(horizontal=True):
        if reflection.route == "short":
            st.button(words.take_whole, key=keys.worksheet(own, "whole"), on_click=store.take_whole_way, args=(own,))
        st.button(words.delete, key=keys.worksheet(own, "delete"), on_click=store.delete, args=(own,))


def made(words: WorksheetWords) -> None:
    """Where the steps come from, who wrote this, and when it was looked at last."""
    st.markdown("\n\n".join(words.made))
    st.markdown("\n".join(f"- {components.small(literal(source))}" for source in words.made_sources))
    components.small_print(words.made_dates.format(reviewed=summary.day(words.reviewed), due=summary.day(words.due)))
