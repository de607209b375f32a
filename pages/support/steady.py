"""Rebuilding and steadying: one breath, one look around, and small things to write down."""

import streamlit as st

from lib.content.words.support import SteadyWords
from lib.ui import browser, components, library, shell, state, support

words = library.wording(SteadyWords)

shell.title("steady", words.title)
st.markdown(words.lead)
st.header(words.breathe_title, anchor=False)
st.markdown(words.breathe_says)
browser.breathing(words.breathe_start, words.breathe_stop, words.breathe_in, words.breathe_out)
st.header(words.senses_title, anchor=False)
st.markdown(words.senses_says + "\n\n" + "\n".join(f"- {line}" for line in words.senses))
if not state.presenting():
    st.header(words.well_title, anchor=False)
    st.markdown(words.well_says)
    support.own_lines("done-well", words.well_label, marked=False)
    st.header(words.promises_title, anchor=False)
    st.markdown(words.promises_says)
    support.own_lines("small-promises", words.promises_label)
    components.small_print(words.written)
support.parts(words)
support.origins("steady", [cited for _, cited in words.cited()])
support.links(words.close_links)
