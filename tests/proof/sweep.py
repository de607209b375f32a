"""Every page in every window: with an empty and a full notebook and presenting; axe, what the tree says, and what spills over.

A page is loaded once for each of the three. From page to page it goes as the browser's Back and Forward do, within the session.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

from lib.content.pages import PAGES
from lib.content.words.flat import StartWords, TalkWords
from lib.records import notebook
from lib.records.file.write import dump
from lib.ui import library
from tests.browser.conftest import draw_everything, settle, visit
from tests.browser.test_every_page import ADDRESSES, COLOURS, turned, violations
from tests.browser.test_presenting import begin
from tests.proof import ax_tree, edges, motion
from tests.proof.typed import records

WINDOWS: dict[str, ViewportSize] = {
    "1280": {"width": 1280, "height": 900},
    "390": {"width": 390, "height": 844},
    "320": {"width": 320, "height": 640},
}
ZOOMED = {"width": 320, "height": 256, "deviceScaleFactor": 4}
"""A window of 1280 by 1024 at 400 %."""
ONES = [address for address in ADDRESSES if "?" not in address]
"""The addresses without what only chooses another text."""

GO = """(address) => new Promise((done) => {
  const app = document.querySelector('[data-testid=stApp]')
  let begun = false
  const seen = new MutationObserver(() => {
    if (app.getAttribute('data-test-script-state') !== 'notRunning') begun = true
    else if (begun) { seen.disconnect(); done(true) }
  })
  seen.observe(app, { attributes: true })
  history.pushState({}, '', '/' + address)
  dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  setTimeout(() => done(begun), 8000)
})"""
TOP = "document.querySelector('[data-testid=stMain]').scrollTo(0, 0)"
WIDER = """[document.documentElement, document.querySelector('[data-testid=stMain]')]
  .some((part) => part.scrollWidth > part.clientWidth + 1)"""
COVERED = """(() => {
  const fixed = (one) => one && one !== document.documentElement &&
    (['fixed', 'sticky'].includes(getComputedStyle(one).position) || fixed(one.parentElement))
  let covered = 0
  for (let y = 1; y < innerHeight; y += 2) covered += Boolean(fixed(document.elementFromPoint(innerWidth / 2, y)))
  return 200 * covered / innerHeight
})()"""


@dataclass
class Seen:
    """What was seen of all pages in one of the three states."""

    state: str
    windows: int = 0
    pages: int = 0
    broken: dict[str, set[str]] = field(default_factory=dict)
    """By page: the rules of axe that it breaks, in which window, and where."""
    wide: dict[str, set[str]] = field(default_factory=lambda: {"320": set(), "400 %": set()})
    covered: dict[str, float] = field(default_factory=dict)
    tree: dict[str, list[str]] = field(default_factory=dict)
    motion: motion.Motion = field(default_factory=motion.Motion)
    edgeless: dict[str, list[str]] = field(default_factory=dict)
    faint: dict[str, list[str]] = field(default_factory=dict)

    def kinds(self) -> Counter[str]:
        return Counter(line.split(":")[0] for found in self.broken.values() for line in found)

    def note(self, address: str, window: str, found: list[str]) -> None:
        self.windows += 1
        for line in found:
            rule, _, where = line.partition(": ")
            self.broken.setdefault(address, set()).add(f"{rule}: at {window}, {where[:150]}")


def empty(page: Page, url: str) -> None:
    """Nothing was kept yet."""
    visit(page, url)


def full(page: Page, url: str) -> None:
    """Something of every kind was kept, and a question asked."""
    visit(page, url)
    today = dt.datetime.now(tz=dt.UTC).date()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.json"
        path.write_text(dump(notebook.holding(records("The door stayed shut, and nothing was said.")), today), encoding="utf-8")
        with page.expect_file_chooser() as chooser:
            page.locator("label", has_text=library.wording(StartWords).file).click()
        chooser.value.set_files(path)
        page.get_by_text("Your file is open.").wait_for()
    settle(page)
    page.evaluate(GO, "")
    page.get_by_placeholder(library.wording(TalkWords).box).fill("he said sorry and did the same again")
    page.keyboard.press("Enter")
    page.get_by_text(library.wording(TalkWords).reply.take_out).first.wait_for()
    settle(page)


def presenting(page: Page, url: str) -> None:
    """Examples stand in place of one's own, in large type."""
    begin(page, url, 1)


STATES: dict[str, tuple[Callable[[Page, str], None], list[str]]] = {
    "empty": (empty, ADDRESSES),
    "full": (full, ONES),
    "presenting": (presenting, [*ONES, "session?p=2&t=1"]),
}
SCHEMES = ("light", "dark")


def swept(browser: Browser, url: str, state: str, only: str = "") -> Seen:
    """Go to every page in this state and look at it in all windows, light and dark."""
    prepare, addresses = STATES[state]
    context = browser.new_context(viewport=WINDOWS["1280"], color_scheme="light", reduced_motion="reduce")
    context.add_init_script(motion.LISTEN)
    page, seen = context.new_page(), Seen(state)
    session = context.new_cdp_session(page)
    prepare(page, url)
    for address in addresses:
        if only in address:
            page.evaluate(GO, address)
            settle(page)
            _look(page, session, seen, address)
    context.close()
    return seen


def _look(page: Page, session: CDPSession, seen: Seen, address: str) -> None:
    """One page, in four windows; what is chosen on it stays chosen."""
    name = address or PAGES["start"].url
    seen.pages += 1
    draw_everything(page)
    seen.faint[name] = edges.faint(page)
    for window, _size in _sizes(page, session, list(WINDOWS)):
        seen.note(name, f"{window}, light", violations(page))
        if window == "390":
            seen.tree[name] = ax_tree.faults(page, session)
            seen.edgeless[name] = edges.without_edge(page)
        if window in seen.wide and page.evaluate(WIDER):
            seen.wide[window].add(name)
        if window == "400 %":
            seen.covered[name] = float(page.evaluate(COVERED))
    turned(page, "dark")
    seen.faint[name] += edges.faint(page)
    for window, _size in _sizes(page, session, [*WINDOWS][::-1]):
        seen.note(name, f"{window}, dark", violations(page, COLOURS))
    page.set_viewport_size(WINDOWS["1280"])
    turned(page, "light")
    seen.motion.look(page)


def _sizes(page: Page, session: CDPSession, widths: list[str]) -> Iterator[tuple[str, object]]:
    """Make the window each size in turn; the zoomed one stands beside the narrow one."""
    for width in widths:
        page.set_viewport_size(WINDOWS[width])
        page.wait_for_timeout(100)
        page.evaluate(TOP)  # what is half under a bar that is fixed is too small for axe
        yield width, WINDOWS[width]
        if width == "320":
            session.send("Emulation.setDeviceMetricsOverride", {**ZOOMED, "mobile": False})
            page.wait_for_timeout(100)
            yield "400 %", ZOOMED
            session.send("Emulation.clearDeviceMetricsOverride")
