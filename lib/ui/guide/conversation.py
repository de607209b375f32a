"""The conversation: the messages with their replies, whom it is about, and the box to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from lib.content.words.flat import TalkWords
from lib.guide.replay import AnsweredTurn
from lib.records.talk_turn import LONGEST
from lib.ui import browser, components, keys, library, state
from lib.ui.guide import about, box, messages, replies, reply

IN_FULL = 2
"""So many of the latest replies are shown; earlier ones are a line, until someone wants them again."""
LONG = 6000


def draw(near: Sequence[str] = ()) -> None:
    """The talk so far, whom it is about, and the box."""
    words = library.wording(TalkWords)
    if not library.guide.is_ready():
        with st.spinner(words.loading):
            library.guide()
    told = replies.answered()
    shown = [turn for turn in told if turn.reply]
    with st.container(key=keys.TALK):
        for place, one_turn in enumerate(shown):
            _turn(one_turn, words, newest=place == len(shown) - 1, in_full=place >= len(shown) - IN_FULL)
    if told and not state.presenting():
        _under(told[-1], words)
    box.draw(near, help_in_sight=bool(told) and told[-1].talk.danger)
    browser.start_at(keys.talk("turn", shown[-1].turn.id) if shown else "")


def _turn(told: AnsweredTurn, words: TalkWords, *, newest: bool, in_full: bool) -> None:
    turn = told.turn
    with st.container(key=keys.talk("turn", turn.id), gap="small"):
        with st.chat_message("user", avatar=":material/person:"):
            if turn.text:
                components.own_words(turn.text)
            else:
                topic = library.guide().topic(turn.reading)
                st.markdown(words.you_chose.format(title=topic.title if topic else ""))
            length = len(turn.text.raw)
            if length > LONG:
                components.small_print(words.cut if length >= LONGEST else words.very_long)
        if told.reply is None:
            return
        if not (in_full or messages.is_open(turn.id)):
            _quiet("again", words.earlier, ":material/expand_more:", messages.open_again, turn.id)
            return
        with st.chat_message("assistant", avatar=":material/menu_book:"):
            reply.draw(told, told.reply, newest=newest)
        if state.presenting():
            return
        _quiet("take_out", words.reply.take_out, ":material/close:", messages.take_out, turn.id)


def _quiet(name: str, label: str, icon: str, change: Callable[[str], None], turn_id: str) -> None:
    st.button(label, key=keys.talk(name, turn_id), type="tertiary", icon=icon, on_click=change, args=(turn_id,))


def _under(last: AnsweredTurn, words: TalkWords) -> None:
    """Below the newest reply: whom it is about, and how to clear it all."""
    about.draw(last.talk)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        components.small_print(words.reply.clear_says)
        st.button(words.reply.clear, key=keys.talk("clear"), type="tertiary", on_click=messages.clear)
