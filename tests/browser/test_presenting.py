"""A facilitator runs a session from one shared screen; nothing of their own reaches the page meanwhile."""

from __future__ import annotations

import signal

from playwright.sync_api import Browser, Page, ViewportSize, WebSocket

from lib.ui import keys
from lib.ui.library import group
from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server
from tests.browser.test_notes import add_line
from tests.browser.test_page_copy import EPOCH, heal

SCREEN: ViewportSize = {"width": 1280, "height": 720}
MINE = "zqxown"
PLANS = group().plans


def title(page: Page, text: str) -> None:
    page.get_by_role("heading", name=text, level=1, exact=True).wait_for()
    settle(page)


def begin(page: Page, url: str, plan: int) -> None:
    """From the first page for groups to the first step of a plan, presenting; by keyboard."""
    page.goto(f"{url}session?p={plan + 1}")
    title(page, PLANS[plan].head.title)
    button = page.get_by_role("button", name="Begin and present")
    button.focus()
    page.keyboard.press("Enter")
    title(page, PLANS[plan].steps[0].title)


def test_a_whole_session_is_run_with_the_keyboard(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport=SCREEN)
    plan = PLANS[1]
    visit(page, server.url)
    begin(page, server.url, 1)
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-testid=stMarkdownContainer] p')).fontSize)")
    assert size >= 20
    assert page.locator('[class*="st-key-shell_ways"]').count() == 0
    for place, step in enumerate(plan.steps):
        title(page, step.title)
        if step.show:
            link = (
                page.locator('[data-testid="stPageLink-NavLink"]')
                .filter(has_text="Show")
                .or_(page.locator('[data-testid="stPageLink-NavLink"]').filter(has_text="Ask for a show"))
            )
            link.first.focus()
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: "/session" not in url)
            settle(page)
        if place < len(plan.steps) - 1:
            page.locator("body").press("ArrowRight")
    page.locator(f".st-key-{keys.PRESENT} button").focus()
    page.keyboard.press("Enter")
    title(page, "For groups")
    page.close(run_before_unload=False)


def test_nothing_of_ones_own_is_sent_while_presenting_and_a_lost_session_comes_back_presenting(
    browser: Browser, mortal: Server
) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 2000})
    received: list[bytes] = []
    recording = [False]

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(_bytes(frame)) if recording[0] else None)

    page.on("websocket", listen)
    visit(page, f"{mortal.url}plan")
    add_line(page, f"{MINE} line")
    page.locator('[data-testid="stPageLink-NavLink"]', has_text="Read").first.click()
    page.wait_for_url("**/library")
    settle(page)
    page.get_by_role("link", name="For groups").click()
    title(page, "For groups")
    recording[0] = True
    page.get_by_role("button", name="Present to a group").click()
    page.get_by_role("button", name="End presenting").wait_for()
    settle(page)
    page.get_by_role("link", name=PLANS[0].head.title).click()
    title(page, PLANS[0].head.title)
    before = page.evaluate(EPOCH)
    mortal.stop(signal.SIGKILL)
    mortal.start()
    heal(page, before)
    page.get_by_role("button", name="End presenting").wait_for()
    settle(page)
    page.get_by_role("button", name="Begin", exact=True).click()
    title(page, PLANS[0].steps[0].title)
    assert not [frame for frame in received if MINE.encode() in frame]
    assert MINE not in page.content()
    recording[0] = False
    page.get_by_role("button", name="End presenting").click()
    title(page, "For groups")
    page.get_by_text("1 note of yours").wait_for()
    page.close(run_before_unload=False)


def _bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame
