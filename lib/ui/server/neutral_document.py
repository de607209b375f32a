"""Makes the page neutral from its first moment: until the first run Streamlit's document names and pictures Streamlit.

A second is long enough for someone beside the screen to ask what that is, and a browser keeps a page's first title in its
history when a visit is short.
"""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TITLE = "Notes"
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'%3E"
    "%3Ctext y='.9em' font-size='90'%3E📝%3C/text%3E%3C/svg%3E"
)


class NeutralDocument:
    """ASGI middleware: the document that every address answers with, under a title and icon that name no topic."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or "text/html" not in Headers(scope=scope).get("accept", ""):
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await _send(start, bytes(body), send)

        # As it is, not compressed: it is to be read here, and is small.
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, collect)


async def _send(start: Message, body: bytes, send: Send) -> None:
    headers = MutableHeaders(raw=list(start["headers"]))
    if headers.get("content-type", "").startswith("text/html"):
        body = neutral(body)
        headers["content-length"] = str(len(body))
    await send({**start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})


def neutral(page: bytes) -> bytes:
    """Streamlit's document with our title and icon."""
    text = re.sub(r"<title>[^<]*</title>", f"<title>{TITLE}</title>", page.decode(), count=1)
    return re.sub(r'(<link rel="shortcut icon" href=")[^"]*"', rf'\g<1>{ICON}"', text, count=1).encode()
