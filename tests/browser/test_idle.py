"""A screen that nobody watches: covered, then left, if the person asked for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from lib.ui import library
from tests.browser.conftest import new_page, visit
from tests.browser.servers import Server
from tests.browser.test_exit import catch_exit

ADDRESS = library.exit_words().address
# A computer that slept: the clocks have moved on when the page is next looked at.
LATER = "(ms) => { const now = Date.now; Date.now = () => now() + ms }"


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 390, "height": 1500})
    catch_exit(page)
    visit(page, f"{server.url}notes")
    yield page
    page.close()


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_text("When you step away").click()
    page.wait_for_timeout(800)  # it opens slowly, and would take the list away
    page.locator('[data-testid="stSelectbox"]', has_text=label).locator("input").click()
    page.keyboard.type(option)
    page.get_by_role("option", name=option).first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_timeout(700)


def test_it_is_off_unless_asked_for(page: Page) -> None:
    page.evaluate(LATER, 86_400_000)
    page.wait_for_timeout(1500)
    assert page.locator("#cover-host").count() == 0


def test_the_cover_hides_the_page_until_continue(page: Page) -> None:
    choose(page, "Go blank after", "2 minutes")
    page.evaluate(LATER, 121_000)
    page.locator("#cover-host").wait_for()
    assert page.evaluate("document.elementFromPoint(190, 400).id") == "cover-host"
    assert page.evaluate("document.getElementById('root').inert")
    assert page.evaluate("document.activeElement.id") == "cover-host"
    box = page.locator("#exit-host button").bounding_box()
    assert box
    middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).id", middle) == "exit-host", "Exit stays in reach"
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert page.locator("#cover-host").count() == 0
    assert not page.evaluate("document.getElementById('root').inert")


def test_after_a_longer_while_the_page_is_left(page: Page) -> None:
    choose(page, "Leave after", "5 minutes")
    page.evaluate(LATER, 301_000)
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit", timeout=5000)


def test_a_clock_that_is_set_back_keeps_nothing_open(page: Page) -> None:
    choose(page, "Go blank after", "2 minutes")
    page.evaluate(
        "() => { const now = Date.now, at = performance.now.bind(performance);"
        " Date.now = () => now() - 3600000; performance.now = () => at() + 121000 }"
    )
    page.locator("#cover-host").wait_for()
