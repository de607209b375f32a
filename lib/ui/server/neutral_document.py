"""Makes the page neutral from its first moment: until the first run Streamlit's document names and pictures Streamlit.

A second is long enough for someone beside the screen to ask what that is, and a browser keeps a page's first title in its
history when a visit is short. Where a first run never comes, because scripts or the connection are blocked, the document has a
way out and a number to call all the same.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from lib.content.words.shell import ExitWords
from lib.ui import library
from lib.ui.server import bare_page
from lib.ui.server.answers import asks_for_a_page, rewritten

TITLE = "Notes"
ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text y=".9em" font-size="90">\N{MEMO}</text></svg>'
FIRST = "\n".join(
    line
    for name in ("translated", "back", "connect")
    for line in map(str.strip, (Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8").splitlines())
    if line and not line.startswith("//")
)
"""What has to be there before Streamlit's own scripts; the content-security policy names it."""


class NeutralDocument:
    """ASGI middleware: the document that every address answers with, under a title and icon that name no topic.

    The icon also where Streamlit's own is asked for, which the page does whenever a run names none.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].endswith("/favicon.png"):
            await Response(ICON, media_type="image/svg+xml")(scope, receive, send)
            return
        if not asks_for_a_page(scope):
            await self.app(scope, receive, send)
            return
        # As it is, not compressed: it is to be read here, and is small.
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await rewritten(self.app, {**scope, "headers": plain}, receive, send, _rename)


async def _rename(_status: int, headers: MutableHeaders, body: bytes) -> bytes:
    return neutral(body, library.exit_words()) if headers.get("content-type", "").startswith("text/html") else body


def neutral(page: bytes, words: ExitWords) -> bytes:
    """Streamlit's document with our title and icon, our script before its own, and what can be read before anything has run."""
    text = re.sub(r"<title>[^<]*</title>", f"<title>{TITLE}</title>", page.decode(), count=1)
    text = re.sub(r'(<link rel="shortcut icon" href=")[^"]*"', rf'\g<1>data:image/svg+xml,{quote(ICON)}"', text, count=1)
    text = re.sub(r"<noscript>.*?</noscript>", "", text, flags=re.DOTALL)
    text = text.replace("<head>", f"<head><script>{FIRST}</script>", 1)
    return text.replace("<body>", f"<body>{bare_page.markup(TITLE, words)}", 1).encode()
