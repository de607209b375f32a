"""The page at the end of the worksheet: to read, to change, to copy."""

import streamlit as st

from lib.content.words.worksheet import PageWords
from lib.ui import browser, library, shell, site
from lib.ui.worksheet import page, store

words = library.wording(PageWords)
open_one = store.current()

shell.title("think-page", words.title)
if open_one is None:
    st.markdown(words.none)
    site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")
elif store.waits(open_one):
    page.waiting(open_one, words)
else:
    page.draw(store.sheet(open_one), words)
    browser.steps("page")
