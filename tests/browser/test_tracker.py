"""Entries written by clicking on a phone, saved, and found again in another visit; and what a returning visit costs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from lib.content.words.shell import ExitWords
from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server

PHONE: ViewportSize = {"width": 390, "height": 844}
KIND = ("Sorry, then the same again", "2 · The rest of the day", "Just us")


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = new_page(browser, viewport=PHONE)
    visit(page, f"{server.url}days")
    yield page
    page.close(run_before_unload=False)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def at(page: Page, title: str) -> None:
    page.get_by_role("heading", name=title, level=1).wait_for()
    settle(page)


def option(page: Page, name: str) -> Locator:
    return page.get_by_role("radio", name=name, exact=True).or_(page.get_by_role("button", name=name, exact=True)).first


def choose(page: Page, name: str) -> None:
    option(page, name).click()
    settle(page)


def box(page: Page) -> Locator:
    return page.get_by_label("Rough words are fine.")


def write(page: Page, text: str) -> None:
    """Rough words into the box of the first screen, saved."""
    box(page).fill(text)
    page.get_by_test_id("stBaseButton-primary").click()
    page.get_by_test_id("stText").get_by_text(text, exact=True).wait_for()
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


def save_form(page: Page) -> None:
    """The one primary action; the line at the foot has a button of the same name."""
    page.get_by_test_id("stBaseButton-primary").click()
    settle(page)


def earlier(page: Page, day: dt.date, text: str) -> None:
    """An entry about an earlier day, from the first screen and back to it."""
    press(page, "Write about an earlier day")
    at(page, "Add what happened")
    set_day(page, day)
    for name in KIND:
        choose(page, name)
    page.get_by_label("What happened").last.fill(text)
    save_form(page)
    at(page, "Today")
    page.get_by_text(f"Saved: a red flag, {day:%A} {day.day} {day:%B}").wait_for()


def save(page: Page, path: Path) -> None:
    """By the line at the foot of the page."""
    with page.expect_download() as download:
        page.locator(".st-key-shell_save_now").get_by_role("button").click()
    download.value.save_as(path)


def open_at_start(browser: Browser, server: Server, path: Path) -> Page:
    """Another visit, which begins with one's file."""
    later = new_page(browser, viewport=PHONE)
    visit(later, server.url)
    later.locator("#notes-file").set_input_files(path)
    later.get_by_text("Your file is open.").wait_for()
    return later


def test_entries_are_written_saved_and_found_again(page: Page, browser: Browser, server: Server, tmp_path: Path) -> None:
    today = dt.datetime.now().astimezone().date()
    write(page, "Today: *as it was*")
    choose(page, "An hour or so")
    choose(page, "Just us")
    choose(page, "A red flag")
    choose(page, "Sorry, then the same again")
    page.get_by_text("Saved: a red flag").wait_for()
    for back in (1, 40):
        earlier(page, today - dt.timedelta(days=back), f"{back} back: *as it was*")
    save(page, tmp_path / "notes.json")
    later = open_at_start(browser, server, tmp_path / "notes.json")
    visit_inside(later, "Track")
    later.get_by_test_id("stMain").get_by_role("link", name="All entries").click()
    at(later, "All entries")
    typed = later.locator('[data-testid="stText"]')
    assert typed.all_inner_texts() == ["Today: *as it was*", "1 back: *as it was*", "40 back: *as it was*"]
    later.close(run_before_unload=False)


def visit_inside(page: Page, way_name: str) -> None:
    page.get_by_role("navigation", name="Pages").get_by_role("link", name=way_name, exact=True).click()
    at(page, "Today")


def test_a_returning_visit_takes_four_taps(page: Page, browser: Browser, server: Server, tmp_path: Path) -> None:
    """Open my file, go to the tracker, tap today, save."""
    earlier(page, dt.datetime.now().astimezone().date() - dt.timedelta(days=1), "They came late.")
    save(page, tmp_path / "notes.json")
    later = open_at_start(browser, server, tmp_path / "notes.json")  # 1
    visit_inside(later, "Track")  # 2
    press(later, "Quiet day")  # 3
    later.get_by_text("is marked: ").wait_for()
    save(later, tmp_path / "later.json")  # 4
    assert '"state":"quiet"' in (tmp_path / "later.json").read_text(encoding="utf-8")
    later.close(run_before_unload=False)


def test_the_form_works_with_the_keyboard_alone(page: Page) -> None:
    page.get_by_role("button", name="Write about an earlier day").focus()
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
    at(page, "Today")
    page.get_by_text("Saved: a red flag").wait_for()


def test_support_is_at_the_top_after_saving_something_serious(page: Page) -> None:
    press(page, "Write about an earlier day")
    at(page, "Add what happened")
    choose(page, "Sorry, then the same again")
    choose(page, "4 · Frightened, trapped or hurt")
    save_form(page)
    at(page, "Today")
    serious = page.get_by_text("It is saved, and it sounds serious").first
    serious.wait_for()
    expect(serious).to_be_in_viewport()
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop === 0")


def test_a_day_that_a_month_does_not_have_is_not_changed_without_a_word(page: Page, server: Server) -> None:
    visit(page, f"{server.url}add")
    part = page.locator('[data-testid="stDateInput"] [role="spinbutton"]')
    part.first.click()
    page.keyboard.type("20260230", delay=30)
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    page.get_by_role("alert").filter(has_text=ExitWords().no_such_day).wait_for()
    settle(page)
    assert part.nth(2).inner_text() == "28"
    part.nth(2).click()
    page.keyboard.type("27", delay=30)
    page.get_by_role("alert").filter(has_text=ExitWords().no_such_day).wait_for(state="detached")
