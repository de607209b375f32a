"""The navigation, and links between pages."""

from __future__ import annotations

from contextvars import ContextVar
from copy import copy
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from lib.content.pages import ALIASES, PAGES, QUERY, PageInfo
from lib.ui import forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from streamlit.navigation.page import Page


# The page objects of the run in this thread: a link made from one skips a walk through the file system.
_pages: ContextVar[dict[str, Page]] = ContextVar("pages", default={})  # noqa: B039 - replaced, never changed


def navigation() -> tuple[str, Page]:
    """Tell Streamlit the pages (the shell draws the way to them); return the name of the page asked for and the page itself."""
    pages = {name: _page(info, info.url, default=name == "start") for name, info in PAGES.items()}
    _pages.set(pages)
    old = {address: _page(PAGES[name], address) for address, name in ALIASES.items()}
    current = st.navigation([*pages.values(), *old.values()], position="hidden")
    address = next((address for address, page in old.items() if page is current), None)
    return ALIASES[address] if address else next(name for name, page in pages.items() if page is current), current


# Made once: for each of forty pages Streamlit asks the file system, which took a sixth of every run.
_made: dict[str, Page] = {}


def _page(info: PageInfo, address: str, *, default: bool = False) -> Page:
    """A page object for this run alone: Streamlit marks on it which one may be run."""
    if address not in _made:
        _made[address] = st.Page(info.script, title=info.title, url_path=address, default=default)
    return copy(_made[address])


def link(name: str, label: str, *, icon: str | None = None, **query: str) -> None:
    """Draw a link to one of the app's own pages; `label` is our wording, never a person's."""
    page = _pages.get().get(name) or PAGES[name].script
    st.page_link(page, label=label, icon=icon, query_params=query or None)


def go(name: str, **query: str) -> None:
    """Leave for one of the app's own pages, at once: from the script of a page, or as the last step of a callback."""
    st.switch_page(_pages.get().get(name) or PAGES[name].script, query_params=query or None)


def part() -> str:
    """The query of the address: what of a page is shown."""
    return urlencode(st.query_params.to_dict())


def tell_address(page: str) -> None:
    """Have the browser's address say what is shown: of a link that changes the query alone Streamlit doesn't tell it.

    Where the address says so already the browser does nothing, so that Back and reload stay as they are.
    """
    known, query = QUERY.get(page), st.query_params
    query.from_dict({key: value for key, value in query.to_dict().items() if known is None or key in known})


_WAY = "way"
_NOWHERE: tuple[str, dict[str, str]] = ("", {})


def to(name: str, **query: str) -> None:
    """Callback, and the last step of one: go to another page, from its top.

    From here the browser scrolls up; from a page's script it would stay where it was. The first run of a session does not
    know its pages yet in a callback: then the page follows.
    """
    try:
        go(name, **query)
    except StreamlitPageNotFoundError:
        forms.turn_to(_WAY, (name, query))


def follow() -> None:
    """Go where a callback could not."""
    name, query = forms.view(_WAY, _NOWHERE)
    if name:
        forms.turn_to(_WAY, _NOWHERE)
        go(name, **query)


def ways() -> Iterator[str]:
    """The names of the pages that the masthead leads to."""
    return (name for name, info in PAGES.items() if info.parent is None)
