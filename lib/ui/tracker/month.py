"""A month in one's own words: every entry, the earliest first, and nothing worked out from it."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import CheckpointsWords
from lib.tracker import find
from lib.ui import dates, forms, keys, library
from lib.ui.tracker import entry_card
from lib.ui.tracker.tracker_view import TrackerView


def draw(view: TrackerView) -> None:
    words, months = library.wording(CheckpointsWords), find.months(view.filed())
    if not months:
        st.markdown(words.month_none)
        return
    st.markdown(words.month_lead)
    # An example has other months than one's own log.
    key = forms.field(keys.TRACKER_MONTH, f"month{view.example or ''}")
    month = st.selectbox(words.month, months, format_func=dates.month, key=key, persist_state="session")
    day = None
    for entry in find.of_month(view.filed(), month):
        if entry.occurred_on != day:
            day = entry.occurred_on
            st.subheader(dates.long(day, view.today), anchor=False)
        entry_card.draw(view, entry)
