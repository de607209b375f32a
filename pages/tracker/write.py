"""One of the tracker's short forms, by itself."""

import streamlit as st

from lib.content.words.flat import EntryWords, FormsWords, ShellWords
from lib.tracker.record_forms import FORMS
from lib.ui import keys, library, shell, site
from lib.ui.tracker import bar, record_list, records, tracker_view

words, view = library.wording(FormsWords), tracker_view.mine()
opened = record_list.opened_form()

shell.title("write", record_list.words_of(opened.kind).title if opened.kind in FORMS else words.title)
bar.draw("write", view)
st.button(
    library.wording(EntryWords).back,
    key=keys.tracker("back"),
    type="tertiary",
    icon=":material/arrow_back:",
    on_click=bar.to_part,
    args=(opened.page, opened.part),
)
if opened.kind in FORMS:
    record_list.form(view, opened)
    if opened.kind == "statement":
        records.labels()
else:
    st.markdown(words.nothing_open)
    site.link("today", library.wording(ShellWords).up["today"], icon=":material/arrow_forward:")
