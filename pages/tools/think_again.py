"""Two times of answering, side by side."""

import streamlit as st

from lib.content.words.worksheet import PageWords
from lib.tools.worksheet import again
from lib.ui import library, shell, site
from lib.ui.log import book, note
from lib.ui.worksheet import compare, store

words = library.wording(PageWords)
open_one = store.current()
others = again.earlier(open_one, store.reflections()) if open_one else ()

shell.title("think-again", words.again_title)
note.beside(book.mine())
if open_one is None or not others:
    st.markdown(words.again_none)
else:
    compare.draw(store.sheet(open_one), others, words)
site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")
