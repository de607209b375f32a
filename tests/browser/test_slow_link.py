"""On a slow link people tap twice and go on before an answer comes: what they did is done once."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server

SLOW = (Path(__file__).parent / "slow_link.js").read_text(encoding="utf-8")
KEPT = "Object.keys(window[Symbol.for('notes')].kinds.{kind} ?? {{}}).length"


def tap_twice(button: Locator) -> None:
    """As someone does who sees nothing happen."""
    box = button.bounding_box()
    assert box
    for _ in range(2):
        button.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        button.page.wait_for_timeout(300)
    button.page.wait_for_timeout(1500)
    settle(button.page)


def kept(page: Page, kind: str) -> int:
    count: int = page.evaluate(KEPT.format(kind=kind))
    return count


def test_two_taps_on_save_keep_one_thing_and_lead_on(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    page.add_init_script(SLOW)
    visit(page, f"{server.url}add")
    page.get_by_role("radio", name="Sorry, then the same again").click()
    page.get_by_role("textbox", name="What happened").fill("He said it never was.")
    tap_twice(page.get_by_role("button", name="Save", exact=True))
    page.get_by_role("heading", name="Today", level=1).wait_for()
    page.get_by_text("Saved: a red flag").wait_for()
    assert kept(page, "entry") == 1

    visit(page, f"{server.url}plan")
    page.get_by_role("textbox").last.fill("Ring Mina")
    tap_twice(page.get_by_role("button", name="Add this line"))
    assert kept(page, "plan_line") == 1
    page.get_by_role("textbox").last.fill("Pack")
    page.get_by_role("button", name="Add this line").click()
    page.get_by_text("Pack").first.wait_for()
    page.wait_for_timeout(1000)
    assert kept(page, "plan_line") == 2, "the next press counts again"
    page.close(run_before_unload=False)
