"""Whom the talk is about, in a line that can be corrected."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.content.words.flat import ReplyWords, TalkWords
from lib.guide.replay import NOBODY
from lib.guide.talk import ROLES, Talk
from lib.guide.telling import named
from lib.records.talk_turn import Told
from lib.ui import components, keys, library, state
from lib.ui.guide import messages

_TOLD: Mapping[bool | None, Told] = {True: "yes", False: "no", None: "unsaid"}


def draw(talk: Talk) -> None:
    """The line, with what changes it behind it."""
    words = library.wording(TalkWords).about
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=keys.talk("about")):
        components.small_print(words.line.format(who=said(talk)))
        with st.popover(words.change, type="tertiary", key=keys.talk("about", "change")):
            _change(talk)


def said(talk: Talk) -> str:
    """Who it is, and what else is known of how things stand."""
    words = library.wording(TalkWords).about
    parts = [named(library.guide(), talk.person) if talk.person else words.who_unsaid]
    if talk.together is not None:
        parts.append(words.together if talk.together else words.apart)
    if talk.children:
        parts.append(words.children)
    return ", ".join(parts)


def _change(talk: Talk) -> None:
    words, replies = library.wording(TalkWords).about, library.wording(ReplyWords)
    roles = {role: replies.roles[role] for role in ROLES if role != "self"} | {NOBODY: words.nobody}
    _pills("who", words.who, roles, talk.person.role if talk.person else NOBODY)
    living = {"yes": words.living_yes, "no": words.living_no, "unsaid": words.unsaid}
    _pills("together", words.living, living, _TOLD[talk.together])
    kids = {"yes": words.kids_yes, "no": words.kids_no, "unsaid": words.unsaid}
    _pills("children", words.kids, kids, _TOLD[talk.children])
    components.small_print(words.says)


def _pills(name: str, label: str, names: Mapping[str, str], now: str) -> None:
    key = keys.talk("about", name)
    state.show(key, now)
    st.pills(
        label,
        list(names),
        format_func=names.__getitem__,
        required=True,
        key=state.draft(key),
        on_change=_say,
        args=(name, tuple(names)),
    )


def _say(name: str, among: tuple[str, ...]) -> None:
    chosen = state.choice(keys.talk("about", name), among)
    if chosen is None:
        return
    if name == "who":
        messages.say_who(chosen)
    elif name == "together":
        messages.say_together(chosen)  # type: ignore[arg-type]
    else:
        messages.say_children(chosen)  # type: ignore[arg-type]
