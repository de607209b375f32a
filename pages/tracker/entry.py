"""The form for one entry, new or to be changed."""

import streamlit as st

from lib.content.words.flat import EntryWords
from lib.records.tracker import Entry
from lib.ui import forms, keys, library, shell
from lib.ui.tracker import bar, entry_form, tracker_view

words, view = library.wording(EntryWords), tracker_view.mine()
entry = view.notes.get(Entry, forms.view(entry_form.ENTRY, ""))

shell.title("entry", words.title_change if entry else words.title)
bar.draw("entry", view)
st.button(
    words.back,
    key=keys.tracker("back"),
    type="tertiary",
    icon=":material/arrow_back:",
    on_click=bar.to,
    args=(forms.view(entry_form.BACK_TO, "today"),),
)
entry_form.draw(view, entry)
