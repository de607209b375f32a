"""Sends Streamlit's program files compressed, as Streamlit does with pages: a first visit is 1.8 MB lighter.

A phone on a poor network waits a third as long for the exit button. Each file is compressed once and kept; they are few, are
the same for everyone, and hold nothing of anyone.
"""

from __future__ import annotations

import asyncio
import gzip

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from lib.ui.server.answers import rewritten

LEVEL = 6
_ENDINGS = (".js", ".css")
_TYPES = ("text/css", "text/javascript", "application/javascript")


class CompressedStatic:
    """ASGI middleware: gzip for scripts and styles under /static/, where the browser takes it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        # By the file's own tag: a path can be written in endless ways, and each would be kept.
        self._kept: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if _wanted(scope):
            await rewritten(self.app, scope, receive, send, self._compress)
        else:
            await self.app(scope, receive, send)

    async def _compress(self, status: int, headers: MutableHeaders, body: bytes) -> bytes:
        tag = headers.get("etag")
        program = headers.get("content-type", "").startswith(_TYPES)
        if status != 200 or not tag or not program or "content-encoding" in headers:
            return body
        if tag not in self._kept:
            self._kept[tag] = await asyncio.to_thread(gzip.compress, body, LEVEL)
        headers["content-encoding"] = "gzip"
        headers.add_vary_header("Accept-Encoding")
        del headers["accept-ranges"]  # ranges of what is no longer sent as it is
        return self._kept[tag]


def _wanted(scope: Scope) -> bool:
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and "/static/" in scope["path"]
        and scope["path"].endswith(_ENDINGS)
        and "gzip" in Headers(scope=scope).get("accept-encoding", "")
    )
