"""The page at the end of the worksheet: to read, to change, to copy."""

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.ui import browser, library, shell, site
from lib.ui.worksheet import store, summary

words = library.wording(WorksheetSummaryWords)
open_one = store.current()

shell.title("worksheet-summary", words.title)
if open_one is None:
    st.markdown(words.none)
    site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")
elif store.waits(open_one):
    summary.waiting(open_one, words)
else:
    summary.draw(store.answered(open_one), words)
    browser.steps("page")
