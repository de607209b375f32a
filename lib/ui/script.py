"""The script of every session: page settings, navigation, shell, and the page asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from lib.content.pages import way
from lib.ui import browser, failures, library, server, shell, site, state, sync
from lib.ui.server.neutral_document import TITLE


def _draw(name: str, draw: Callable[[], None]) -> None:
    """A page's script; while someone presents, perhaps what stands in its place."""
    if not state.presenting():
        return draw()
    from lib.ui.group import presenter  # noqa: PLC0415 - what only groups need

    return presenter.draw_page(name, draw)


failures.redact_logs()  # app.py has done so, unless a launcher runs this file by itself

# Set before st.navigation, so that the tab never shows a topic. The icon is the document's where that is ours: to draw another
# Streamlit loads a table of all emojis, 5 MiB.
st.set_page_config(page_title=TITLE, page_icon=None if server.protected() else "📝", layout="centered")

name, page = site.navigation()
with st.container(gap=None):
    browser.exit_button(library.exit_words())
    browser.quiet_fields(library.exit_words(), [*site.ways()].index(way(name)))
    # Here, before anything asks for this session's state: a new one first asks for the page's copy, and draws nothing in place
    # of what stands in the page.
    page_copy = st.empty()
    if sync.awaits_copy():
        with page_copy:
            browser.page_copy(library.exit_words())
        sync.wait_for_copy()
    browser.between_pages(name, site.part())
site.follow()
site.tell_address(name)

# Each in its own right: whatever one of them does, the exit and the others stay.
for part in (partial(shell.top, name), partial(_draw, name, page.run), partial(shell.foot, name)):
    try:
        part()
    except Exception as error:  # noqa: BLE001
        failures.show(error)

browser.download(state.get().outgoing)
state.file_shown()

# Last, so that it sends what this run changed.
with page_copy:
    browser.page_copy(library.exit_words())
