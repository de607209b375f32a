"""A week logged by clicking on a phone, saved, and found again in another visit; and what a returning visit costs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import settle, visit
from tests.browser.servers import Server

PHONE = {"width": 390, "height": 844}
KINDS = (
    ("Sorry, then the same again", "2 · The rest of the day", "Just us"),
    ("Denying or rewriting what happened", "1 · An hour or so", "Other people were there"),
    ("Crossing a line right after I said what I need", "3 · It changed what I did", "Message or call"),
)


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    visit(page, f"{server.url}days")
    page.get_by_role("button", name="Close this note").click()
    yield page
    page.close(run_before_unload=False)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def at(page: Page, title: str) -> None:
    page.get_by_role("heading", name=title, level=1).wait_for()
    settle(page)


def choose(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).or_(page.get_by_role("button", name=name, exact=True)).first.click()
    settle(page)


def set_day(page: Page, day: dt.date) -> None:
    """Type a date, digit by digit, as on a keyboard."""
    first = page.locator('[data-testid="stDateInput"] [role="spinbutton"]').first
    first.click()
    page.keyboard.type(f"{day:%Y%m%d}", delay=30)
    page.keyboard.press("Escape")  # the calendar that opens with it
    page.keyboard.press("Tab")
    settle(page)
    page.get_by_text(f"{day:%A} {day.day} {day:%B}").first.wait_for()


def log(page: Page, day: dt.date, number: int) -> str:
    """One entry, from the first screen and back to it; returns what was written."""
    press(page, "Add what happened")
    at(page, "Add what happened")
    if number:
        set_day(page, day)
    for each in KINDS[number % 3]:
        choose(page, each)
    text = f"Day {number}: *as it was*"
    choose(page, "What happened")
    page.get_by_label("What happened").last.fill(text)
    press(page, "Save")
    at(page, "Days")
    page.get_by_text(f"Saved: a red flag, {day:%A} {day.day} {day:%B}").wait_for()
    return text


def test_a_week_is_logged_saved_and_found_again(page: Page, browser: Browser, server: Server, tmp_path: Path) -> None:
    today = dt.datetime.now().astimezone().date()
    texts = [log(page, today - dt.timedelta(days=back), back) for back in range(7)]
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my notes").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)

    later = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    visit(later, f"{server.url}days")
    later.get_by_role("button", name="Open your file").click()
    at(later, "Your notes")
    later.locator("#notes-file").set_input_files(path)
    press(later, "Add to what is here")
    at(later, "Days")
    later.get_by_role("link", name="All entries").click()
    at(later, "List")
    assert later.locator('[data-testid="stText"]').all_inner_texts() == texts
    later.close(run_before_unload=False)


def test_a_returning_visit_takes_five_taps(page: Page, browser: Browser, server: Server, tmp_path: Path) -> None:
    """Open my file, tap today, save."""
    press(page, "Add what happened")
    at(page, "Add what happened")
    yesterday = dt.datetime.now().astimezone().date() - dt.timedelta(days=1)
    set_day(page, yesterday)
    choose(page, "Sorry, then the same again")
    press(page, "Save")
    at(page, "Days")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my notes").click()
    path = tmp_path / "notes.json"
    download.value.save_as(path)

    later = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    visit(later, f"{server.url}days")
    later.get_by_role("button", name="Open your file").click()  # 1
    at(later, "Your notes")
    later.locator("#notes-file").set_input_files(path)  # 2
    press(later, "Add to what is here")  # 3
    at(later, "Days")
    press(later, "Quiet: in contact, nothing to log")  # 4
    later.get_by_text("Today is marked").wait_for()
    with later.expect_download() as download:
        later.get_by_role("button", name="Save my notes").click()  # 5
    assert '"state":"quiet"' in Path(download.value.path()).read_text(encoding="utf-8")
    later.close(run_before_unload=False)


def test_the_form_works_with_the_keyboard_alone(page: Page) -> None:
    page.get_by_role("button", name="Something to log").focus()
    page.keyboard.press("Enter")
    at(page, "Add what happened")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.innerText || document.activeElement.ariaLabel || ''").strip())
        if reached[-1].startswith("Sorry, then"):
            page.keyboard.press("Space")
            settle(page)
        if reached[-1] == "Save":
            break
    assert reached[-1] == "Save"
    page.keyboard.press("Enter")
    at(page, "Days")
    page.get_by_text("Saved: a red flag").wait_for()


def test_the_page_is_at_its_top_after_saving(page: Page) -> None:
    press(page, "Something to log")
    at(page, "Add what happened")
    choose(page, "Sorry, then the same again")
    choose(page, "4 · Frightened, trapped or hurt")
    page.get_by_role("button", name="Save", exact=True).click()
    at(page, "Days")
    page.get_by_text("You marked this as serious, and it is saved.").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    box = page.get_by_text("You marked this as serious, and it is saved.").bounding_box()
    assert box
    assert box["y"] < PHONE["height"], "support is seen without scrolling"
