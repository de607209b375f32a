"""Notes that are on this page and in a file and differ: both as they read, and which of them to keep."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.content.words.flat import NotesWords
from lib.records import notebook
from lib.records.file import merge
from lib.records.file.read import Opened
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.record import Record, ref
from lib.records.tracker import Entry
from lib.ui import clock, components, dates, keys, library, state
from lib.ui.tracker import entry_card
from lib.ui.tracker.tracker_view import TrackerView

MOST = 20
"""Pairs that are drawn: more would be a page of their own."""


def draw(pairs: Sequence[tuple[Record, Record]], opened: Opened) -> None:
    """Each pair that holds words or is an entry; for the others the one choice for all counts."""
    words = library.wording(NotesWords)
    readable = [pair for pair in pairs if isinstance(pair[0], Entry) or any(map(_texts, pair))]
    if not readable:
        return
    there = notebook.holding(opened.records)
    with st.expander(words.differs_show):
        for here, file in readable[:MOST]:
            with st.container(border=True, gap="small"):
                components.small_print(words.kinds.get(here.kind, here.kind))
                same = not isinstance(here, Entry) and _texts(here) == _texts(file)
                if same:
                    st.markdown(words.same_words)
                for side, record, notes in ((words.side_here, here, state.notes()), (words.side_file, file, there)):
                    st.markdown(f"**{side}**")
                    _read(record, notes)
                options = [name for name in words.keep if name != "both" or merge.may_stand_twice(here)]
                st.segmented_control(
                    words.keep_one,
                    options,
                    format_func=words.keep.__getitem__,
                    key=state.draft(keys.record("keep_of", ref(here))),
                )
        if len(pairs) > len(readable[:MOST]):
            components.small_print(words.differs_more.format(count=len(pairs) - len(readable[:MOST])))


def _read(record: Record, notes: Notebook) -> None:
    if isinstance(record, Entry):
        components.small_print(dates.long(record.occurred_on, clock.today()))
        entry_card.draw(TrackerView(notes, clock.today()), record)
        return
    for text in _texts(record):
        components.own_words(text)


def _texts(record: Record) -> list[OwnWords]:
    """What a person typed of it."""
    values = (getattr(record, name) for name in type(record).model_fields)
    return [value for value in values if isinstance(value, OwnWords) and value]
