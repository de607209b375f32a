"""A page with the real exit on it, and a dialog open or a script that does not end."""

import time

import streamlit as st

from lib.ui import browser, library

st.set_page_config(page_title="Notes", page_icon="📝")
browser.exit_button(library.exit_words())
st.title("Busy")


@st.dialog("A dialog")
def dialog() -> None:
    st.text_area("Words")


if st.query_params.get("w") == "dialog":
    dialog()
else:
    st.text_input("Words")
    time.sleep(30)
