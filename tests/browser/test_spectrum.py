"""The practice pages in a real browser: by keyboard alone, by touch, on a phone, and with every state accessible."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from lib.content.words.spectrum import CardWords, FactorWords, SceneWords, SelfWords, SpectrumWords
from lib.ui import library
from tests.browser.conftest import Watch, draw_everything, new_page, settle, visit
from tests.browser.servers import Server
from tests.browser.test_every_page import in_both

SCENES, CARDS, SHARED = library.wording(SceneWords), library.wording(CardWords), library.wording(SpectrumWords)
FACTORS, SELF = library.wording(FactorWords), library.wording(SelfWords)
NAMES = {article.id: article.head.short for article in library.library().articles}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 1280, "height": 1000})
    yield page
    page.close(run_before_unload=False)


def tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Press Tab until the target, or something in it, has the focus."""
    wanted = target.element_handle()
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => wanted.contains(document.activeElement)", wanted):
            return
    raise AssertionError("Tab does not get there")


def group(page: Page, label: str) -> Locator:
    """A row of choices by its label."""
    return page.locator('[data-testid="stButtonGroup"] [role]').and_(page.locator(f'[aria-label="{label}"]'))


def press(page: Page, key: str) -> None:
    page.keyboard.press(key)
    page.wait_for_timeout(250)
    settle(page)


def test_the_scenes_work_by_keyboard_alone(page: Page, server: Server) -> None:
    visit(page, f"{server.url}scenes")
    before, after = (SCENES.strand("joke", "grand").scenes[point] for point in ("occasional", "persistent"))
    expect(page.get_by_text(before.text)).to_be_visible()
    tab_to(page, group(page, SCENES.choose_point))
    press(page, "ArrowRight")
    press(page, "Space")
    expect(page.get_by_text(after.text)).to_be_visible()
    tab_to(page, page.locator("summary", has_text=SCENES.as_words))
    press(page, "Enter")
    expect(page.get_by_text(after.says)).to_be_visible()


def test_a_card_is_sorted_by_keyboard_alone(page: Page, server: Server) -> None:
    visit(page, f"{server.url}cards")
    card = CARDS.cards[1]
    tab_to(page, page.get_by_role("button", name=CARDS.stepper.next, exact=True))
    press(page, "Enter")
    expect(page.get_by_role("heading", name=card.act)).to_be_visible()
    page.keyboard.press("Shift+Tab")
    tab_to(page, page.locator("#exit-host"))  # round to the top again
    tab_to(page, group(page, CARDS.first))
    press(page, "Space")
    tab_to(page, group(page, CARDS.chips))
    press(page, "Space")
    expect(page.get_by_text(card.around["often"])).to_be_visible()
    tab_to(page, group(page, CARDS.again))
    press(page, "ArrowRight")
    press(page, "Space")
    moved = CARDS.moved.format(before=CARDS.bins["occasional"], now=CARDS.bins["persistent"])
    expect(page.get_by_text(moved)).to_be_visible()
    expect(page.get_by_text(CARDS.changed_says)).to_be_visible()


def test_a_click_on_a_mark_opens_what_that_author_says(page: Page, server: Server) -> None:
    visit(page, f"{server.url}factors")
    draw_everything(page)
    # The marks of one reading stand together: the first that doubts is A2 on milder traits.
    mark = page.locator(".scatterlayer .trace").nth(2).locator(".point").first

    def click_mark() -> None:
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        assert box
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    click_mark()
    cell = FACTORS.factors[0].cells["A2"]
    page.get_by_role("link", name=f"Read {NAMES['A2']}").wait_for()
    settle(page)
    expect(page.get_by_text(cell.says)).to_be_visible()
    expect(page.get_by_text(FACTORS.factors[0].cells["A1"].says)).to_have_count(0)
    # A second click on the same mark, after a look at all seven, opens it again.
    group(page, FACTORS.choose_article).get_by_text(FACTORS.all_articles, exact=True).click()
    expect(page.get_by_role("link", name=f"Read {NAMES['A2']}")).to_have_count(0)
    click_mark()
    page.get_by_role("link", name=f"Read {NAMES['A2']}").wait_for()
    settle(page)
    # The same without a mouse: Tab comes to “All seven”, and the arrow to A1.
    tab_to(page, group(page, FACTORS.choose_article))
    press(page, "ArrowRight")
    press(page, "Space")
    expect(page.get_by_role("link", name=f"Read {NAMES['A1']}")).to_be_visible()


def test_every_state_is_accessible_on_a_phone_and_says_nothing_elsewhere(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 900}, has_touch=True, is_mobile=True)
    watch = Watch().on(page)

    def fits() -> None:
        settle(page)
        draw_everything(page)
        assert not in_both(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"

    def choose(label: str, option: str) -> None:
        group(page, label).get_by_text(option, exact=True).tap()
        page.wait_for_timeout(250)
        settle(page)

    visit(page, f"{server.url}scenes")
    choose(SCENES.choose_point, SHARED.points["rigid"].label)
    page.locator('[data-testid="stExpander"] summary').first.click()
    page.get_by_text(SCENES.strand("joke", "grand").scenes["rigid"].says).wait_for()
    page.locator('[data-testid="stExpander"] summary').nth(2).click()
    page.wait_for_selector('[data-testid="stExpanderDetails"] li')
    fits()

    visit(page, f"{server.url}cards")
    choose(CARDS.first, CARDS.bins["unclear"])
    for dial in SHARED.dials.values():
        choose(CARDS.chips, dial.name)
    choose(CARDS.again, CARDS.bins["rigid"])
    page.get_by_role("textbox").fill("what a person typed")
    page.locator('[data-testid="stRadio"] label').nth(1).tap()
    fits()

    visit(page, f"{server.url}factors")
    choose(FACTORS.choose_factor, FACTORS.factors[2].label)
    page.locator('[data-testid="stExpander"] summary').last.click()
    page.locator('[data-testid="stExpanderDetails"] p', has_text=FACTORS.research).wait_for()
    fits()

    visit(page, f"{server.url}keys")
    choose(SELF.choose, SELF.sections["tool"].label)
    page.get_by_role("textbox").first.fill("what a person typed")
    page.get_by_role("button", name=SELF.keep).tap()
    page.get_by_role("heading", name=SELF.kept_title).wait_for()
    fits()
    assert "typed" not in page.url
    assert page.evaluate("Object.keys(sessionStorage).concat(Object.keys(localStorage))") == []
    assert not watch.strangers
    page.close()


def test_what_was_kept_is_copied_as_plain_text(page: Page, server: Server) -> None:
    visit(page, f"{server.url}keys")
    group(page, SELF.choose).get_by_text(SELF.sections["tool"].label, exact=True).click()
    page.get_by_role("textbox").first.fill("I **shouted** <b>at</b> him")
    page.get_by_role("button", name=SELF.keep).click()
    code = page.locator('[data-testid="stCode"]')
    code.hover()
    code.get_by_role("button").click()
    assert page.evaluate("navigator.clipboard.readText()") == f"{SELF.situation}\nI **shouted** <b>at</b> him"
