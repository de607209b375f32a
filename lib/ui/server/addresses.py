"""Leads to a page whose address was typed with capitals or a slash at its end, and to the first page by its name."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from lib.content.pages import ALIASES, PAGES
from lib.ui.server.answers import asks_for_a_page

FIRST = "start"
_KNOWN = {info.url for info in PAGES.values()} | ALIASES.keys()


class PlainAddresses:
    """ASGI middleware: sends a browser on to the address that Streamlit knows, which it compares letter by letter."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        to = instead(scope["path"]) if asks_for_a_page(scope) else None
        if to is None:
            await self.app(scope, receive, send)
            return
        query = scope.get("query_string", b"")
        location = to.encode() + (b"?" + query if query else b"")
        await send({"type": "http.response.start", "status": 307, "headers": [(b"location", location)]})
        await send({"type": "http.response.body", "body": b""})


def instead(path: str) -> str | None:
    """Where to go instead, or None where the address is right or unknown.

    Relative, so that it stays on this host and under the path that a host may have put in front.
    """
    asked = path.rstrip("/").rpartition("/")[2]
    page = asked.lower()
    if page not in _KNOWN or (page == asked and page != FIRST and not path.endswith("/")):
        return None
    up = "../" * (len(path) - len(path.rstrip("/"))) or "./"
    return up if page == FIRST else f"{up}{page}"
