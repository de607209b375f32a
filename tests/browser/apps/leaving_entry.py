"""Busy for a while, then tells whether what it kept is still there; through no call that would end it first."""

import time

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from tests.browser.apps.sweeping import MARKER

st.session_state["word"] = f"{MARKER} kept"
st.title("Busy")
context = get_script_run_ctx()
time.sleep(7)  # the session ends after 2 seconds, and half a second later comes the sweep
print("still there:", "word" in context.session_state._state if context else None, flush=True)
