"""The plan in a real browser, filled: accessible, by keyboard too, and nothing typed leaves the page."""

from __future__ import annotations

from playwright.sync_api import Browser

from lib.content.words.support import PlanWords
from lib.ui import library
from tests.browser.conftest import Watch, new_page, settle, visit
from tests.browser.servers import Server
from tests.browser.test_every_page import in_both

WORDS = library.wording(PlanWords)


def test_a_filled_plan_is_accessible_and_keeps_its_words_to_itself(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 900})
    watch = Watch().on(page)
    visit(page, f"{server.url}plan")
    first = page.get_by_role("radiogroup", name=WORDS.sections[0].items[0].text)
    first.get_by_role("radio", name=WORDS.to_do).click()
    page.get_by_text("1 line to do, 0 done.").wait_for()
    field = page.get_by_role("textbox", name=WORDS.own_label)
    field.fill("my own marker")
    page.get_by_role("button", name=WORDS.own_add).click()
    page.get_by_text("2 lines to do, 0 done.").wait_for()
    assert field.input_value() == ""
    page.locator('[data-testid="stExpander"] summary').click()
    page.get_by_text("We read stored copies").wait_for()
    assert not in_both(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.url == f"{server.url}plan"
    assert page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))") == []
    assert not watch.strangers
    page.close()


def test_the_keyboard_stays_on_the_line_that_was_marked(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    visit(page, f"{server.url}plan")
    choice = page.get_by_role("radiogroup", name=WORDS.sections[0].items[1].text).get_by_role("radio", name=WORDS.done)
    choice.focus()
    page.keyboard.press("Space")
    page.get_by_text("0 lines to do, 1 done.").wait_for()
    assert choice.get_attribute("aria-checked") == "true"
    assert choice.evaluate("(it) => it === document.activeElement")
    page.close()


def test_marks_are_there_after_going_to_another_page_and_back(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    visit(page, f"{server.url}plan")
    page.get_by_role("radiogroup", name=WORDS.sections[0].items[0].text).get_by_role("radio", name=WORDS.done).click()
    page.get_by_text("0 lines to do, 1 done.").wait_for()
    page.locator('[data-testid="stPageLink-NavLink"]', has_text=WORDS.people.label).click()
    page.wait_for_url("**/people")
    settle(page)
    page.go_back()
    page.wait_for_url("**/plan")
    page.get_by_text("0 lines to do, 1 done.").wait_for()
    choice = page.get_by_role("radiogroup", name=WORDS.sections[0].items[0].text).get_by_role("radio", name=WORDS.done)
    assert choice.get_attribute("aria-checked") == "true"
    page.close()
