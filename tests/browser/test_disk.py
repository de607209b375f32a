"""Nothing that was typed is in any file of the browser afterwards: not in its history, autofill, session restore or storage."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.chromium import ARGUMENTS, find_whole
from tests.browser.conftest import settle, visit
from tests.browser.servers import Server

MARKERS = ("zqxsearch", "zqxdraft", "zqxkept", "zqxphrase")


def holding(folder: Path, marker: str) -> list[str]:
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if marker.encode() in content or marker.encode("utf-16-le") in content:
                found.append(str(path.relative_to(folder)))
    return found


def test_a_profile_holds_nothing_that_was_typed(browser: Browser, server: Server, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    context = browser.browser_type.launch_persistent_context(
        profile, executable_path=find_whole(), args=list(ARGUMENTS), viewport={"width": 1280, "height": 2400}
    )
    page = context.new_page()
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill(MARKERS[0])
    page.keyboard.press("Enter")
    page.get_by_text("words in the search box").wait_for()
    page.get_by_role("link", name="Help now").first.click()
    page.wait_for_url("**/help")
    settle(page)
    page.get_by_role("link", name="plan", exact=False).first.click()
    page.wait_for_url("**/plan")
    settle(page)
    field = page.get_by_label("A line of your own")
    field.fill(MARKERS[2])
    page.get_by_role("button", name="Add this line").click()
    page.get_by_text("1 note of yours").wait_for()
    field.fill(MARKERS[1])
    page.get_by_role("link", name="Notes").first.click(delay=80)  # as long as a finger takes
    page.wait_for_url("**/notes")
    settle(page)
    page.get_by_text("Keep it through a reload").click()
    page.get_by_label("Choose a phrase").fill(f"{MARKERS[3]} jay heron")
    page.get_by_role("button", name="Keep a locked copy").click()
    page.get_by_text("is kept in this tab").last.wait_for()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("about:blank")
    page.wait_for_timeout(3000)  # Chromium writes some of its files a while later
    context.close()
    assert any(profile.rglob("*")), "there is a profile to look into"
    assert {marker: holding(profile, marker) for marker in MARKERS} == {marker: [] for marker in MARKERS}
