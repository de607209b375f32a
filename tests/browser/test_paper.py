"""A printed page: what was chosen, and its drawers open. That each page is black on white and whole, test_every_page sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from lib.content.pages import PAGES
from tests.browser.conftest import new_page, visit
from tests.browser.servers import Server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 800, "height": 600})
    page.emulate_media(color_scheme="dark")
    yield page
    page.close()


def test_what_was_chosen_is_there_and_nothing_else_to_choose(page: Page, server: Server) -> None:
    visit(page, server.url + PAGES["plan"].url)
    line = page.locator('[data-testid="stButtonGroup"]').first
    chosen, *others = line.get_by_role("radio").all()
    chosen.click()
    page.locator('[data-testid="stButtonGroup"] [data-selected="true"]').first.wait_for()
    page.emulate_media(media="print")
    assert chosen.is_visible()
    assert not any(other.is_visible() for other in others)
    assert [each.is_visible() for each in page.locator('[data-testid="stButtonGroup"]').all()].count(True) == 1


def test_drawers_stand_open_on_paper_and_closed_again_after(page: Page, server: Server) -> None:
    visit(page, server.url + PAGES["help"].url)
    closed = page.locator("details").filter(has_text=re.compile("Where are you")).locator('[data-testid="stExpanderDetails"]')
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert closed.get_by_text("Where are you").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_a_drawer_that_is_fetched_when_it_opens_is_fetched_before_it_is_printed(page: Page, server: Server) -> None:
    page.add_init_script("window.print = () => { document.body.dataset.printed = 'yes' }")
    visit(page, server.url + PAGES["plan"].url)
    inside = page.locator('[data-testid="stExpanderDetails"] [data-testid="stElementContainer"]')
    assert inside.count() == 0
    page.keyboard.press("Control+p")
    page.wait_for_selector("body[data-printed]", state="attached")
    assert inside.count() > 0
