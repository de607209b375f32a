"""Under a path of a host, and inside a frame of another site: everything works there, the exit above all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page

from lib.ui.server.headers import FRAMED_BY
from tests.browser.conftest import Watch, settle, visit, way
from tests.browser.servers import ROOT, Server, free_port
from tests.browser.test_exit import ADDRESS, ELSEWHERE
from tests.browser.test_tracker import write

WORDS = "He said it never was."
SHUT_IN = "allow-scripts allow-same-origin allow-forms allow-downloads"
"""A sandbox whose page may do what it wants, but not lead the whole tab away."""
PORT = free_port()
SITE = f"http://localhost:{PORT}"
"""Another site, to a browser: not by its port, but by its name."""


@pytest.fixture(scope="module")
def under() -> Iterator[Server]:
    with Server(ROOT / "app.py", "--server.baseUrlPath=ground", variables={FRAMED_BY: SITE}) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 420, "height": 1400})
    # Answered by Playwright, as a frame of another site asks past the page.
    made.route(f"{ADDRESS}**", lambda route: route.fulfill(content_type="text/html", body=ELSEWHERE))
    yield made
    made.close()


@contextmanager
def site(address: str, sandbox: str | None = None) -> Iterator[None]:
    """Another site, whose one page shows this address in a frame."""
    rules = "" if sandbox is None else f'sandbox="{sandbox}"'
    page = f'<title>Another site</title><iframe {rules} src="{address}" width="390" height="1300"></iframe>'

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", PORT), Answer) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield
        serving.shutdown()


def open_site(page: Page) -> Frame:
    """Its frame, with the app in it."""
    page.goto(SITE)
    frame = page.frames[1]
    frame.wait_for_selector("h1")
    frame.wait_for_selector("#exit-host")
    frame.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    return frame


def leave(page: Page | Frame) -> None:
    page.locator("#exit-host button").click(no_wait_after=True)
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")


def test_under_a_path_links_reload_entries_and_the_exit_work(context: BrowserContext, under: Server) -> None:
    assert under.url.endswith("/ground/")
    watch, asked = Watch().on(context), list[str]()
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("websocket", lambda socket: asked.append(socket.url.replace("ws:", "http:", 1)))
    visit(page, under.url)
    way(page, "Track").click()
    page.wait_for_url(f"{under.url}days")
    settle(page)
    page.reload()
    settle(page)
    assert page.url == f"{under.url}days"
    write(page, WORDS)
    visit(page, f"{under.url}Library/")
    assert page.url == f"{under.url}library"
    outside = [url for url in asked if not url.startswith((under.url, "blob:", "data:"))]
    assert outside == [], "nothing is asked for outside the path"
    assert [error for error in watch.errors if "wasm-eval" not in error] == []  # Streamlit's bundle tries, and goes without
    leave(page)


def test_another_site_can_not_show_it_unless_the_host_lets_it(context: BrowserContext, server: Server) -> None:
    watch, page = Watch().on(context), context.new_page()
    with site(server.url):
        page.goto(SITE)
        page.wait_for_timeout(300)
    assert "frame-ancestors" in "".join(watch.errors)
    assert page.frames[1].locator("#bare, #root").count() == 0, "the browser shows its own page there"


def test_in_the_frame_of_a_site_that_may_the_exit_leads_the_whole_tab_away(context: BrowserContext, under: Server) -> None:
    page = context.new_page()
    with site(f"{under.url}days"):
        frame = open_site(page)
        frame.get_by_label("Rough words are fine.").fill(WORDS)
        frame.get_by_test_id("stBaseButton-primary").click()
        frame.get_by_test_id("stText").get_by_text(WORDS, exact=True).wait_for()
        frame.locator("#exit-host button").click(no_wait_after=True)
        page.wait_for_url(f"{ADDRESS}**", wait_until="commit")
    assert len(page.frames) == 1


def test_in_a_frame_that_may_not_lead_the_tab_away_the_frame_leaves(context: BrowserContext, under: Server) -> None:
    page = context.new_page()
    with site(f"{under.url}help", SHUT_IN):
        frame = open_site(page)
        frame.locator("h1").click()  # keys go to where one is
        for _ in range(3):
            page.keyboard.press("Shift")
        frame.wait_for_url(f"{ADDRESS}**", wait_until="commit")
        assert frame.locator("#exit-host, #root").count() == 0, "nothing of the app is left on the screen"
        assert page.url.startswith(SITE)
