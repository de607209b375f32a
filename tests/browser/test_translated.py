"""A page that the browser translates says the same as one that it doesn't, whatever was done on it before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server

TRANSLATOR = (Path(__file__).parent / "translator.js").read_text(encoding="utf-8")
TYPED = "He said it never was."
WAYS = '[class*="st-key-shell_ways"] a'


def way_at(place: int) -> Callable[[Page], None]:
    return lambda page: page.locator(WAYS).nth(place).click()


def search(words: str) -> Callable[[Page], None]:
    def do(page: Page) -> None:
        page.locator("[data-testid=stForm] input").fill(words)
        page.keyboard.press("Enter")

    return do


def write(page: Page) -> None:
    page.locator("textarea").first.fill(TYPED)
    page.locator(".st-key-tracker_jot button").click()
    page.locator(".st-key-tracker_card").wait_for()


def press(selector: str, place: int = 0) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).nth(place).click()


def another_country(page: Page) -> None:
    page.locator(".st-key-help_to_call summary").first.click()
    page.locator(".st-key-help_to_call [role=radio]").nth(1).click()


# Found by key and place: what things are called is the translator's.
WALK: tuple[tuple[str, Callable[[Page], None]], ...] = (
    ("the library", way_at(1)),
    ("a search", search("apology")),
    ("another search", search("children fear")),
    ("the days", way_at(2)),
    ("an entry", write),
    ("how it affected", press(".st-key-tracker_card [data-testid=stButtonGroup] button", 2)),
    ("the notes", way_at(4)),
    ("a lock", press("[class*=st-key-notes_lock] label")),
    ("no lock", press("[class*=st-key-notes_lock] label")),
    ("nothing left", press(".st-key-shell_erase button")),
    ("put back", press(".st-key-shell_undo button")),
    ("the worksheet", way_at(3)),
    ("its first question", press("[data-testid=stMain] [data-testid=stButton] button")),
    ("its second", press(".st-key-worksheet_rows button")),
    ("the numbers", way_at(5)),
    ("those of another country", another_country),
    ("the start", way_at(0)),
)


def reads(page: Page) -> str:
    text: str = page.evaluate("document.querySelector('[data-testid=stMain]').innerText")
    return text


def opened(browser: Browser, url: str, broken: list[str], *, translated: bool) -> Page:
    page = new_page(browser, viewport={"width": 390, "height": 844})
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.add_init_script(TRANSLATOR)
    visit(page, url)
    if translated:
        page.evaluate("beginTranslating()")
    return page


def walk(pages: Sequence[Page]) -> list[dict[str, str]]:
    """What each page read after each step; they wait together."""
    read: list[dict[str, str]] = [{} for _ in pages]
    for name, step in WALK:
        for page in pages:
            step(page)
        pages[0].wait_for_timeout(250)
        for page, said in zip(pages, read, strict=True):
            settle(page)
            said[name] = reads(page)
    return read


def test_a_translated_page_tells_the_truth_at_every_step(browser: Browser, server: Server) -> None:
    broken: list[str] = []
    pages = [opened(browser, server.url, broken, translated=on) for on in (False, True)]
    plain, translated = walk(pages)
    for page in pages:
        page.close(run_before_unload=False)
    assert not broken
    assert {name: re.sub("[«»]", "", text) for name, text in translated.items()} == plain
    assert all("«" in text for text in translated.values())
    assert TYPED in translated["an entry"]
    assert f"«{TYPED}»" not in translated["an entry"], "a person's own words stay as they are"
