"""Two copies behind deploy/nginx.conf: people stay on one, are told nothing of it, and lose nothing when it dies."""

from __future__ import annotations

import asyncio
import shutil
import signal
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPMessage

import pytest
from playwright.sync_api import Browser, Page

from tests.bench.weight import megabytes
from tests.bench.ws import Tab
from tests.browser import nginx
from tests.browser.conftest import visit, way
from tests.browser.pair import Pair
from tests.browser.test_notes import add_line
from tests.browser.test_page_copy import EPOCH, heal
from tests.browser.test_tracker import write

PEOPLE = 16
TEXT, PLOTLY = 1.2, 2.6
"""Megabytes of a first visit, through nginx."""


@pytest.fixture(scope="module")
def pair() -> Iterator[Pair]:
    program = nginx.find()
    if program is None:
        assert not shutil.which("apt-get"), "no nginx; run `make setup`"
        pytest.skip(nginx.MISSING)  # no such package for Windows or macOS that setup could unpack
    with Pair(program) as running:
        yield running


def asked(url: str, **headers: str) -> HTTPMessage:
    request = urllib.request.Request(url, headers={"Accept": "text/html", **headers})  # noqa: S310 - our own address
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
        found: HTTPMessage = answer.headers
        return found


def copy_of(pair: Pair, cookie: str) -> int:
    """Which of the two a connection with this cookie leads to."""

    async def meanwhile() -> tuple[int, int]:
        tab = Tab(pair.url, cookie=f"rt={cookie}")
        await tab.open()
        busy = pair.busy()
        await tab.close()
        return busy

    alone(pair)  # a connection that is about to end would be taken for this one
    with ThreadPoolExecutor(1) as thread:  # this one has Playwright's loop, where a browser runs already
        return thread.submit(asyncio.run, meanwhile()).result().index(1)


def alone(pair: Pair) -> None:
    """Wait until nobody is connected to either."""
    until = time.monotonic() + 5
    while pair.busy() != (0, 0):
        assert time.monotonic() < until, f"{pair.busy()} are connected still"
        time.sleep(0.01)


def test_each_person_stays_on_one_copy_by_a_cookie_and_both_are_used(pair: Pair) -> None:
    given = [asked(pair.url)["Set-Cookie"] for _ in range(PEOPLE)]
    cookies = [each.partition(";")[0].removeprefix("rt=") for each in given]
    assert len(set(cookies)) == PEOPLE
    assert all(each.endswith("; Path=/; HttpOnly; SameSite=Lax") for each in given), "until the browser is closed"
    assert asked(pair.url, Cookie=f"rt={cookies[0]}")["Set-Cookie"] == given[0], "the same again, for the next visit"
    first = [copy_of(pair, cookie) for cookie in cookies]
    assert set(first) == {0, 1}
    assert [copy_of(pair, cookie) for cookie in cookies] == first


def test_a_cookie_is_for_https_alone_where_people_come_over_https(pair: Pair) -> None:
    assert asked(pair.url, **{"X-Forwarded-Proto": "https"})["Set-Cookie"].endswith("; Secure")


def test_documents_come_compressed_with_the_apps_own_headers(pair: Pair) -> None:
    headers = asked(pair.url, **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert headers["Server"] == "nginx", "without its version"


@pytest.mark.parametrize(("path", "chart", "limit"), [("", False, TEXT), ("scenes", True, PLOTLY)])
def test_a_first_visit_weighs_little(browser: Browser, pair: Pair, path: str, limit: float, *, chart: bool) -> None:
    weight = megabytes(browser, pair.url + path, chart=chart)
    assert weight < limit, f"{weight:.2f} MB"


def of_whom(pair: Pair, page: Page) -> int:
    """Which copy holds this page's session; no other page is open."""
    busy = pair.busy()
    assert sum(busy) == 1, page.url
    return busy.index(1)


def test_who_was_on_a_copy_that_is_killed_goes_on_on_the_other_with_everything(browser: Browser, pair: Pair) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 2600}).new_page()
    visit(page, f"{pair.url}days")
    write(page, "He said it never was.")
    way(page, "Help now").click()
    page.get_by_role("link", name="Plan").first.click()
    page.wait_for_url("**/plan")
    add_line(page, "Ring Mina")
    on, before = of_whom(pair, page), page.evaluate(EPOCH)
    pair.copies[on].stop(signal.SIGKILL)
    heal(page, before)
    page.get_by_text("This page holds: ").wait_for()
    assert of_whom(pair, page) == 1 - on
    page.locator('[data-testid="stText"]', has_text="Ring Mina").first.wait_for()
    way(page, "Track").click()
    page.get_by_test_id("stText").get_by_text("He said it never was.", exact=True).wait_for()
    page.context.close()
    assert pair.written() == [], "nginx has written nothing of all that"
