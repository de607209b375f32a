"""When something breaks: a kind sentence, the exit still there, and no word of the person in page or log."""

from __future__ import annotations

import subprocess
import sys
import time

from playwright.sync_api import Browser

from lib.content.words.flat import ShellWords
from lib.ui import library
from tests.browser.conftest import new_page, visit
from tests.browser.servers import APPS, ROOT, Server

MARKER = "zqxmarker"


def test_neither_page_nor_log_repeats_what_was_typed(browser: Browser) -> None:
    with Server(APPS / "failing.py", cwd=ROOT) as server:
        page = new_page(browser)
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


def test_where_the_server_is_not_ours_it_says_so_and_the_log_is_silent_all_the_same(browser: Browser) -> None:
    with Server(APPS / "plain.py", cwd=ROOT) as server:
        page = new_page(browser)
        visit(page, f"{server.url}library")
        page.get_by_text(library.wording(ShellWords).unprotected.partition(".")[0]).wait_for()
        page.get_by_role("textbox", name="Search all seven").fill(f"waiting {MARKER}")
        page.keyboard.press("Enter")
        page.get_by_text(library.exit_words().failure).wait_for()
        assert page.locator("#exit-host button").is_visible()
        page.get_by_role("textbox", name="Search all seven").fill(f"callback {MARKER}")
        page.keyboard.press("Enter")
        until = time.monotonic() + 20
        while server.said().count("ValueError at") < 2:
            assert time.monotonic() < until, server.said()
            time.sleep(0.1)
        assert MARKER not in server.said()
        page.close(run_before_unload=False)


def test_run_by_python_alone_it_says_how_to_start_it() -> None:
    run = subprocess.run([sys.executable, "app.py"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 1
    assert run.stderr.rstrip().endswith("streamlit run app.py")
