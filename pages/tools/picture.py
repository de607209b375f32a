"""The log in pictures, one at a time."""

import streamlit as st

from lib.content.words.looks import PictureWords
from lib.ui import library, shell
from lib.ui.log import book as books
from lib.ui.log import nav, pictures

words, book = library.wording(PictureWords), books.opened()

nav.follow()
shell.title("picture", words.title)
nav.cover(book)
if book.started:
    pictures.draw(book, nav.parts("picture", words.part, words.parts))
else:
    st.markdown(words.empty)
nav.ways("picture", book)
