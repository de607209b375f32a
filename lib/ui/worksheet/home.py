"""Where the worksheet begins: its first question, or what was begun before; and how it was made."""

from __future__ import annotations

import streamlit as st

from lib.content.markdown import literal
from lib.content.words.worksheet import WorksheetWords
from lib.records.reflection import Reflection
from lib.ui import components, dates, fields, keys, library, site, state
from lib.ui.worksheet import steps, store, talk
from lib.ui.worksheet.question import tap
from lib.worksheet import comparison, route


def draw() -> None:
    words = library.wording(WorksheetWords)
    if begun := [reflection for reflection in store.reflections() if not store.at_first(reflection)]:
        st.header(words.past_title, anchor=False)
        for reflection in reversed(begun):
            _begun(reflection, words)
        st.button(words.new, key=keys.worksheet("new"), on_click=steps.begin)
    else:
        _first(words)
    with st.expander(words.before_title):
        st.markdown("\n".join(f"- {line}" for line in words.before))
    with st.expander(words.made_title):
        _made(words)


def _first(words: WorksheetWords) -> None:
    """What it is, and at once its first question; the way through is chosen by how one goes on."""
    answered = store.answered(store.current_or_new())
    own, step = answered.reflection.id, route.talk(answered)[0]
    st.markdown(words.lead)
    with st.container(key=keys.WORKSHEET_SCREEN):
        components.minor_heading(talk.heading(answered, step))
        talk.body(answered, step)
    tap(own, words.begin, steps.take_way, "whole", step.place, type="primary")
    tap(own, words.begin_brief, steps.take_way, "brief", step.place)
    components.small_print(words.lead_small)


def _begun(reflection: Reflection, words: WorksheetWords) -> None:
    """One reflection: go on with it, read its letter, answer afresh."""
    own, who = reflection.id, store.answered(reflection).who.person
    with st.container(border=True):
        named = words.past if reflection.relation else words.past_unsaid
        st.markdown(f"**{named.format(date=dates.full(reflection.started_on), who=who)}**")
        if reflection.route in {"brief", "short"}:
            components.small_print(words.past_brief)
        if reflection.not_free:
            components.small_print(words.was_not_free)
        with st.container(horizontal=True, gap="xsmall"):
            if not store.finished(reflection):
                tap(own, words.go_on, steps.go_on, type="primary")
            tap(own, words.read_letter, steps.go, None)
            st.button(words.again, key=keys.worksheet(own, "again"), on_click=steps.begin, args=(own,))
        components.small_print(words.again_says)
        if comparison.earlier(reflection, store.reflections()):
            site.link("worksheet-comparison", words.compare, icon=":material/compare_arrows:")
        with st.expander(words.change_about):
            _change(reflection, words)


def _change(reflection: Reflection, words: WorksheetWords) -> None:
    own, answered = reflection.id, store.answered(reflection)
    about, not_free = keys.worksheet(own, "about"), keys.worksheet(own, "not_free")
    names = {who.id: who.label for who in answered.options.relations}
    fields.tapped(words.about, names, about, store.change_about, own, about, default=answered.who.id)
    st.checkbox(
        words.not_free,
        value=reflection.not_free,
        key=state.draft(not_free),
        on_change=store.mark_not_free,
        args=(own, not_free),
    )
    with st.container(horizontal=True):
        if reflection.route == "brief":
            tap(own, words.take_whole, steps.take_way, "whole", None)
        tap(own, words.delete, store.delete)


def _made(words: WorksheetWords) -> None:
    """Where the steps come from, who wrote this, and when it was looked at last."""
    st.markdown("\n\n".join(words.made))
    st.markdown("\n".join(f"- {components.small(literal(source))}" for source in words.made_sources))
    components.small_print(words.made_dates.format(reviewed=dates.full(words.reviewed), due=dates.full(words.due)))
