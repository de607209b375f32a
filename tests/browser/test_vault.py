"""The encrypted copy in this tab: off by default, survives a reload, opens with its phrase only, and says what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import choose_country, new_page, settle, visit, way
from tests.browser.servers import Server

PHRASE = "seven quiet herons"
STORED = "sessionStorage.getItem('notes')"


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on which a country was chosen, and a locked copy turned on."""
    page = new_page(browser, viewport={"width": 390, "height": 1600})
    visit(page, f"{server.url}help")
    choose_country(page, "United Kingdom")
    way(page, "Notes").click()
    page.wait_for_url("**/notes")
    settle(page)
    page.get_by_text("Keep it through a reload").click()
    settle(page)
    yield page
    page.close(run_before_unload=False)


def lock(page: Page, phrase: str = PHRASE) -> None:
    page.get_by_label("Choose a phrase").fill(phrase)
    page.get_by_role("button", name="Keep a locked copy").click()
    page.get_by_text("is kept in this tab. After a reload").wait_for()


def open_with(page: Page, phrase: str) -> None:
    page.get_by_label("Your phrase").fill(phrase)
    page.get_by_role("button", name="Open my notes").click()


def test_nothing_is_stored_unless_asked_nor_under_a_phrase_that_is_easy_to_guess(page: Page) -> None:
    assert page.evaluate("Object.keys(sessionStorage)") == []
    refused = page.get_by_text("easy to guess")
    for phrase in ("1234", "ab cde", "", "   "):
        page.get_by_label("Choose a phrase").fill(phrase)
        page.get_by_role("button", name="Keep a locked copy").click()
        refused.wait_for()
        assert page.evaluate(STORED) is None
        refused.evaluate("(said) => { said.textContent = '' }")  # so that the next has to be told anew


def test_a_reload_asks_for_the_phrase_and_has_everything_back(page: Page) -> None:
    lock(page)
    stored = page.evaluate(STORED)
    assert "uk" not in stored.split(".")
    page.reload()
    settle(page)
    page.get_by_text("Your notes are locked in this tab").wait_for()
    open_with(page, "seven quiet heron")
    page.get_by_text("That did not open it").wait_for()
    assert page.evaluate(STORED) == stored, "a wrong phrase changes nothing"
    open_with(page, "  seven  quiet herons ")
    page.get_by_text("the country you chose").wait_for()
    assert page.get_by_text("Your notes are locked in this tab").count() == 0


def test_a_copy_that_was_changed_is_refused(page: Page) -> None:
    lock(page)
    page.evaluate("sessionStorage.setItem('notes', sessionStorage.getItem('notes').slice(0, -4) + 'AAAA')")
    page.reload()
    settle(page)
    open_with(page, PHRASE)
    page.get_by_text("That did not open it").wait_for()
    assert page.get_by_text("the country you chose").count() == 0


def test_what_changes_while_it_is_locked_does_not_overwrite_it(page: Page) -> None:
    lock(page)
    stored = page.evaluate(STORED)
    page.reload()
    settle(page)
    page.get_by_text("Your notes are locked in this tab").wait_for()
    way(page, "Read").click()
    page.wait_for_url("**/library")
    settle(page)
    page.get_by_role("textbox", name="Search all seven").fill("apology")
    page.keyboard.press("Enter")
    page.get_by_text("words in the search box").wait_for()
    assert page.evaluate(STORED) == stored


def test_it_can_be_stopped_and_starting_without_them_throws_the_copy_away(page: Page) -> None:
    lock(page)
    page.get_by_role("button", name="Stop, and discard the copy").click()
    page.get_by_label("Choose a phrase").wait_for()
    assert page.evaluate(STORED) is None
    lock(page)
    assert page.evaluate(STORED) is not None
    page.reload()
    settle(page)
    page.get_by_role("button", name="Start without them").click()
    page.get_by_label("Choose a phrase").wait_for()
    assert page.evaluate(STORED) is None


def test_a_tab_without_room_says_so_and_keeps_the_page(page: Page) -> None:
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }")
    page.get_by_label("Choose a phrase").fill(PHRASE)
    page.get_by_role("button", name="Keep a locked copy").click()
    page.get_by_text("no room to renew the copy").wait_for()
    assert page.get_by_text("the country you chose").count() == 1


def test_a_browser_that_can_not_lock_says_so(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    page.add_init_script("Object.defineProperty(crypto, 'subtle', {value: undefined})")
    visit(page, f"{server.url}notes")
    page.get_by_text("Keep it through a reload").click()
    page.get_by_text("This browser can't lock a copy").wait_for()
    page.close()


def test_the_phrase_is_never_sent_to_the_server(browser: Browser, server: Server) -> None:
    frames: list[bytes | str] = []
    page = new_page(browser, viewport={"width": 390, "height": 1600})
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: frames.append(frame)))  # noqa: PLW0108 - Playwright marks it
    visit(page, f"{server.url}notes")
    page.get_by_text("Keep it through a reload").click()
    lock(page, "zqxmarker jay heron")
    page.wait_for_timeout(300)
    assert frames
    assert not any(b"zqxmarker" in (frame if isinstance(frame, bytes) else frame.encode()) for frame in frames)
    page.close(run_before_unload=False)
