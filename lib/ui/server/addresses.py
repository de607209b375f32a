"""Leads to a page whose address was typed with capitals, a slash at its end or a folder before it; to the first by its name."""

from __future__ import annotations

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send

from lib.content.pages import ALIASES, PAGES
from lib.ui.server.answers import asks_for_a_page

FIRST = "start"
_NO_PAGES = {"static", "media", "component", "app", "_stcore"}
"""Folders of Streamlit's own."""
_KNOWN = {info.url for info in PAGES.values()} | ALIASES.keys()


class PlainAddresses:
    """ASGI middleware: sends a browser on to the address that Streamlit knows, which it compares letter by letter."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        to = instead(scope["path"], st.get_option("server.baseUrlPath") or "") if asks_for_a_page(scope) else None
        if to is None:
            await self.app(scope, receive, send)
            return
        query = scope.get("query_string", b"")
        location = to.encode() + (b"?" + query if query else b"")
        await send({"type": "http.response.start", "status": 307, "headers": [(b"location", location)]})
        await send({"type": "http.response.body", "body": b""})


def instead(path: str, base: str = "") -> str | None:
    """Where to go instead, or None where the address is right, unknown, or none of a page.

    Relative, so that it stays on this host. `base` is the path under which the server answers. Under a folder that is not there
    Streamlit's document would look for its scripts in that folder: such an address leads to its page, or to the first.
    """
    under = f"/{base.strip('/')}".rstrip("/")
    folders = path.removeprefix(under).removeprefix("/").split("/")
    if folders[0] in _NO_PAGES:
        return None
    asked = path.rstrip("/").rpartition("/")[2]
    known = asked.lower() in _KNOWN
    page = asked.lower() if known and asked.lower() != FIRST else ""
    if len(folders) == 1 and (not known or page == asked):
        return None
    return ("../" * (len(folders) - 1) or "./") + page
