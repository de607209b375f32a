"""The worksheet by keyboard alone, on a phone, and copied with one tap."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from lib.content.words.questions import QuestionWords
from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.ui import library
from tests.browser.conftest import Watch, settle, visit
from tests.browser.servers import Server
from tests.browser.test_every_page import violations

WORDS, PAGE, QUESTIONS = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords), library.wording(QuestionWords)

# What has the keyboard: its role, its name, and whether it is a date, a box to tick, or room to write.
FOCUS = """(() => {
  const at = document.activeElement, host = at.shadowRoot?.activeElement ?? at
  const name = host.getAttribute('aria-label') ?? host.innerText
  return [host.getAttribute('role') ?? host.type ?? '', name, host.tagName]
})()"""


def focus(page: Page) -> tuple[str, str, str]:
    role, name, tag = page.evaluate(FOCUS)
    return str(role), str(name or "").strip(), str(tag)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something with this name has the keyboard."""
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(focus(page))
        if name in seen[-1][1]:
            return
    raise AssertionError(f"{name} can't be reached by Tab; {seen}")


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def answer(page: Page) -> None:
    """Go through the screen by Tab, answering all there is, until the button that leads on has the keyboard."""
    for _ in range(80):
        page.keyboard.press("Tab")
        role, name, tag = focus(page)
        if tag == "BUTTON" and name.startswith((WORDS.next, WORDS.finish)):
            settle(page)
            return
        if role == "radio":
            page.keyboard.press("ArrowRight")  # the second answer; among the safety questions that is a no
            page.keyboard.press("Space")
        elif role == "checkbox":
            page.keyboard.press("Space")
        elif role == "spinbutton" and name.startswith("year"):
            page.keyboard.type("2027")
        elif role == "spinbutton":
            page.keyboard.type("03")
        elif tag in {"TEXTAREA", "INPUT"}:
            page.keyboard.type("my words")
    raise AssertionError(f"the way on can't be reached by Tab on {heading(page)}")


def test_by_keyboard_alone_from_the_first_question_to_the_page(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    visit(page, f"{server.url}think")
    tab_to(page, "A partner")
    page.keyboard.press("Space")
    settle(page)
    tab_to(page, WORDS.begin)
    page.keyboard.press("Enter")
    met: list[str] = []
    for _ in range(60):
        # A new screen starts at its heading.
        page.locator("h1:focus").or_(page.locator("h1", has_text=PAGE.title)).wait_for()
        settle(page)
        if heading(page) == PAGE.title:
            break
        met.append(heading(page))
        answer(page)
        page.keyboard.press("Enter")
        page.locator("button:focus").wait_for(state="detached")
    assert heading(page) == PAGE.title
    assert list(dict.fromkeys(met)) == [stage.title for stage in QUESTIONS.stages]
    assert page.get_by_text("my words", exact=True).count() > 5
    tab_to(page, PAGE.copy_button)
    page.keyboard.press("Enter")
    page.get_by_text(PAGE.copied, exact=True).wait_for()
    assert "sheet" in page.url
    context.close()


def short_way(page: Page, server: Server) -> None:
    visit(page, f"{server.url}think")
    page.get_by_role("button", name=WORDS.begin_short).click()
    page.get_by_role("heading", name="Safety first").wait_for()
    settle(page)


def leave_open(page: Page, name: str = WORDS.next) -> None:
    page.get_by_role("button", name=name, exact=False).first.click()
    page.locator("h1:focus").or_(page.locator("h1", has_text=PAGE.title)).wait_for()
    settle(page)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_every_screen_of_the_short_way_is_accessible_and_fits(
    browser: Browser, server: Server, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watch, page = Watch().on(context), context.new_page()
    short_way(page, server)
    watch.clear()
    while heading(page) != PAGE.title:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
        last = page.get_by_role("button", name=WORDS.finish).count() > 0
        leave_open(page, WORDS.finish if last else WORDS.next)
        page.wait_for_timeout(200)
        settle(page)
    assert violations(page) == []
    assert not watch.strangers
    assert not watch.errors
    context.close()


def test_a_sentence_is_copied_with_one_tap(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, has_touch=True, is_mobile=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    short_way(page, server)
    while page.get_by_text("Three ways to say it").count() == 0:
        leave_open(page)
    box = page.get_by_role("button", name=WORDS.sentence_copy).nth(1).bounding_box()
    assert box
    assert box["height"] >= 44
    page.get_by_role("button", name=WORDS.sentence_copy).nth(1).tap()
    page.get_by_text(WORDS.copied).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == WORDS.sentences[1].format(mine="someone close to me")
    page.locator("textarea").nth(1).fill("Can I come over?")
    page.locator("textarea").nth(1).blur()
    settle(page)
    page.get_by_role("button", name=WORDS.sentence_copy).nth(1).tap()
    page.wait_for_timeout(300)
    assert page.evaluate("navigator.clipboard.readText()") == "Can I come over?"
    context.close()


def test_a_new_screen_starts_at_its_top(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 640})
    page = context.new_page()
    short_way(page, server)
    page.locator('[data-testid="stMain"]').evaluate("(main) => main.scrollTo(0, 1e6)")
    leave_open(page)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    assert page.evaluate("document.activeElement.tagName") == "H1"
    context.close()


@pytest.mark.parametrize("touch", [False, True])
def test_a_tap_on_help_right_after_typing_opens_it_and_loses_no_word(browser: Browser, server: Server, *, touch: bool) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=touch, is_mobile=touch)
    page = context.new_page()
    short_way(page, server)
    while page.get_by_text("What are you deciding?").count() == 0:
        leave_open(page)
    for words in ("whether to go", "whether to stay", "neither yet"):
        page.locator("textarea").first.fill(words)
        link = page.get_by_test_id("stMain").get_by_role("link", name="Help now").last
        link.tap() if touch else link.click()
        page.wait_for_url("**/help")
        settle(page)
        page.go_back()
        page.wait_for_url("**/think")
        settle(page)
        assert page.locator("textarea").first.input_value() == words
        assert "whe" not in page.url
    context.close()
