"""What holds on every page, looked for on a page that is open already."""

from __future__ import annotations

from playwright.sync_api import Page

from lib.content.pages import PAGES, way
from lib.content.words.flat import ShellWords
from lib.ui import library
from lib.ui.shell import URGENT

# A colour on its way from light to dark has no contrast yet. What goes on for ever is not ours.
AT_REST = """() => !document.getAnimations().some((each) =>
  each.playState === 'running' && Number.isFinite(each.effect.getComputedTiming().endTime))"""

UNDER_THE_EXIT = """() => {
  const exit = document.querySelector('#exit-host').shadowRoot.querySelector('button').getBoundingClientRect()
  return [...document.querySelectorAll('#root :is(a, button, input, summary, textarea)')].filter((each) => {
    const box = each.getBoundingClientRect()
    return box.width && box.height && getComputedStyle(each).visibility === 'visible' &&
      box.left < exit.right && box.right > exit.left && box.top < exit.bottom && box.bottom > exit.top
  }).map((each) => each.outerHTML.slice(0, 120))
}"""

# Headings that are more than one level below the one before, and a page's second title.
SKIPPED = """[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility())
  .map((heading) => [Number(heading.tagName[1]), heading.innerText])
  .filter(([level], at, all) => level > (all[at - 1]?.[0] ?? 0) + 1 || (level === 1 && at > 0))"""

LINKS_CUT_OFF = """[...document.querySelectorAll('[data-testid=stPageLink] p')]
  .filter((p) => p.scrollWidth > p.clientWidth + 1 || p.parentElement.scrollWidth > p.parentElement.clientWidth + 1)
  .map((p) => p.innerText)"""

# Words of a picture that stand out of it.
PICTURES_CUT_OFF = """[...document.querySelectorAll('[data-testid=stPlotlyChart]')].flatMap((picture) => {
  const whole = picture.getBoundingClientRect()
  return [...picture.querySelectorAll('text')].filter((text) => text.textContent.trim())
    .map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.left < whole.left - 1 || box.right > whole.right + 1).map(([text]) => text)
})"""

# What would be drawn on paper: the colours of all text in sight, and of everything behind it.
INK = """() => {
  const seen = [...document.querySelectorAll('#root *')].filter((each) => each.checkVisibility() && each.innerText)
  return [...new Set(seen.flatMap((each) => {
    const style = getComputedStyle(each)
    return [`text ${style.color}`, `behind ${style.backgroundColor}`]
  }))].sort()
}"""
CLIPPED = """() => [...document.querySelectorAll('#root, [data-testid=stApp], [data-testid=stMain]')]
  .filter((each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible').length"""
NOT_FOR_PAPER = (
    "#exit-host button, [class*=st-key-shell_ways], .st-key-tool_bar, .st-key-shell_notice, [data-testid=stButton] button"
)


def exit_in_reach(page: Page) -> None:
    """It is in sight whatever the window's size, large enough for a finger, and above everything."""
    box, width = page.locator("#exit-host button").bounding_box(), page.evaluate("innerWidth")
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert min(box["width"], box["height"]) >= 44
    middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).id", middle) == "exit-host"
    assert page.evaluate(UNDER_THE_EXIT) == [], "no control lies under it"


def exit_is_the_first_stop(page: Page) -> None:
    """On a page where the keyboard has been nowhere yet."""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "exit-host"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.testid") == "stSkipToContent"


def tab_comes_round(page: Page, most: int = 90) -> None:
    """No trap: Tab comes to the exit again."""
    page.evaluate("""document.addEventListener('focusin', (event) => {
      if (event.target.id === 'exit-host') document.documentElement.dataset.round = ''
    })""")
    for _ in range(0, most, 10):
        for _ in range(10):  # asked once in ten presses: to ask costs as much as to press
            page.keyboard.press("Tab")
        if page.evaluate("'round' in document.documentElement.dataset"):
            return
    raise AssertionError("Tab does not come round")


def way_is_lit(page: Page, name: str) -> None:
    """The way that the page is on or under is lit, also for those who hear it; a page under another has the way back."""
    lit = page.locator('[class*="st-key-shell_ways"] a[aria-current="true"]')
    lit.wait_for()
    assert (lit.get_attribute("href") or "start") == PAGES[way(name)].url
    assert "inset" in lit.evaluate("(link) => getComputedStyle(link).boxShadow")
    assert page.get_by_role("navigation", name="Pages").get_by_role("link").count() == 6
    if parent := PAGES[name].parent:
        back = library.wording(ShellWords).up[parent]
        page.get_by_test_id("stMain").get_by_role("link", name=back).first.wait_for()


def notice_leaves_room(page: Page, name: str) -> None:
    """On a phone of 640 pixels the notice stands under the title, and leaves room for what the page is for."""
    if name in URGENT:
        assert page.locator(".st-key-shell_notice").count() == 0
        return
    notice, title = page.locator(".st-key-shell_notice").bounding_box(), page.locator("h1").bounding_box()
    assert notice
    assert title
    assert title["y"] < notice["y"]
    assert notice["height"] <= 120
    assert notice["y"] + notice["height"] < 0.55 * 640


def fits(page: Page) -> None:
    """Nothing scrolls sideways, and no word of a picture is cut off."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    page.wait_for_function(f"() => {PICTURES_CUT_OFF}.length === 0", timeout=5000)


def fits_the_narrowest(page: Page) -> None:
    """At 320 pixels."""
    page.wait_for_function(f"() => {LINKS_CUT_OFF}.length === 0", timeout=5000)
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("(main) => main.scrollWidth <= main.clientWidth"), "the page scrolls sideways"
    page.wait_for_function(f"() => {PICTURES_CUT_OFF}.length === 0", timeout=5000)


def prints_well(page: Page) -> None:
    """Black on white, whole, and without bars and buttons, whatever the screen shows."""
    page.emulate_media(media="print")
    try:
        page.wait_for_function(AT_REST, timeout=20_000)
        assert page.evaluate(INK) == ["behind rgba(0, 0, 0, 0)", "text rgb(0, 0, 0)"]
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate(CLIPPED) == 0
        assert page.locator("h1").is_visible()
        assert [part.inner_text() for part in page.locator(NOT_FOR_PAPER).all() if part.is_visible()] == []
    finally:
        page.emulate_media(media="screen")
