"""Every page at phone and desk width, light and dark: accessible, silent, and asking nobody else for anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from lib.content.pages import PAGES
from tests.browser import everywhere
from tests.browser.conftest import Watch, choose_country, draw_everything, new_page, settle, visit, way
from tests.browser.servers import Server
from tests.proof.edges import faint

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
ADDRESSES = [
    *("" if name == "start" else info.url for name, info in PAGES.items()),
    *(f"read?n={number}&d=2" for number in range(1, 8)),
    *("read?n=99", "compare?q=3", "library?for=2"),
]
Scheme = Literal["light", "dark"]


EVERYTHING = {"runOnly": {"type": "tag", "values": RULES}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


AXE = Axe().axe_script
# Of what breaks no rule nobody needs the places: to list them costs more than to look.
BROKEN = "async (options) => (await axe.run(document, {...options, resultTypes: ['violations']})).violations"


def violations(page: Page, options: dict[str, Any] = EVERYTHING) -> list[str]:
    page.wait_for_function(everywhere.AT_REST, timeout=20_000)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return [
        f"{violation['id']}: {node['target']} {node['html'][:160]}"
        for violation in page.evaluate(BROKEN, options)
        for node in violation["nodes"]
    ]


def rules_of(found: list[str]) -> set[str]:
    return {line.split(":")[0] for line in found}


@dataclass
class Look:
    """A window, and what a bare deep link has in it.

    That is: the accessibility rules it breaks, its console errors, and its breaches of the policy (Streamlit's own bundle
    tries WebAssembly once, is refused, and goes on without).
    """

    page: Page
    watch: Watch
    bare_rules: set[str]
    bare_errors: set[str]


@pytest.fixture(scope="module")
def look(browser: Browser, bare: Server) -> Iterator[Look]:
    page = new_page(browser, viewport={"width": 1280, "height": 900})
    watch = Watch().on(page)
    visit(page, f"{bare.url}second")
    rules = rules_of(violations(page)) | rules_of(violations(turned(page, "dark")))
    yield Look(page, watch, rules, set(watch.errors))
    page.close()


def turned(page: Page, scheme: Scheme) -> Page:
    """The person's device turns to light or dark; the page follows without being loaded again."""
    before = page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function("(was) => getComputedStyle(document.querySelector('.stApp')).backgroundColor !== was", arg=before)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=20_000)
    return page


WAYS = ("Start", "Read", "Track", "Think", "Notes", "Help now")
NAMES = {info.url: name for name, info in PAGES.items()} | {"": "start"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_page(look: Look, server: Server, address: str, subtests: pytest.Subtests) -> None:
    """Loaded once, and each thing that holds on every page is told for itself.

    The window turns from desk to phone and from light to dark. Colours don't hang on the width, and of what is accessible only
    the masthead does, which the test of its line looks at.
    """
    page, watch, name = look.page, look.watch, NAMES[address.partition("?")[0]]
    watch.clear()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    visit(page, server.url + address)
    assert page.title() == "Notes"
    with subtests.test("the exit, on a desk"):
        everywhere.exit_in_reach(page)
        everywhere.exit_is_the_first_stop(page)
        everywhere.tab_comes_round(page)
    with subtests.test("the way that is lit"):
        everywhere.way_is_lit(page, name)
    draw_everything(page)
    with subtests.test("headings and edges"):
        assert page.evaluate(everywhere.SKIPPED) == []
        assert faint(page) == []
        everywhere.fits(page)
    page.set_viewport_size({"width": 390, "height": 640})
    with subtests.test("the first screen of a phone"):
        everywhere.exit_in_reach(page)
        everywhere.notice_leaves_room(page, name)
    page.set_viewport_size({"width": 390, "height": 900})
    draw_everything(page)
    with subtests.test("on a phone"):
        everywhere.fits(page)
    with subtests.test("accessible"):
        broken = violations(page) + violations(turned(page, "dark"), COLOURS)
        assert [line for line in broken if line.split(":")[0] not in look.bare_rules] == []
    page.set_viewport_size({"width": 320, "height": 640})
    with subtests.test("in the narrowest window"):
        everywhere.fits_the_narrowest(page)
        everywhere.notice_leaves_room(page, name)
        everywhere.exit_in_reach(page)
    with subtests.test("silent"):
        assert not watch.strangers
        assert set(watch.errors) <= look.bare_errors
        assert page.evaluate("Object.keys(sessionStorage)") == []
        page.wait_for_function(
            "() => Object.keys(localStorage).length === 0", timeout=5000
        )  # no list of the pages that someone saw
    with subtests.test("on paper"):
        page.set_viewport_size({"width": 800, "height": 600})
        everywhere.prints_well(page)


def in_both(page: Page) -> list[str]:
    """What is broken as the page stands, light or dark, and which colours are in the other; there the page stays."""
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return violations(page) + violations(turned(page, "light" if dark else "dark"), COLOURS)


def test_what_opens_on_a_page_is_accessible_too(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 900})
    watch = Watch().on(page)
    visit(page, f"{server.url}read?n=6&d=2")
    page.locator('[data-testid="stExpander"] summary').first.click()
    page.wait_for_selector('[data-testid="stExpanderDetails"] li')
    assert not in_both(page)
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill("wating to be hurt")
    page.keyboard.press("Enter")
    page.get_by_text("words close to yours").wait_for()
    assert not in_both(page)
    visit(page, f"{server.url}help")
    choose_country(page, "United Kingdom")
    assert not in_both(page)
    assert not watch.strangers
    page.close()


def test_a_deep_link_opens_its_article_on_a_cold_server(browser: Browser) -> None:
    with Server() as cold:
        page = new_page(browser)
        visit(page, f"{cold.url}read?n=5&d=2&s=2")
        page.locator("h2:focus").wait_for()  # the keyboard begins at the part that was asked for
        assert page.locator("h1").inner_text() == "A therapist’s hope"
        assert page.get_by_text("Can Narcissists Change?").count() > 0
        assert page.get_by_text("Page not found").count() == 0
        page.close()


def test_going_from_page_to_page_keeps_what_was_entered(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill("apology")
    page.keyboard.press("Enter")
    page.get_by_text("places", exact=False).first.wait_for()
    page.locator('[data-testid="stPageLink-NavLink"]', has_text="The partners' guide").first.click()
    page.wait_for_url("**/read?n=1**")
    settle(page)
    page.go_back()
    page.wait_for_url("**/library")
    settle(page)
    page.wait_for_timeout(800)
    assert page.get_by_role("textbox", name="Search all seven").input_value() == "apology"
    assert "apology" not in page.url
    page.close()


def test_on_a_phone_the_pages_are_a_bar_within_a_thumbs_reach(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 320, "height": 740}, has_touch=True, is_mobile=True)
    visit(page, server.url)
    for width in (320, 390, 430):
        page.set_viewport_size({"width": width, "height": 740})
        for name in WAYS:
            box = way(page, name).bounding_box()
            assert box
            assert box["height"] >= 44
            assert box["y"] > 600
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 640})
        everywhere.notice_leaves_room(page, "start")
    page.get_by_role("button", name="More").tap()
    page.get_by_text("Where your words go").wait_for()
    assert not violations(page)
    page.keyboard.press("Escape")
    way(page, "Read").tap()
    page.wait_for_url("**/library")
    settle(page)
    page.locator('[data-testid="stPageLink-NavLink"]', has_text="In a bad moment?").last.tap()
    page.wait_for_url("**/pause")
    page.close()


def test_elsewhere_no_bar_covers_the_page_and_all_stand_on_one_line_as_wide_as_it(look: Look, server: Server) -> None:
    page = look.page
    visit(page, f"{server.url}days")
    bar = page.locator('[class*="st-key-shell_ways"]')
    for width, height in ((640, 320), (320, 225), (1280, 900), (900, 800), (768, 800)):
        page.set_viewport_size({"width": width, "height": height})
        assert bar.evaluate("(bar) => getComputedStyle(bar).position") != "fixed"
        if width >= 768:
            on_one_line(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert rules_of(violations(page)) <= look.bare_rules


def on_one_line(page: Page) -> None:
    row = page.locator(".st-key-shell_masthead").bounding_box()
    button = page.locator("#exit-host button").bounding_box()
    assert row
    assert button
    assert abs(row["x"] + row["width"] - button["x"] - button["width"]) <= 2
    assert row["y"] <= button["y"]
    assert button["y"] + button["height"] <= row["y"] + row["height"]
    for name in WAYS:
        box = way(page, name).bounding_box()
        assert box
        assert abs(box["y"] + box["height"] / 2 - button["y"] - button["height"] / 2) < 8
        assert box["x"] + box["width"] <= button["x"]


def test_a_focused_link_can_be_seen(look: Look, server: Server) -> None:
    page = look.page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    visit(page, server.url)
    style = "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth] })()"
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "A"
    edges = {tuple(page.evaluate(style)), tuple(turned(page, "dark").evaluate(style))}
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.dataset.testid") == "stMain"
    edges |= {tuple(page.evaluate(style)), tuple(turned(page, "light").evaluate(style))}
    assert edges == {("solid", "3px")}
    assert page.locator('[data-testid="stImage"] button, [data-testid="stElementToolbar"]:visible').count() == 0
    page.get_by_role("textbox").first.focus()
    around = style.replace("activeElement", "querySelector('[data-testid=stChatInput] > div')")
    assert {tuple(page.evaluate(around)), tuple(turned(page, "dark").evaluate(around))} == {("solid", "2px")}


def test_a_tap_after_typing_reaches_what_was_tapped(browser: Browser, server: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill("waiting")
    way(page, "Help now").tap()
    page.wait_for_url("**/help")
    page.close()


def test_the_tab_says_nothing_of_what_this_is_even_before_the_page_stands(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}library")
    assert page.title() == "Notes"
    assert page.locator("link[rel~=icon]").get_attribute("href", timeout=2000).startswith("data:")  # type: ignore[union-attr]
    context.close()
