"""An answer from the person's own log: its sentences, the picture, and the entries it rests on, drawn as they were typed."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import TalkWords
from lib.guide import log_picture
from lib.guide.log_source import LogAnswer
from lib.guide.replay import AnsweredTurn
from lib.records.tracker import Entry
from lib.ui import clock, components, dates, keys, library, site, state, tables
from lib.ui.guide import replies
from lib.ui.tracker import entry_card, tracker_view

MOST_ENTRIES = 20


def draw(told: AnsweredTurn, answer: LogAnswer) -> None:
    """All of an answer."""
    words = library.wording(TalkWords).log
    first, *others = answer.says
    st.markdown("\n\n".join((f"**{first}**", *others)))
    for text in answer.own_words:
        components.small_print(words.own)
        st.text(text)
    _picture(told, answer)
    _entries(told, answer)
    if answer.waiting:
        site.link("today", words.open_due, icon=":material/arrow_forward:")
    else:
        site.link("today" if not answer.entries else "entries", words.open_log, icon=":material/arrow_forward:")


def _picture(told: AnsweredTurn, answer: LogAnswer) -> None:
    made = log_picture.picture(replies.source_on(told.turn.asked_on), answer, components.ink())
    if made is None:
        return
    tables.chart(made.figure, alt=made.alt, key=keys.talk("picture", told.turn.id))


def _entries(told: AnsweredTurn, answer: LogAnswer) -> None:
    """The entries themselves, drawn once someone opens them."""
    words, count = library.wording(TalkWords).log, len(answer.entries)
    if not count:
        return
    label = words.entries_one if count == 1 else words.entries.format(count=count)
    drawer = st.expander(label, key=state.draft(keys.talk("entries", told.turn.id)), on_change="rerun", type="compact")
    if not drawer.open:
        return
    view, today = tracker_view.mine(), clock.today()
    latest = answer.entries[-MOST_ENTRIES:]
    with drawer:
        if count > len(latest):
            components.small_print(words.first_ones.format(count=len(latest)))
        for entry_id in reversed(latest):
            entry = view.notes.get(Entry, entry_id)
            if entry:
                with st.container(border=True, gap="small"):
                    st.markdown(f"**{dates.long(entry.occurred_on, today)}**")
                    entry_card.draw(view, entry)
