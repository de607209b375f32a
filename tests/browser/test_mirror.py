"""What was entered outlives the server: restart, time-out, and what the browser is left with."""

from __future__ import annotations

import signal
import time

from playwright.sync_api import Browser, Page

from tests.browser.conftest import settle, visit
from tests.browser.servers import Server

NOTES = "window[Symbol.for('notes')]"
EPOCH = f"{NOTES}.epoch"


def choose_country(page: Page, name: str) -> None:
    page.locator('[data-testid="stSelectbox"] input').click()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    page.get_by_text("Calls can show").wait_for()


def test_an_untouched_page_heals_within_ten_seconds_of_a_restart(browser: Browser) -> None:
    with Server() as server:
        page = browser.new_page()
        visit(page, f"{server.url}library")
        page.get_by_role("textbox", name="Search all seven").fill("apology")
        page.keyboard.press("Enter")
        page.get_by_text("words in the search box").wait_for()
        page.locator('[data-testid="stPageLink-NavLink"]', has_text="Help now").last.click()
        page.wait_for_url("**/help")
        settle(page)
        choose_country(page, "United K")
        server.stop(signal.SIGKILL)
        page.wait_for_timeout(1000)
        before = page.evaluate(EPOCH)
        server.start()
        began = time.monotonic()
        while page.evaluate(EPOCH) == before or page.evaluate(f"{NOTES}.waiting"):
            assert time.monotonic() - began < 10, "the page has not come back"
            page.wait_for_timeout(100)
        page.get_by_text("This page holds: the country you chose, the words in the search box").wait_for(timeout=10_000)
        page.get_by_role("link", name="Library").first.click()
        page.wait_for_url("**/library")
        settle(page)
        assert page.get_by_role("textbox", name="Search all seven").input_value() == "apology"
        assert page.evaluate("Object.keys(sessionStorage).length") == 0
        page.close()
