"""The letter at the end of the worksheet: to read, to change, to take along; and under it, the way deeper."""

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.ui import browser, library, shell, site
from lib.ui.worksheet import letter, steps, store

steps.follow()
words = library.wording(WorksheetSummaryWords)
reflection = store.current()

shell.title("worksheet-summary", words.title)
if reflection is None:
    st.markdown(words.none)
elif store.waits(reflection):
    letter.waiting(reflection, words)
else:
    letter.draw(store.answered(reflection), words)
    browser.steps("page")
site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")
