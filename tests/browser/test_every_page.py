"""Every page at phone and desk width, light and dark: accessible, silent, and asking nobody else for anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from lib.content.pages import PAGES
from tests.browser.conftest import Watch, choose_country, draw_everything, settle, visit, way
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


# A colour on its way from light to dark has no contrast yet. What goes on for ever is not ours.
AT_REST = """() => !document.getAnimations().some((each) =>
  each.playState === 'running' && Number.isFinite(each.effect.getComputedTiming().endTime))"""


def violations(page: Page, options: dict[str, Any] = EVERYTHING) -> list[str]:
    page.wait_for_function(AT_REST, timeout=20_000)
    found: dict[str, Any] = Axe().run(page, options=options).response
    return [
        f"{violation['id']}: {node['target']} {node['html'][:160]}"
        for violation in found["violations"]
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
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    watch, page = Watch().on(context), context.new_page()
    visit(page, f"{bare.url}second")
    rules = rules_of(violations(page)) | rules_of(violations(turned(page, "dark")))
    yield Look(page, watch, rules, set(watch.errors))
    context.close()


def turned(page: Page, scheme: Scheme) -> Page:
    """The person's device turns to light or dark; the page follows without being loaded again."""
    before = page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function("(was) => getComputedStyle(document.querySelector('.stApp')).backgroundColor !== was", arg=before)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=20_000)
    return page


# Headings that are more than one level below the one before, and a page's second title.
SKIPPED = """[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility())
  .map((heading) => [Number(heading.tagName[1]), heading.innerText])
  .filter(([level], at, all) => level > (all[at - 1]?.[0] ?? 0) + 1 || (level === 1 && at > 0))"""

CUT_OFF = """[...document.querySelectorAll('[data-testid=stPageLink] p')]
    .filter((p) => p.scrollWidth > p.clientWidth + 1 || p.parentElement.scrollWidth > p.parentElement.clientWidth + 1)
    .map((p) => p.innerText)"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_page(look: Look, server: Server, address: str) -> None:
    """Loaded once; the window turns from desk to phone and from light to dark. Colours don't hang on the width."""
    page, watch = look.page, look.watch
    watch.clear()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    visit(page, server.url + address)
    draw_everything(page)
    assert page.title() == "Notes"
    assert page.evaluate(SKIPPED) == []
    assert faint(page) == []
    broken = violations(page)
    page.set_viewport_size({"width": 390, "height": 900})
    draw_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    broken += violations(page) + violations(turned(page, "dark"), COLOURS)
    assert [line for line in broken if line.split(":")[0] not in look.bare_rules] == []
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function(f"() => {CUT_OFF}.length === 0", timeout=5000)
    assert page.evaluate(
        "(() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth <= m.clientWidth })()"
    )
    assert not watch.strangers
    assert set(watch.errors) <= look.bare_errors
    assert page.evaluate("Object.keys(sessionStorage)") == []
    page.wait_for_function(
        "() => Object.keys(localStorage).length === 0", timeout=5000
    )  # no list of the pages that someone saw


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens_on_a_page_is_accessible_too(browser: Browser, server: Server, scheme: Scheme) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, color_scheme=scheme)
    watch, page = Watch().on(context), context.new_page()
    visit(page, f"{server.url}read?n=6&d=2")
    page.locator('[data-testid="stExpander"] summary').first.click()
    page.wait_for_selector('[data-testid="stExpanderDetails"] li')
    assert not violations(page)
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill("wating to be hurt")
    page.keyboard.press("Enter")
    page.get_by_text("words close to yours").wait_for()
    assert not violations(page)
    visit(page, f"{server.url}help")
    choose_country(page, "United Kingdom")
    assert not violations(page)
    assert not watch.strangers
    context.close()


def test_a_deep_link_opens_its_article_on_a_cold_server(browser: Browser) -> None:
    with Server() as cold:
        page = browser.new_page()
        visit(page, f"{cold.url}read?n=5&d=2&s=2")
        page.locator("h2:focus").wait_for()  # the keyboard begins at the part that was asked for
        assert page.locator("h1").inner_text() == "A therapist’s hope"
        assert page.get_by_text("Can Narcissists Change?").count() > 0
        assert page.get_by_text("Page not found").count() == 0
        page.close()


def test_going_from_page_to_page_keeps_what_was_entered(browser: Browser, server: Server) -> None:
    page = browser.new_page()
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


@pytest.mark.parametrize("width", [320, 390, 430])
def test_on_a_phone_the_pages_are_a_bar_within_a_thumbs_reach(browser: Browser, server: Server, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    visit(page, server.url)
    for name in ("Start", "Read", "Track", "Think", "Notes", "Help now"):
        box = way(page, name).bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["y"] > 600
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    way(page, "Read").tap()
    page.wait_for_url("**/library")
    settle(page)
    page.locator('[data-testid="stPageLink-NavLink"]', has_text="In a bad moment?").last.tap()
    page.wait_for_url("**/pause")
    context.close()


@pytest.mark.parametrize(("width", "height"), [(640, 320), (320, 225), (1280, 900)])
def test_elsewhere_no_bar_covers_the_page(browser: Browser, server: Server, width: int, height: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    visit(page, server.url)
    assert page.locator('[class*="st-key-shell_ways"]').evaluate("(bar) => getComputedStyle(bar).position") != "fixed"
    page.close()


@pytest.mark.parametrize("width", [1280, 900, 768])
def test_name_ways_and_exit_stand_on_one_line_as_wide_as_the_page(browser: Browser, server: Server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    visit(page, f"{server.url}days")
    row = page.locator(".st-key-shell_masthead").bounding_box()
    button = page.locator("#exit-host button").bounding_box()
    assert row
    assert button
    assert abs(row["x"] + row["width"] - button["x"] - button["width"]) <= 2
    assert row["y"] <= button["y"]
    assert button["y"] + button["height"] <= row["y"] + row["height"]
    for name in ("Start", "Read", "Track", "Think", "Notes", "Help now"):
        box = way(page, name).bounding_box()
        assert box
        assert abs(box["y"] + box["height"] / 2 - button["y"] - button["height"] / 2) < 8
        assert box["x"] + box["width"] <= button["x"]
    page.close()


@pytest.mark.parametrize(("address", "name"), [("", "Start"), ("read?n=1", "Read"), ("list", "Track"), ("paper", "Notes")])
def test_the_way_one_is_on_or_under_is_lit_also_for_those_who_hear_it(
    browser: Browser, server: Server, address: str, name: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    visit(page, server.url + address)
    lit = page.locator('[class*="st-key-shell_ways"] a[aria-current="true"]')
    lit.wait_for()
    assert lit.inner_text() == name
    assert "inset" in lit.evaluate("(link) => getComputedStyle(link).boxShadow")
    assert page.get_by_role("navigation", name="Pages").get_by_role("link").count() == 6
    page.close()


@pytest.mark.parametrize("address", ["", "days", "think", "library", "notes", "read?n=1"])
def test_the_notice_pushes_no_pages_purpose_off_a_phones_first_screen(browser: Browser, server: Server, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    visit(page, server.url + address)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 640})
        notice = page.locator(".st-key-shell_notice").bounding_box()
        title = page.locator("h1").bounding_box()
        assert notice
        assert title
        assert title["y"] < notice["y"]
        assert notice["height"] <= 120
        assert notice["y"] + notice["height"] < 0.55 * 640
    page.get_by_role("button", name="More").tap()
    page.get_by_text("Where your words go").wait_for()
    assert not violations(page)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_focused_link_can_be_seen(browser: Browser, server: Server, scheme: Scheme) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    visit(page, server.url)
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "A"
    style = "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth] })()"
    assert page.evaluate(style) == ["solid", "3px"]
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.dataset.testid") == "stMain"
    assert page.evaluate(style) == ["solid", "3px"]
    assert page.locator('[data-testid="stImage"] button, [data-testid="stElementToolbar"]:visible').count() == 0
    box = page.get_by_role("textbox").first
    box.focus()
    assert page.evaluate(style.replace("activeElement", "querySelector('[data-testid=stChatInput] > div')")) == ["solid", "2px"]
    context.close()


def test_a_tap_after_typing_reaches_what_was_tapped(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    visit(page, f"{server.url}library")
    page.get_by_role("textbox", name="Search all seven").fill("waiting")
    way(page, "Help now").tap()
    page.wait_for_url("**/help")
    context.close()


def test_the_tab_says_nothing_of_what_this_is_even_before_the_page_stands(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}library")
    assert page.title() == "Notes"
    assert page.locator("link[rel~=icon]").get_attribute("href", timeout=2000).startswith("data:")  # type: ignore[union-attr]
    context.close()
