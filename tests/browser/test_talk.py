"""The conversation with a keyboard, and with a finger on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from lib.content.words.flat import EntryWords, TalkWords
from lib.ui import library
from tests.browser.conftest import Watch, new_page, settle, visit
from tests.browser.servers import Server

WORDS = library.wording(TalkWords)
PHONE: ViewportSize = {"width": 390, "height": 844}
ASKED = "he said sorry yesterday and did the same thing again"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = new_page(browser, viewport=PHONE, has_touch=True, is_mobile=True, timezone_id="Europe/London")
    yield page
    page.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 1280, "height": 800}, timezone_id="Europe/London")
    yield page
    page.close()


def box(page: Page) -> Locator:
    return page.get_by_placeholder(WORDS.box)


def newest(page: Page) -> Locator:
    return page.locator('[class*="st-key-talk_turn_"]').last


def answered(page: Page, times: int) -> None:
    """Wait until so many messages have a reply, and the window has come to rest."""
    expect(page.locator('[class*="st-key-talk_turn_"]')).to_have_count(times, timeout=30_000)
    expect(newest(page).get_by_text(WORDS.reply.take_out)).to_be_visible(timeout=30_000)
    settle(page)
    page.wait_for_timeout(1200)


def top(place: Locator) -> float:
    found = place.bounding_box()
    assert found
    return found["y"]


def test_by_keyboard(desk: Page, server: Server) -> None:
    watch = Watch().on(desk.context)
    visit(desk, server.url)
    box(desk).focus()
    desk.keyboard.type(ASKED)
    desk.keyboard.press("Enter")
    answered(desk, 1)
    told = newest(desk).get_by_test_id("stChatMessage").last.locator("p").first.inner_text()
    expect(desk.get_by_role("status").filter(has_text=told)).to_have_count(1, timeout=5_000)
    assert desk.evaluate("document.activeElement.tagName") == "TEXTAREA", "one can go on typing"
    desk.keyboard.type("why?")
    desk.keyboard.press("Enter")
    answered(desk, 2)
    assert 0 <= top(newest(desk)) < 200, "the newest answer is seen from its beginning"
    step = desk.locator('[class*="st-key-talk_step_"] button').last
    step.focus()
    assert step.evaluate("b => getComputedStyle(b).outlineStyle !== 'none' || getComputedStyle(b).boxShadow !== 'none'")
    note = newest(desk).locator('[data-testid="stPopover"] button').first
    note.focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_text(WORDS.reply.open_article).first).to_be_visible()
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("link", name=WORDS.reply.open_article)).to_be_focused()
    desk.keyboard.press("Escape")
    expect(note).to_be_focused()
    assert [error for error in watch.errors if "wasm-eval" not in error] == []  # Streamlit's bundle tries, and goes without
    assert watch.strangers == []


def test_by_touch_on_a_phone(phone: Page, server: Server) -> None:
    watch = Watch().on(phone.context)
    visit(phone, server.url)
    assert top(box(phone)) < PHONE["height"] - 120, "the box is on the first screen"
    frame = phone.get_by_test_id("stChatInput").bounding_box()
    assert frame
    assert frame["height"] < 80, "it is one line high"
    phone.get_by_role("button", name=WORDS.starters[0]).tap()
    answered(phone, 1)
    box(phone).tap()
    box(phone).fill(ASKED)
    phone.keyboard.press("Enter")
    answered(phone, 2)
    assert 0 <= top(newest(phone)) < 160, "the newest answer is seen from its beginning"
    held, bar = (
        phone.locator(".st-key-talk_box_on").bounding_box(),
        phone.locator('[class*="st-key-shell_ways"]').bounding_box(),
    )
    assert held
    assert bar
    assert held["y"] + held["height"] <= bar["y"] + 1, "the box stands above the bar"
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    newest(phone).get_by_role("button", name=WORDS.steps.entry).tap()
    expect(phone.get_by_role("textbox", name=library.wording(EntryWords).what)).to_have_value(ASKED, timeout=20_000)
    assert ASKED.split(maxsplit=1)[0] not in phone.url
    assert [error for error in watch.errors if "wasm-eval" not in error] == []  # Streamlit's bundle tries, and goes without
    assert watch.strangers == []


def test_what_was_asked_is_back_after_the_server_forgot_it(phone: Page, server: Server) -> None:
    """The talk is among what the page's memory keeps."""
    visit(phone, server.url)
    phone.get_by_role("button", name=WORDS.starters[0]).tap()
    answered(phone, 1)
    phone.locator('[class*="st-key-shell_ways"] a', has_text="Read").tap()
    settle(phone)
    phone.locator('[class*="st-key-shell_ways"] a', has_text="Start").tap()
    answered(phone, 1)
    expect(newest(phone).get_by_text(WORDS.starters[0])).to_be_visible()
