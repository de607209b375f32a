"""The log's pages with a year's log: accessible, as wide as the window, and asking no other host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Watch, draw_everything, new_page, settle, visit
from tests.browser.servers import APPS, Server
from tests.browser.test_every_page import in_both

PARTS: dict[str, tuple[str, ...]] = {
    "days": (),
    "add": (),
    "list": (),
    "options": (),
    "example?e=2": (),
    "agreed": ("Words", "Agreements", "Promises"),
    "week": ("Four scenes",),
    "picture": ("A week", "Private or not"),
    "back?e=2": ("A month", "A note"),
}
"""The pages, and what can be shown on each besides what it shows first."""


@pytest.fixture(scope="module")
def logged() -> Iterator[Server]:
    with Server(APPS / "logged.py") as running:
        yield running


@pytest.fixture(scope="module")
def seen(browser: Browser) -> Iterator[tuple[Page, Watch]]:
    page = new_page(browser, viewport={"width": 1280, "height": 900})
    watch = Watch().on(page)
    yield page, watch
    page.close()


def sound(page: Page, watch: Watch) -> None:
    """At desk and phone width; accessible in light, and in the colours of dark."""
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        draw_everything(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    assert in_both(page) == []
    assert not watch.strangers


@pytest.mark.parametrize("address", PARTS)
def test_every_part_is_accessible(seen: tuple[Page, Watch], logged: Server, address: str) -> None:
    page, watch = seen
    visit(page, logged.url + address)
    sound(page, watch)
    for part in PARTS[address]:
        page.get_by_role("radio", name=part, exact=True).or_(page.get_by_role("button", name=part, exact=True)).first.click()
        settle(page)
        sound(page, watch)


def test_a_form_with_everything_open_is_accessible(browser: Browser, logged: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 900})
    visit(page, f"{logged.url}list")
    page.get_by_role("button", name="Change or delete").first.click()
    page.get_by_role("heading", name="Change an entry").wait_for()
    settle(page)
    for part in ("An apology or a plan", "Safety"):
        page.get_by_role("button", name=part, exact=True).click()
        settle(page)
    assert not in_both(page)
    page.close()


def test_the_first_screen_loads_neither_pandas_nor_plotly(browser: Browser) -> None:
    """Both bring numpy, and numpy its libraries, which the system lists for the process."""
    with Server() as fresh:
        page = new_page(browser)
        visit(page, f"{fresh.url}days")
        page.get_by_label("Rough words are fine.").wait_for()
        assert fresh.process
        maps = Path(f"/proc/{fresh.process.pid}/maps")
        if maps.exists():  # not on macOS
            assert "numpy" not in maps.read_text(encoding="utf-8")
        page.close()
