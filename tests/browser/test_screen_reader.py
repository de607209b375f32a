"""What a screen reader is told: the heading of each new page, and messages after an action."""

from __future__ import annotations

import time

from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server


def focused(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", name=heading, level=1, exact=True)).to_be_focused()


def spoken(session: CDPSession, text: str) -> None:
    """Wait until the page's live region says so, as the browser's accessibility tree has it."""
    until = time.monotonic() + 20  # on a busy machine the page may be drawn late
    while time.monotonic() < until:
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        regions = [node for node in nodes if node.get("role", {}).get("value") == "status"]
        if any(text in _text(region, by_id) for region in regions):
            return
        session.send("Runtime.evaluate", {"expression": "new Promise((go) => setTimeout(go, 100))", "awaitPromise": True})
    raise AssertionError(text)


def _text(node: dict, by_id: dict) -> str:  # type: ignore[type-arg]
    own = node.get("name", {}).get("value", "")
    return " ".join((own, *(_text(by_id[child], by_id) for child in node.get("childIds", ()) if child in by_id)))


def test_a_button_leads_to_the_heading_of_its_page_and_what_it_did_is_said(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 844})
    session = page.context.new_cdp_session(page)
    visit(page, f"{server.url}days")
    page.get_by_role("button", name="Write about an earlier day").click()
    focused(page, "Add what happened")
    settle(page)
    page.get_by_role("radio", name="Sorry, then the same again").click()
    settle(page)
    page.get_by_role("button", name="Save", exact=True).click()
    focused(page, "Today")
    spoken(session, "Saved: a red flag")
    page.get_by_role("button", name="Erase it now").click()
    spoken(session, "Taken out. You can put it back")
    assert page.title() == "Notes"
    page.close(run_before_unload=False)


def test_the_keyboard_is_never_lost_where_what_was_pressed_is_gone(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 844})
    visit(page, server.url)
    page.get_by_role("textbox", name="What's on your mind?").fill("Can he change?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Take this out").wait_for()
    settle(page)
    expect(page.get_by_role("textbox", name="What's on your mind?")).to_be_focused()

    page.get_by_role("button", name="Erase it now").press("Enter")
    expect(page.get_by_role("button", name="Put it back")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Erase it now").wait_for()
    expect(page.locator("body")).not_to_be_focused()

    visit(page, f"{server.url}help")
    page.get_by_text("Change it").click()
    page.get_by_role("radio", name="Canada").press("Enter")
    page.get_by_text("Canada, as you chose").wait_for()
    expect(page.locator(".st-key-help_to_call")).to_be_focused()
    page.close(run_before_unload=False)


def test_at_400_percent_a_page_begins_at_its_heading_in_sight(browser: Browser, server: Server) -> None:
    """There the masthead and the way back fill the window."""
    page = new_page(browser, viewport={"width": 320, "height": 256}, device_scale_factor=4)
    visit(page, f"{server.url}library")
    page.get_by_role("link", name="For groups").press("Enter")
    focused(page, "For groups")
    expect(page.get_by_role("heading", name="For groups", level=1)).to_be_in_viewport(ratio=0.9)
    page.close()
