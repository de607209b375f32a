"""Leaving: one press, at once, whatever else is going on."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from lib.ui import library
from tests.browser.conftest import answer, new_page, settle, visit, way
from tests.browser.servers import APPS, ROOT, Server

ADDRESS = library.exit_words().address
ELSEWHERE = "<html><head><title>Weather</title></head><body>Weather</body></html>"

AT_ONCE = 3  # seconds; a tenth of one on an idle machine, and the tests share theirs


def catch_exit(page: Page) -> None:
    """Answer for the neutral site, so that no test leaves this machine."""
    answer(page, ADDRESS, ELSEWHERE)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One for all: each test loads it anew, and most leave it."""
    page = new_page(browser, viewport={"width": 1280, "height": 900})
    catch_exit(page)
    yield page
    page.close()


def test_a_press_leaves_within_a_second_and_stores_nothing(page: Page, server: Server) -> None:
    visit(page, f"{server.url}library")
    page.evaluate("localStorage.setItem('x', '1'); sessionStorage.setItem('y', '1')")
    stored = page.evaluate("location.origin")
    began = time.monotonic()
    page.locator("#exit-host button").dispatch_event("pointerdown")
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")
    assert time.monotonic() - began < AT_ONCE
    page.goto(stored + "/_stcore/health")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_session_is_empty_after_coming_back(page: Page, server: Server) -> None:
    visit(page, f"{server.url}help")
    way(page, "Read").click()
    page.wait_for_url("**/library")
    settle(page)
    page.get_by_role("textbox", name="Search all seven").fill("apology")
    page.keyboard.press("Enter")
    page.get_by_text("the words in the search box").wait_for()
    page.locator("#exit-host button").click()
    page.wait_for_url(f"{ADDRESS}**")
    page.go_back()
    page.wait_for_url(f"{server.url}help")
    settle(page)
    assert "apology" not in page.content()
    assert page.get_by_text("This page holds nothing about you.").count() == 1


def test_shift_three_times_leaves_also_while_typing(page: Page, server: Server) -> None:
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").click()
    page.keyboard.type("I Was TOLD That I Am Wrong")
    assert page.url.startswith(server.url), "typing capitals does not leave"
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert "press Shift one more time" in page.locator("#exit-host [role=status]").inner_text()
    page.keyboard.press("Shift")
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")


def test_another_key_starts_the_count_over(page: Page, server: Server) -> None:
    visit(page, server.url)
    for key in ("Shift", "Shift", "a", "Shift", "Shift"):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url.startswith(server.url)


def test_shift_held_for_a_click_does_not_count(page: Page, server: Server) -> None:
    visit(page, server.url)
    for _ in range(4):
        page.keyboard.down("Shift")
        page.mouse.click(640, 500)
        page.keyboard.up("Shift")
    page.wait_for_timeout(200)
    assert page.url.startswith(server.url)


def test_what_else_people_do_with_shift_does_not_leave(page: Page, server: Server) -> None:
    visit(page, f"{server.url}library")
    page.mouse.move(640, 500)
    for _ in range(4):  # to scroll sideways
        page.keyboard.down("Shift")
        page.mouse.wheel(0, 40)
        page.wait_for_timeout(250)  # a wheel that comes to rest
        page.keyboard.up("Shift")
    for modifier in ("Alt", "Control"):  # to go through the keyboards of several languages
        page.keyboard.down(modifier)
        for _ in range(4):
            page.keyboard.press("Shift")
        page.keyboard.up(modifier)
    page.get_by_role("textbox", name="Search all seven").click()
    event = "new KeyboardEvent(type, {key: 'Shift', isComposing: true, bubbles: true})"
    for _ in range(4):  # to leave a Chinese input method's letters as they are
        page.evaluate(f"['keydown', 'keyup'].forEach((type) => document.activeElement.dispatchEvent({event}))")
    for _ in range(4):  # to switch one, with a look at what it is now
        page.keyboard.press("Shift")
        page.wait_for_timeout(1100)
    page.wait_for_timeout(100)
    assert page.url.startswith(server.url)


def test_three_presses_leave_while_the_page_still_coasts_from_a_swipe(page: Page, server: Server) -> None:
    visit(page, f"{server.url}library")
    page.mouse.move(640, 500)
    for _ in range(3):
        page.mouse.wheel(0, 40)
        page.keyboard.down("Shift")
        page.mouse.wheel(0, 30)
        page.keyboard.up("Shift")
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")


def test_a_right_click_does_not_leave(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.locator("#exit-host button").click(button="right")
    page.wait_for_timeout(300)
    assert page.url.startswith(server.url)


def test_it_works_when_the_server_is_dead(page: Page, mortal: Server) -> None:
    visit(page, mortal.url)
    mortal.stop(signal.SIGKILL)
    page.wait_for_timeout(1500)
    began = time.monotonic()
    page.locator("#exit-host button").click()
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")
    assert time.monotonic() - began < AT_ONCE


@pytest.fixture(scope="module")
def busy() -> Iterator[Server]:
    with Server(APPS / "busy.py", cwd=ROOT) as running:
        yield running


def leaves_at_once(page: Page, press: Callable[[], None]) -> None:
    began = time.monotonic()
    press()
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")
    assert time.monotonic() - began < AT_ONCE


def test_it_works_above_an_open_dialog(page: Page, busy: Server) -> None:
    page.goto(f"{busy.url}?w=dialog")
    page.get_by_role("dialog").wait_for()
    page.wait_for_timeout(500)
    leaves_at_once(page, page.locator("#exit-host button").click)


def test_shift_works_while_typing_in_a_dialog(page: Page, busy: Server) -> None:
    page.goto(f"{busy.url}?w=dialog")
    page.get_by_role("dialog").get_by_label("Words").fill("He said")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    leaves_at_once(page, lambda: page.keyboard.press("Shift"))


def test_it_works_while_a_script_runs(page: Page, busy: Server) -> None:
    page.goto(f"{busy.url}?w=run")
    page.get_by_label("Words").wait_for()
    assert page.locator('[data-testid="stApp"]').get_attribute("data-test-script-state") == "running"
    leaves_at_once(page, page.locator("#exit-host button").click)


def test_in_a_hosts_sandboxed_frame_the_whole_window_leaves(page: Page, busy: Server) -> None:
    page.goto(f"{busy.url}host")
    frame = page.frame_locator("iframe")
    frame.get_by_role("dialog").wait_for()
    page.wait_for_timeout(500)
    leaves_at_once(page, frame.locator("#exit-host button").click)


def test_the_last_stop_leads_back_to_the_exit(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "exit-end"
    assert page.locator("#exit-end button").bounding_box()["height"] >= 24  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "exit-host"


def test_fields_are_never_remembered_or_sent_to_a_spelling_service(page: Page, server: Server) -> None:
    for path in ("library", "add"):
        visit(page, server.url + path)
        fields = page.locator("input, textarea")
        fields.first.wait_for()
        assert fields.count() > 0
        for field in fields.all():
            assert field.get_attribute("autocomplete") == "off"
            assert field.get_attribute("spellcheck") == "false"
