"""Where the system forces its colours, what is chosen and where one is still differ from the rest."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from lib.content.pages import PAGES
from tests.browser.conftest import new_page, visit
from tests.browser.servers import Server

LOOK = """(each) => {
  const text = each.querySelector('p') ?? each
  const style = getComputedStyle(each)
  return [style.backgroundColor, style.outlineStyle, getComputedStyle(text).color, getComputedStyle(text).textDecorationLine]
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 1000, "height": 800})
    page.emulate_media(forced_colors="active")
    yield page
    page.close()


def looks(part: Locator) -> list[list[str]]:
    part.first.wait_for()
    return [each.evaluate(LOOK) for each in part.all()]


def fill(part: Locator) -> tuple[int, ...]:
    """The colour beside a button's words as it is drawn: what is computed does not tell what is forced."""
    drawn = Image.open(io.BytesIO(part.screenshot(animations="disabled"))).convert("RGB")
    pixel = drawn.getpixel((10, drawn.height // 2))
    assert isinstance(pixel, tuple)
    return pixel


def test_chosen_pills_and_segments_look_unlike_the_others(page: Page, server: Server) -> None:
    visit(page, server.url + PAGES["entry"].url)
    pill = page.locator('button[data-variant="pills"]').first
    pill.click()
    page.locator('button[data-variant="pills"][data-selected="true"]').wait_for()
    page.mouse.move(1, 400)
    for kind in ("pills", "segmented_control"):
        chosen = {fill(each) for each in page.locator(f'button[data-variant="{kind}"][data-selected="true"]').all()}
        others = {fill(each) for each in page.locator(f'button[data-variant="{kind}"]:not([data-selected="true"])').all()[:4]}
        assert chosen
        assert others
        assert not chosen & others


@pytest.mark.parametrize("width", [390, 1000])
def test_the_current_page_of_a_tool_and_the_current_way_look_unlike_the_others(page: Page, server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, server.url + PAGES["patterns"].url)
    for bar in (".st-key-tool_bar a", '[class*="st-key-shell_ways"] a'):
        here = looks(page.locator(f"{bar}[aria-current]"))
        assert len(here) == 1
        assert here[0] not in looks(page.locator(f"{bar}:not([aria-current])"))
