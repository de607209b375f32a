"""When something breaks: a kind sentence, the exit still there, and no word of the person in page or log."""

from __future__ import annotations

from playwright.sync_api import Browser

from lib.ui import library
from tests.browser.conftest import visit
from tests.browser.servers import APPS, ROOT, Server

MARKER = "zqxmarker"


def test_neither_page_nor_log_repeats_what_was_typed(browser: Browser) -> None:
    with Server(APPS / "failing.py", cwd=ROOT) as server:
        page = browser.new_page()
        visit(page, f"{server.url}library")
        page.get_by_role("textbox", name="Search all seven").fill(f"waiting {MARKER}")
        page.keyboard.press("Enter")
        page.get_by_text(library.exit_words().failure).wait_for()
        assert page.locator("#exit-host button").is_visible()
        assert page.get_by_role("link", name="Help now").count() > 0
        assert MARKER not in page.locator("body").inner_text()
        said = server.said()
        assert "ValueError at" in said
        assert "failing.py" in said
        assert MARKER not in said
        page.close()
