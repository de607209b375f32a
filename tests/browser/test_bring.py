"""A log kept elsewhere, brought in by clicking: found in the list, in the table, in the picture and in the Excel file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from python_calamine import load_workbook

from tests import tables
from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server
from tests.browser.test_every_page import violations


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    visit(page, f"{server.url}table")
    yield page
    page.close(run_before_unload=False)


def choose(page: Page, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    page.locator("#notes-file").set_input_files(path)


def to(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_load_state()
    settle(page)


def test_a_log_is_brought_in_and_is_everywhere(page: Page, tmp_path: Path) -> None:
    day = dt.datetime.now().astimezone().date() - dt.timedelta(days=3)
    rows = [["Date", "What happened", "Kind"], [f"{day:%d/%m/%Y}", "=shouted *at* dinner", "Contempt or put-downs"]]
    choose(
        page,
        tmp_path / "mine.xlsx",
        tables.excel({"Log": [*rows, ["31/12/2024", "and again", "Gaslighting"], ["31/02/2024", "x"]]}),
    )
    page.get_by_text("2 rows can come in.").wait_for()
    page.get_by_text("1 row can't be read").wait_for()
    page.locator('[data-testid="stDataFrame"]').wait_for()
    settle(page)
    assert not violations(page)
    page.get_by_role("button", name="Add 2 entries").tap()
    page.get_by_text("2 entries came in.").wait_for()
    settle(page)

    page.get_by_role("link", name="To all entries").tap()
    page.wait_for_url("**/list")
    settle(page)
    page.locator('[data-testid="stText"]', has_text="=shouted *at* dinner").wait_for()
    page.get_by_text("Brought in from another log").first.wait_for()

    page.get_by_text("Take it with you").tap()
    page.get_by_role("button", name="Save for Excel").scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # until the drawer stands still
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for Excel").tap()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "list.xlsx"
    book = load_workbook(str(path))
    assert book.sheet_names == ["Entries", "Days", "Promises", "About"]
    entries = [[str(cell) for cell in row] for row in book.get_sheet_by_name("Entries").to_python()]
    assert [row[0] for row in entries[1:]] == ["2024-12-31", day.isoformat()]
    assert "=shouted *at* dinner" in entries[2]
    assert "brought in from another log" in entries[2]

    page.get_by_text("As a table", exact=True).tap()
    grid = page.locator('[data-testid="stDataFrame"]')
    grid.wait_for()
    grid.locator('td:has-text("shouted")').first.wait_for(state="attached")

    visit_picture(page)
    drawn = page.locator('svg[aria-label*="timeline" i]').first
    drawn.wait_for()
    assert "1 red flags" in (drawn.get_attribute("aria-label") or "")
    page.get_by_text("Show as table").tap()
    page.get_by_role("cell", name="brought in").wait_for()


def visit_picture(page: Page) -> None:
    page.get_by_role("link", name="Patterns").first.tap()
    page.wait_for_url("**/picture**")
    settle(page)
    page.get_by_text("Timeline", exact=True).first.tap()
    settle(page)


def test_a_picture_that_was_called_a_table_is_turned_away(page: Page, tmp_path: Path) -> None:
    choose(page, tmp_path / "log.csv", b"\x89PNG\r\n\x1a\n" + bytes(100))
    page.get_by_text("It seems to be a picture").wait_for()
    page.get_by_text("You can open notes saved from here").wait_for()


def test_what_is_too_big_is_told_before_it_leaves_the_page(page: Page, tmp_path: Path) -> None:
    sent: list[int] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda payload: sent.append(len(payload))))
    choose(page, tmp_path / "log.csv", b"2024-03-12,x\n" * 800_000)
    page.get_by_text("bigger than the 5 MB").wait_for()
    assert max(sent, default=0) < 100_000
