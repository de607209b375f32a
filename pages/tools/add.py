"""The form for one entry, new or to be changed."""

import streamlit as st

from lib.content.words.days import EntryWords
from lib.keep.log import Entry
from lib.ui import forms, keys, library, shell
from lib.ui.log import book as books
from lib.ui.log import form, nav

words, book = library.wording(EntryWords), books.mine()
entry = book.notes.get(Entry, forms.view(form.ENTRY, ""))

nav.follow()
shell.title("add", words.title_change if entry else words.title)
st.button(
    words.back,
    key=keys.log("back"),
    type="tertiary",
    icon=":material/arrow_back:",
    on_click=nav.to,
    args=(forms.view(form.BACK_TO, "days"),),
)
form.draw(book, entry)
