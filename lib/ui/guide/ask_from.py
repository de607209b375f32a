"""The way from any page to asking about it. Light: it is drawn on every page."""

from __future__ import annotations

import streamlit as st

from lib.content import relations
from lib.content.pages import PAGES
from lib.content.words.flat import TalkWords
from lib.ui import library, site

FROM, NUMBER = "from", "n"
"""Query parameters: the address of the page, and which of its articles or questions was open."""
_OF: dict[str, str] = {"article": "n", "compare": "q"}


def link(page: str) -> None:
    """The way from a page to asking about it."""
    shown = st.query_params.get(_OF.get(page, ""), "")
    number = relations.linked_number(shown, 99) if shown else None
    query = {FROM: PAGES[page].url} | ({NUMBER: str(number)} if number else {})
    site.link("talk", library.wording(TalkWords).subject.link, icon=":material/chat:", **query)


def asked_from() -> tuple[str, int | None]:
    """The name of the page that the address names, and the number that goes with it."""
    address = st.query_params.get(FROM, "")
    page = next((name for name, info in PAGES.items() if info.url == address), "")
    return page, relations.linked_number(st.query_params.get(NUMBER, ""), 99)
