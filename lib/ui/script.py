"""The script of every session: page settings, navigation, shell, and the page asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.ui import browser, failures, library, shell, site, state

# Set before st.navigation, so that the tab never shows a topic. An emoji is a data address; a Material icon would be
# fetched from another host.
st.set_page_config(page_title="Notes", page_icon="📝", layout="centered")

name, page = site.navigation()
with st.container(gap=None):
    browser.exit_button(library.exit_words())
    browser.quiet_fields(name)
    browser.heartbeat()

# Each in its own right: whatever one of them does, the exit and the others stay.
for part in (partial(shell.top, name), page.run, partial(shell.foot, name)):
    try:
        part()
    except Exception as error:  # noqa: BLE001
        failures.show(error)

browser.download(state.get().outgoing)
state.send(None)

# Last, so that it tells what this run changed.
browser.mirror(library.exit_words())
