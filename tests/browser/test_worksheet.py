"""The worksheet by keyboard alone, on a phone, and copied with one tap."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.ui import library
from tests.browser.conftest import Watch, new_page, settle, visit
from tests.browser.servers import Server
from tests.browser.test_every_page import violations
from tests.tour.walks import BRIEF, END, PHONE, WHOLE, Walk, goal_of, letter_screens, worksheet

WORDS, PAGE = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords)

# What has the keyboard: its role, its name, and whether it is a date, a box to tick, or room to write.
FOCUS = """(() => {
  const at = document.activeElement, host = at.shadowRoot?.activeElement ?? at
  const name = host.getAttribute('aria-label') ?? host.innerText
  return [host.getAttribute('role') ?? host.type ?? '', name, host.tagName]
})()"""


UNDER_THE_LINE = """(() => {
  const at = document.activeElement, box = at.getBoundingClientRect()
  const met = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return Boolean(met?.closest('.st-key-shell_dock') && !at.closest('.st-key-shell_dock'))
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


def to_way_on(page: Page) -> None:
    """Go through the screen by Tab, filling what can be written in, until the button that leads on has the keyboard."""
    ways_on = (WORDS.next, WORDS.begin_brief, "No")
    for _ in range(80):
        page.keyboard.press("Tab")
        _, name, tag = focus(page)
        assert not page.evaluate(UNDER_THE_LINE), f"{name} is under the line that saves"
        if tag == "BUTTON" and name in ways_on:
            return
        if tag == "TEXTAREA":
            page.keyboard.type("my words")
    raise AssertionError(f"the way on can't be reached by Tab on {heading(page)}")


def test_by_keyboard_alone_from_the_first_question_to_the_letter(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 900})
    visit(page, f"{server.url}think")
    met = []
    for _ in range(20):
        if heading(page) == PAGE.title:
            break
        met.append(heading(page))
        to_way_on(page)
        page.keyboard.press("Enter")
        page.wait_for_function("(before) => document.querySelector('h1')?.innerText !== before", arg=met[-1])
        settle(page)
        if heading(page) != PAGE.title:
            page.locator("h1:focus").wait_for()  # a new screen starts at its heading
    assert heading(page) == PAGE.title
    assert len(met) == 6
    assert page.get_by_text("my words", exact=True).count() >= 4
    tab_to(page, PAGE.keep)
    page.set_viewport_size({"width": 320, "height": 256})  # 400 %: no line covers half of it
    page.wait_for_function("getComputedStyle(document.querySelector('.st-key-shell_dock')).position === 'static'")
    page.close()


def test_every_screen_of_a_phone_is_accessible_and_the_way_no_longer_than_its_goals(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport=PHONE, has_touch=True, is_mobile=True)
    watch = Watch().on(page)
    walk = Looking(page, server.url)
    worksheet(walk, brief=False)
    assert walk.faults == []
    assert goal_of(WHOLE).over(walk) == []
    letter_screens(walk)
    assert goal_of(END).over(walk) == []
    assert not watch.strangers
    page.close()


def test_every_screen_of_a_desk_is_accessible_and_fits(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 900}, color_scheme="dark", has_touch=True)
    watch = Watch().on(page)
    walk = Looking(page, server.url)
    worksheet(walk, brief=False)
    assert walk.faults == []
    assert not watch.strangers
    page.close()


class Looking(Walk):
    """A walk that looks at each screen it comes to."""

    @property
    def faults(self) -> list[str]:
        return self.__dict__.setdefault("_faults", [])

    def tap(self, target: Locator) -> None:
        super().tap(target)
        self.faults.extend(violations(self.page))
        if not self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            self.faults.append(f"{self.heading()} scrolls sideways")


def test_a_sentence_is_copied_with_one_tap(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport=PHONE, has_touch=True, is_mobile=True)
    walk = Walk(page, server.url)
    worksheet(walk, brief=True)
    assert goal_of(BRIEF).over(walk) == []
    walk.tap(page.get_by_role("button", name="One sentence to tell someone"))
    walk.button(WORDS.next)  # past who knows, and who could
    copy = page.get_by_role("button", name=WORDS.sentence_copy).nth(1)
    box = copy.bounding_box()
    assert box
    assert box["height"] >= 44
    copy.tap()
    page.get_by_text(WORDS.copied).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == WORDS.sentences[1].format(mine="someone close to me")
    page.locator("textarea").nth(1).fill("Can I come over?")
    page.locator("textarea").nth(1).blur()
    settle(page)
    copy.tap()
    page.wait_for_function("() => navigator.clipboard.readText().then((text) => text === 'Can I come over?')")
    page.close()


def test_a_new_screen_starts_at_its_top(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 640})
    visit(page, f"{server.url}think")
    page.locator('[data-testid="stMain"]').evaluate("(main) => main.scrollTo(0, 1e6)")
    page.get_by_role("button", name=WORDS.begin, exact=True).click()
    page.locator("h1:focus").wait_for()
    settle(page)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    page.close()


@pytest.mark.parametrize("touch", [False, True])
def test_a_tap_on_help_right_after_typing_opens_it_and_loses_no_word(browser: Browser, server: Server, *, touch: bool) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 800}, has_touch=touch, is_mobile=touch)
    visit(page, f"{server.url}think")
    for words in ("whether to go", "whether to stay"):
        page.locator("textarea").first.fill(words)
        link = page.get_by_role("navigation", name="Pages").get_by_role("link", name="Help now")
        link.tap() if touch else link.click()
        page.wait_for_url("**/help")
        settle(page)
        page.go_back()
        page.wait_for_url("**/think")
        expect(page.locator("textarea").first).to_have_value(words)  # the page of before may stand a while without a run
        assert "whe" not in page.url
    page.close()
