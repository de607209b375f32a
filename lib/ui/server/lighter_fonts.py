"""Sends small fonts in place of Streamlit's two large ones: a first visit is 1.2 MB, not 1.7.

Ours have the same letters for languages in Latin script, and headings in the one weight that this app has; in other scripts
letters come from the reader's own device. The address stays Streamlit's, so that all its styles find them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from lib.ui.server.answers import rewritten

FONTS = Path(__file__).parent / "fonts"
INSTEAD = {"SourceSerifVariable-Roman.": "headings.woff2", "SourceSansVF-Upright.": "text.woff2"}
"""How the name of Streamlit's file begins, and ours; `fonts/make.sh` makes them."""


class LighterFonts:
    """ASGI middleware: our font where the browser asks for one that we have smaller."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        ours = lighter(scope["path"]) if scope["type"] == "http" and scope["method"] == "GET" else None
        if ours is None:
            await self.app(scope, receive, send)
            return

        async def exchange(status: int, headers: MutableHeaders, body: bytes) -> bytes:
            if status != 200:
                return body
            del headers["accept-ranges"]  # ranges of another file
            return _read(ours)

        # Without a range asked for, so that what comes is whole.
        whole = [(name, value) for name, value in scope["headers"] if name != b"range"]
        await rewritten(self.app, {**scope, "headers": whole}, receive, send, exchange)


def lighter(path: str) -> str | None:
    """The name of our file, where there is one for this address."""
    folder, _, name = path.rpartition("/")
    if not folder.endswith("/static/media") or not name.endswith(".woff2"):
        return None
    return next((ours for theirs, ours in INSTEAD.items() if name.startswith(theirs)), None)


@cache
def _read(name: str) -> bytes:
    return (FONTS / name).read_bytes()
