"""Response headers for every answer of the server, and the routes it keeps shut."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import net_util

from lib.ui import server
from lib.ui.server import bare_page
from lib.ui.server.neutral_document import FIRST

# Open to anyone on the network by default, and of no use to this app: counts of its users, a way to drive it without a
# browser, and a place to put files.
SHUT = ("/_stcore/metrics", "/_stcore/agent/", "/_stcore/upload_file")

# What must never be kept by a browser or a proxy: documents, and files made from what a session holds.
_KEEPABLE = ("/static/",)

# The variable of the server's environment that names sites, with spaces between them; docs/hosting.md tells of it.
FRAMED_BY = "FRAMED_BY"
_SITE = re.compile(r"https?://[a-z0-9.-]+(:[0-9]+)?")


@cache
def inline_script_hashes() -> tuple[str, ...]:
    """CSP hashes of the inline scripts: Streamlit's own in its index.html, from the installed file, and ours beside it."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = (*re.findall(r"<script>(.*?)</script>", page, re.DOTALL), FIRST, bare_page.SCRIPT)
    return tuple(f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts)


@cache
def policy() -> str:
    """The content-security policy: this host only, no inline script but Streamlit's own and ours, no frames inside.

    `blob:` scripts are how Streamlit loads inline components; 'unsafe-inline' styles are how it styles everything.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' blob: {' '.join(inline_script_hashes())}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "frame-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
            "object-src 'none'",
            "manifest-src 'self'",
            " ".join(("frame-ancestors 'self'", *framed_by(os.environ.get(FRAMED_BY, "")))),
        )
    )


def framed_by(setting: str) -> tuple[str, ...]:
    """The sites that a host lets show this app in a frame; what is no plain address of a site lets nobody in."""
    return tuple(site for site in setting.split() if _SITE.fullmatch(site))


@cache
def _headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": policy(),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "X-Robots-Tag": "noindex",
    }


def ask_nobody() -> None:
    """Let Streamlit know its outer address already, as one that is allowed anyway.

    It would ask a host of Amazon's for it, for up to two seconds in which everyone waits, at each knock from a foreign origin.
    """
    net_util._external_ip = "0.0.0.0"  # noqa: S104, SLF001 - nothing is bound to it; there is no option for this


class PrivacyHeaders:
    """ASGI middleware: the headers on every HTTP answer, 404 for the shut routes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        ask_nobody()
        server.IN_PLACE.add(server.HEADERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _headers().items():
                    headers[name] = value
                if not path.startswith(_KEEPABLE):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        if any(shut in path for shut in SHUT):
            await PlainTextResponse("Not found", status_code=404)(scope, receive, send_with_headers)
            return
        await self.app(scope, receive, send_with_headers)
