"""The bar of a tool: its pages by name, the same on each of them, with the current one lit."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from lib.ui import keys, site


def draw(ways: Iterable[tuple[str, str]], **query: str) -> None:
    """Links to pages, as pairs of a page's name and its label; Streamlit itself lights the one that is open.

    `query` goes along with each link, for what stays chosen throughout the tool.
    """
    with st.container(horizontal=True, gap=None, key=keys.TOOL_BAR):
        for page, label in ways:
            site.link(page, label, **query)
