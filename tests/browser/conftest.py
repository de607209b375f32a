"""Chromium and a running server, shared by the browser tests."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FrameLocator,
    Locator,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

from tests.browser.chromium import ARGUMENTS, find
from tests.browser.servers import APPS, Server

# A test's page is gone before V8's optimizing compilers, at work on other cores, have won back what they cost.
UNOPTIMIZED = ("--js-flags=--no-opt --no-maglev",)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "no Chromium; run `make setup`"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, "--process-per-site", *UNOPTIMIZED])
        yield running
        SHARED.clear()
        running.close()


SHARED: dict[str, BrowserContext] = {}
"""By what was asked for them. Nothing is left in one: the app stores nothing, and what a tab may store goes with its page."""

DESK: ViewportSize = {"width": 1280, "height": 720}


CLIPBOARD = ["clipboard-read", "clipboard-write"]


def new_page(browser: Browser, *, viewport: ViewportSize = DESK, **asked: Any) -> Page:
    """A page that others went before: the browser has fetched and compiled Streamlit already, a third of what a visit costs.

    A test that holds a context to something, or routes all its requests, makes one of its own.
    """
    context = SHARED.get(repr(asked))
    if context is None:
        context = SHARED[repr(asked)] = browser.new_context(permissions=CLIPBOARD, **asked)
        _keep_process(context)
    page = context.new_page()
    page.set_viewport_size(viewport)
    return page


def answer(page: Page, address: str, html: str) -> None:
    """Answer for an address that begins like this, asked by the page and frames of its own site.

    Chromium is asked for it: where Playwright answers, every page fetches and compiles all of Streamlit anew.
    """
    session = page.context.new_cdp_session(page)
    body = base64.b64encode(html.encode()).decode()
    headers = [{"name": "Content-Type", "value": "text/html"}]

    def fulfil(paused: dict[str, Any]) -> None:
        of = {"requestId": paused["requestId"], "responseCode": 200, "responseHeaders": headers, "body": body}
        session.send("Fetch.fulfillRequest", of)

    session.on("Fetch.requestPaused", fulfil)
    session.send("Fetch.enable", {"patterns": [{"urlPattern": f"{address}*"}]})


def _keep_process(context: BrowserContext) -> None:
    """An empty page that stays: all pages of one site share a process, which would end and begin anew with each of them."""
    stays = context.new_page()
    stays.route("http://127.0.0.1/", lambda route: route.fulfill(body=""))
    stays.goto("http://127.0.0.1/")


@pytest.fixture(scope="package")
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture(scope="package")
def own_server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def mortal(own_server: Server) -> Server:
    """A server that a test may kill, and need not start again."""
    if not own_server.running:
        own_server.start()
    return own_server


@pytest.fixture(scope="package")
def bare() -> Iterator[Server]:
    with Server(APPS / "bare.py", "--browser.gatherUsageStats=false", cwd=APPS) as running:
        yield running


# The browser tells the page of each breach of the content-security policy; a console line passes it on to the test.
TELL_BREACHES = """addEventListener('securitypolicyviolation',
  (e) => console.error(`breach of ${e.effectiveDirective} by ${e.blockedURI}`))"""


@dataclass
class Watch:
    """What a page did that it should not: console errors, breaches of the policy, and requests to other hosts."""

    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def clear(self) -> None:
        self.errors.clear()
        self.strangers.clear()

    def on(self, seen: BrowserContext | Page) -> Watch:
        def request(sent: Request) -> None:
            if not sent.url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
                self.strangers.append(sent.url)

        def console(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.errors.append(message.text)

        seen.on("console", console)
        seen.on("request", request)
        seen.add_init_script(TELL_BREACHES)
        return self


# Our own scripts are loaded after a page is drawn, on a busy machine much later; a bare page has none.
SCRIPTS = """() => !document.querySelector('.st-key-shell_masthead')
  || Boolean(document.querySelector('#exit-end') && window[Symbol.for('paper')]?.listening)"""


def settle(page: Page) -> None:
    """Wait until the page has its title and its scripts, and the run has finished."""
    page.wait_for_selector("h1", timeout=20_000)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=20_000)
    page.wait_for_function(SCRIPTS, timeout=20_000)
    page.wait_for_timeout(150)


def visit(page: Page, url: str) -> None:
    page.goto(url)
    settle(page)


def way(page: Page | FrameLocator, name: str) -> Locator:
    """One of the masthead's links, which on phones are a bar at the bottom."""
    return page.locator('[class*="st-key-shell_ways"] a', has_text=name)


def draw_everything(page: Page) -> None:
    """Scroll through the page, so that what is drawn late (charts) is there."""
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 1e6)")
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=20_000)
    if page.locator('[data-testid="stPlotlyChart"]').count():
        page.wait_for_selector('[data-testid="stPlotlyChart"] svg.main-svg', timeout=20_000)
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")


def choose_country(page: Page, name: str) -> None:
    page.get_by_text("Change it").click()
    page.get_by_role("radio", name=name).click()
    page.get_by_text(f"{name}, as you chose").wait_for()
