"""The navigation, and links between pages."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

import streamlit as st

from lib.content.pages import PAGES, PageInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from streamlit.navigation.page import Page


# The page objects of the run in this thread: a link made from one skips a walk through the file system.
_pages: ContextVar[dict[str, Page]] = ContextVar("pages", default={})  # noqa: B039 - replaced, never changed


def navigation() -> tuple[str, Page]:
    """Draw the navigation; return the name of the page asked for and the page itself."""
    pages = {name: _page(name, info) for name, info in PAGES.items()}
    _pages.set(pages)
    current = st.navigation(list(pages.values()), position="top")
    return next(name for name, page in pages.items() if page is current), current


def _page(name: str, info: PageInfo) -> Page:
    return st.Page(
        info.script,
        title=info.title,
        url_path=info.url,
        default=name == "start",
        visibility="visible" if info.listed else "hidden",
    )


def link(name: str, label: str, *, icon: str | None = None, **query: str) -> None:
    """Draw a link to one of the app's own pages; `label` is our wording, never a person's."""
    page = _pages.get().get(name) or PAGES[name].script
    st.page_link(page, label=label, icon=icon, query_params=query or None)


def go(name: str, **query: str) -> None:
    """Leave for one of the app's own pages, at once: from the script of a page, or as the last step of a callback."""
    st.switch_page(_pages.get().get(name) or PAGES[name].script, query_params=query or None)


def listed() -> Iterator[tuple[str, PageInfo]]:
    """The pages that the navigation shows."""
    return ((name, info) for name, info in PAGES.items() if info.listed)
