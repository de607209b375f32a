"""Two people on a server of their own, for one fault: each wrote a line, and must have it afterwards."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tests.browser.conftest import visit
from tests.browser.servers import ROOT, Server
from tests.browser.test_notes import add_line
from tests.browser.test_page_copy import EPOCH, NOTES, heal
from tests.proof.proxy import Proxy

ONE, OTHER = "zqx heron", "zqx juniper"
SOCKETS = """window.sockets = []; const Real = WebSocket;
window.WebSocket = class extends Real { constructor(...given) { super(...given); window.sockets.push(this) } }"""
ZONE = "America/Los_Angeles"


@dataclass
class Stage:
    """A server and two people on it; or on a proxy before it, where a fault asks for one."""

    proxy: Proxy
    server: Server
    url: str
    one: Page
    other: Page

    def epochs(self) -> list[str]:
        return [page.evaluate(EPOCH) for page in (self.one, self.other)]

    def heal(self, before: list[str]) -> None:
        """Another server's session has everything that each page kept."""
        for page, epoch in zip((self.one, self.other), before, strict=True):
            heal(page, epoch)

    def start_anew(self, how: int = signal.SIGKILL) -> None:
        before = self.epochs()
        self.server.stop(how)
        self.one.wait_for_timeout(500)
        self.server.start()
        self.heal(before)


def person(browser: Browser, url: str, line: str) -> Page:
    context = browser.new_context(viewport={"width": 390, "height": 2600}, timezone_id=ZONE)
    page = context.new_page()
    page.add_init_script(SOCKETS)
    visit(page, f"{url}plan")
    add_line(page, line)
    return page


@contextmanager
def staged(browser: Browser, *options: str, behind: bool = False) -> Iterator[Stage]:
    with ExitStack() as stack:
        server = stack.enter_context(Server(ROOT / "app.py", *options))
        proxy = stack.enter_context(Proxy(server.port))
        url = proxy.url if behind else server.url
        one, other = person(browser, url, ONE), person(browser, url, OTHER)
        yield Stage(proxy, server, url, one, other)
        for page in (one, other):
            page.context.close()


def held(page: Page) -> str:
    """All that a page shows, and all that its copy holds."""
    shown: str = page.locator("body").inner_text()
    return shown + str(page.evaluate(f"JSON.stringify({NOTES}.kinds)"))


def kept(page: Page, line: str) -> bool:
    """Whether both lines are shown and in the copy, which follows a moment after."""
    until = time.monotonic() + 5
    while held(page).count(line) < 4:
        if time.monotonic() > until:
            return False
        page.wait_for_timeout(100)
    return True
