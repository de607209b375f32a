"""What the middlewares share that change an answer's body."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Rewrite = Callable[[int, MutableHeaders, bytes], Awaitable[bytes]]


def asks_for_a_page(scope: Scope) -> bool:
    """Whether a browser asks for a document."""
    return scope["type"] == "http" and scope["method"] == "GET" and "text/html" in Headers(scope=scope).get("accept", "")


async def rewritten(app: ASGIApp, scope: Scope, receive: Receive, send: Send, rewrite: Rewrite) -> None:
    """Send what `app` answers with the body that `rewrite` makes of its status, headers, which it may change, and body."""
    start: Message = {}
    body = bytearray()

    async def collect(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))
            if not message.get("more_body"):
                headers = MutableHeaders(raw=list(start["headers"]))
                before = bytes(body)
                after = await rewrite(start["status"], headers, before)
                if after is not before:
                    headers["content-length"] = str(len(after))
                await send({**start, "headers": headers.raw})
                await send({"type": "http.response.body", "body": after})

    await app(scope, receive, collect)
