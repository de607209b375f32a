"""A month in one's own words: every entry, the earliest first, and nothing worked out from it."""

from __future__ import annotations

import streamlit as st

from lib.content.words.looks import LooksWords
from lib.tools.diary import find
from lib.ui import forms, keys, library
from lib.ui.log import card, dates
from lib.ui.log.book import Book


def draw(book: Book) -> None:
    words, months = library.wording(LooksWords), find.months(book.filed())
    if not months:
        st.markdown(words.month_none)
        return
    st.markdown(words.month_lead)
    # An example has other months than one's own log.
    key = forms.field(keys.LOG_MONTH, f"month{book.example or ''}")
    month = st.selectbox(words.month, months, format_func=dates.month, key=key, persist_state="session")
    day = None
    for entry in find.of_month(book.filed(), month):
        if entry.occurred_on != day:
            day = entry.occurred_on
            st.subheader(dates.long(day, book.today), anchor=False)
        card.draw(book, entry)
