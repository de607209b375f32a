"""What was typed and not sent yet stays when the page changes without a tap: on the browser's Back and Forward."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import new_page, settle, visit, way
from tests.browser.servers import Server

SLOW = (Path(__file__).parent / "slow_link.js").read_text(encoding="utf-8")
TYPED = "He said it never was, and"


@pytest.mark.parametrize("link", ["fast", "slow"])
def test_what_was_typed_stays_on_back_and_forward(browser: Browser, server: Server, link: str) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    if link == "slow":
        page.add_init_script(SLOW)
    visit(page, f"{server.url}days")
    page.get_by_role("button", name="Write about an earlier day").click()
    page.get_by_role("heading", name="Add what happened", level=1).wait_for()
    settle(page)
    page.get_by_role("textbox", name="What happened").fill(TYPED)
    page.go_back()
    page.get_by_role("heading", name="Today", level=1).wait_for()
    page.wait_for_timeout(1200)
    settle(page)
    assert page.url == f"{server.url}days"
    page.go_forward()
    page.get_by_role("heading", name="Add what happened", level=1).wait_for()
    settle(page)
    assert page.url == f"{server.url}add"
    expect(page.get_by_role("textbox", name="What happened")).to_have_value(TYPED)
    page.close(run_before_unload=False)


def test_a_question_that_was_not_asked_yet_stays_on_back(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(page, f"{server.url}help")
    for name, field in (("Start", "[data-testid=stChatInput] textarea"), ("Read", "[data-testid=stForm] input")):
        way(page, name).click()
        page.locator(field).fill("Will it ever end?")
        asked = page.url
        page.go_back()
        page.wait_for_function("(asked) => location.href !== asked", arg=asked)
        settle(page)
        page.go_forward()
        page.wait_for_url(asked)
        expect(page.locator(field)).to_have_value("Will it ever end?")
    page.close(run_before_unload=False)
