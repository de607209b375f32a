"""A document made by clicking: a PDF that a reader program opens, plain text, initials for names, and dates that can't be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, Page

from lib.content.words.flat import DocumentPageWords, NotesWords
from lib.records import tracker
from lib.records.file.write import dump
from lib.records.notebook import holding
from lib.records.own_words import OwnWords
from lib.ui import library
from tests.browser.conftest import Watch, new_page, settle, visit
from tests.browser.servers import Server

WORDS, KEEP = library.wording(DocumentPageWords), library.wording(NotesWords)
MARKER = "Jonathan said #panic() *quietly* <b>never</b>."
DAY = dt.date(2026, 3, 4)


@pytest.fixture
def page(browser: Browser, server: Server, tmp_path: Path) -> Iterator[Page]:
    """The page of documents in a visit that opened a file with one entry."""
    entry = tracker.Entry(
        id="e1",
        sort="red_flag",
        occurred_on=DAY,
        logged_on=DAY,
        category="put_downs",
        intensity=2,
        what_happened=OwnWords(MARKER),
    )
    file = tmp_path / "notes.json"
    file.write_text(dump(holding([entry, tracker.LogStart(id="start", started_on=DAY)]), saved_on=DAY), encoding="utf-8")
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    watch = Watch().on(page)
    visit(page, f"{server.url}notes")
    page.locator("#notes-file").set_input_files(file)
    page.get_by_text("This page holds: 1 note of yours.").wait_for()
    page.locator('[data-testid="stPageLink-NavLink"]', has_text=KEEP.paper.label).click()
    page.wait_for_url("**/paper")
    settle(page)
    page.get_by_role("button", name=WORDS.readers["me"]).click()
    page.get_by_role("heading", name=WORDS.readers["me"]).wait_for()
    page.locator("summary", has_text=WORDS.options).click()
    settle(page)
    yield page
    assert not watch.strangers
    page.close(run_before_unload=False)
    page.close()


def made(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    page.get_by_text(WORDS.made).wait_for()
    return path


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_file_holds_what_was_typed_as_it_was_typed_or_with_initials_in_place_of_a_name(page: Page, tmp_path: Path) -> None:
    path = made(page, WORDS.pdf, tmp_path)
    assert path.name.startswith("notes-20")
    reader = pypdf.PdfReader(path, strict=True)
    root: Any = reader.trailer["/Root"]
    assert reader.metadata
    assert reader.metadata.title == "Notes"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert squeezed(MARKER) in squeezed("".join(each.extract_text() for each in reader.pages))
    assert MARKER in made(page, WORDS.text, tmp_path).read_text(encoding="utf-8")
    field = page.get_by_role("textbox", name=WORDS.names)
    field.fill("Jonathan")
    field.press("Control+Enter")
    page.get_by_text("J. said #panic()").wait_for()
    told = made(page, WORDS.text, tmp_path).read_text(encoding="utf-8")
    assert "Jonathan" not in told
    assert "| J. said #panic() *quietly* <b>never</b>." in told


def test_days_that_can_not_be_are_refused_and_nothing_is_left_out(page: Page) -> None:
    for label, day in ((WORDS.first, "20260501"), (WORDS.last, "20260201")):
        page.get_by_role("group", name=label, exact=True).get_by_role("spinbutton").first.click()
        page.keyboard.type(day, delay=30)
        page.keyboard.press("Escape")  # the calendar that opens with it
        page.keyboard.press("Tab")
        settle(page)
    page.get_by_text(WORDS.dates_wrong).wait_for()
    page.get_by_text("Jonathan said").wait_for()


def test_what_is_chosen_to_be_left_out_is_gone_from_the_preview(page: Page) -> None:
    page.get_by_text("Jonathan said").wait_for()
    page.get_by_role("button", name="My words about what happened").click()
    settle(page)
    page.get_by_text("Contempt or put-downs").wait_for()
    assert not page.get_by_text("Jonathan said").count()
