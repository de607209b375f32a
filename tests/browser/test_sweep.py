"""Sessions of people who left are forgotten without waiting for another visitor."""

import json
import time
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import APPS, ROOT, Server
from tests.browser.test_exit import ADDRESS, catch_exit

MARKER = "zqx-juniper-marker"


@pytest.fixture(scope="module")
def sweeping() -> Iterator[Server]:
    with Server(APPS / "sweeping.py", "--server.disconnectedSessionTTL=2", cwd=ROOT) as server:
        yield server


def held(server: Server) -> int:
    """How many objects in the server's memory refer to the marker."""
    with urllib.request.urlopen(f"{server.url}test/marker", timeout=20) as answer:  # noqa: S310 - our own address
        return int(json.load(answer))


def wait_until_forgotten(server: Server, seconds: float) -> int:
    until = time.monotonic() + seconds
    while (left := held(server)) and time.monotonic() < until:
        time.sleep(0.3)
    return left


def type_marker(page: Page, server: Server) -> None:
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill(f"{MARKER} draft")
    page.keyboard.press("Enter")
    page.get_by_text("the words in the search box").wait_for()
    page.locator("a", has_text="Help now").last.click()
    page.wait_for_url("**/help")
    settle(page)
    assert held(server), "what was typed is in the session"


def test_a_closed_tab_is_forgotten_without_another_visitor(browser: Browser, sweeping: Server) -> None:
    page = new_page(browser)
    type_marker(page, sweeping)
    page.close(run_before_unload=False)
    assert wait_until_forgotten(sweeping, 15) == 0


def test_exit_makes_the_server_forget_at_once(browser: Browser, sweeping: Server) -> None:
    page = new_page(browser)
    catch_exit(page)
    type_marker(page, sweeping)
    page.locator("#exit-host button").click()
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")
    assert wait_until_forgotten(sweeping, 15) == 0
    page.close()


def test_what_was_erased_is_gone_when_it_can_no_longer_be_put_back(browser: Browser, sweeping: Server) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 2400})
    visit(page, f"{sweeping.url}plan")
    page.get_by_label("A line of your own").fill(f"Ring {MARKER}")
    page.get_by_role("button", name="Add this line").click()
    page.get_by_text("1 note of yours").wait_for()
    page.get_by_role("button", name="Erase it now").click()
    page.get_by_text("This page holds nothing about you.").wait_for()
    assert wait_until_forgotten(sweeping, 15) == 0
    assert MARKER not in page.content()
    page.close(run_before_unload=False)


def test_nobody_can_see_the_servers_figures_or_put_files_on_it(server: Server) -> None:
    for path in ("_stcore/metrics", "_stcore/agent/openapi.json", "_stcore/upload_file/x/y"):
        try:
            with urllib.request.urlopen(server.url + path, timeout=5) as answer:  # noqa: S310 - our own address
                status = answer.status
        except urllib.error.HTTPError as error:
            status = error.code
        assert status == 404, path


def test_a_script_that_still_runs_keeps_its_state_until_it_stops(browser: Browser) -> None:
    with Server(APPS / "leaving.py", "--server.disconnectedSessionTTL=2", cwd=ROOT) as server:
        page = new_page(browser)
        page.goto(server.url)
        page.get_by_role("heading", name="Busy").wait_for()
        page.close(run_before_unload=False)
        until = time.monotonic() + 20
        while "still there:" not in server.said():
            assert time.monotonic() < until, server.said()
            time.sleep(0.1)
        assert "still there: True" in server.said()
        assert wait_until_forgotten(server, 15) == 0
