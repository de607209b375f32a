"""All entries as a table, for those who want to sort and to see many at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import streamlit as st

from lib.content.words.flat import EntriesWords, TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry
from lib.tracker import validity
from lib.ui import dates, keys, library, state, tables
from lib.ui.tracker.tracker_view import TrackerView, category_name

if TYPE_CHECKING:
    from pandas import DataFrame

VIEWS = ("days", "table")


def choice(words: EntriesWords) -> str:
    """Whether to show days or a table; pandas is loaded meanwhile, as the other one is a tap away."""
    tables.warm()
    key = keys.tracker("entries_as")
    return (
        st.segmented_control(
            words.view,
            VIEWS,
            default=VIEWS[0],
            required=True,
            format_func=words.views.__getitem__,
            key=state.draft(key),
            label_visibility="collapsed",
            width="stretch",
            persist_state="session",
        )
        or VIEWS[0]
    )


def draw(view: TrackerView, entries: Iterable[Entry]) -> None:
    """The entries, the latest first: the columns that fit a phone come first."""
    words = library.wording(EntriesWords)
    heads = words.heads
    columns = st.column_config
    st.dataframe(
        _frame(view, entries, words),
        hide_index=True,
        height=480,
        alt=words.alt,
        column_config={
            heads.date: columns.DateColumn(width=95, format=dates.FORMAT),
            heads.kind: columns.TextColumn(width=120),
            heads.what: columns.TextColumn(width=260),
            heads.effect: columns.NumberColumn(width=50),
            heads.setting: columns.TextColumn(width=130),
            heads.added: columns.TextColumn(width=130),
        },
    )


def _frame(view: TrackerView, entries: Iterable[Entry], words: EntriesWords) -> DataFrame:
    names, table, heads = library.wording(VocabularyWords), library.wording(TrackerTableWords), words.heads
    latest = sorted(entries, key=lambda entry: entry.occurred_on, reverse=True)

    def kind(entry: Entry) -> str:
        own = view.own(entry.category)
        known = category_name(entry.category) if entry.category else names.sorts[entry.sort]
        return tables.safe(own) if own is not None else known or names.category_gone

    def added(entry: Entry) -> str:
        return table.brought_in if entry.brought_in else table.from_memory if validity.backfilled(entry) else ""

    return tables.frame(
        {
            heads.date: [entry.occurred_on for entry in latest],
            heads.kind: [kind(entry) for entry in latest],
            heads.what: [tables.safe(entry.what_happened.raw) for entry in latest],
            heads.effect: [entry.intensity for entry in latest],
            heads.setting: [names.settings[entry.setting] if entry.setting else "" for entry in latest],
            heads.added: [added(entry) for entry in latest],
        }
    )
