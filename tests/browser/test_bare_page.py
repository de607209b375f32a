"""Before the first run, and where it never comes: scripts switched off, live connections refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from lib.ui import library
from lib.ui.server.neutral_document import ICON
from tests.browser.conftest import new_page, visit
from tests.browser.servers import Server
from tests.browser.test_exit import ADDRESS, catch_exit

WORDS = library.exit_words()
# Those that go on for ever are not ours.
WAIT_IS_OVER = """() => document.getAnimations()
  .filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime)).forEach((each) => each.finish())"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 390, "height": 844})
    catch_exit(page)
    yield page
    page.close()


def leave(page: Page) -> None:
    page.get_by_role("link", name=WORDS.label).click()
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")


def test_with_a_refused_connection_the_document_says_what_may_block_it_and_lets_one_out(page: Page, server: Server) -> None:
    page.route_web_socket("**/_stcore/stream**", lambda socket: socket.close())
    page.goto(server.url)
    page.get_by_role("link", name=WORDS.label).wait_for()
    assert not page.get_by_text(WORDS.blocked).is_visible(), "not before it has had time"
    page.evaluate(WAIT_IS_OVER)
    assert page.get_by_text(WORDS.danger).is_visible()
    assert page.get_by_text(WORDS.blocked).is_visible()
    page.evaluate("sessionStorage.setItem('copy', '1')")
    leave(page)
    page.goto(f"{server.url}_stcore/health")
    assert page.evaluate("sessionStorage.length") == 0


def test_without_scripts_the_document_says_so_and_lets_one_out(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    catch_exit(page)
    page.goto(f"{server.url}help")
    assert page.title() == "Notes"
    assert page.get_by_text(WORDS.danger).is_visible()
    said = page.locator("#bare noscript p")  # get_by_text looks into no noscript
    assert said.is_visible()
    assert said.inner_text() == WORDS.no_script
    leave(page)
    context.close()


def test_once_the_page_is_there_nothing_of_it_is_left(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.locator("#exit-host").wait_for()
    assert page.locator("#bare").count() == 0
    icon = page.evaluate("fetch(document.querySelector('link[rel~=icon]').href).then((answer) => answer.text())")
    assert icon == ICON, "nor of Streamlit's crown"
