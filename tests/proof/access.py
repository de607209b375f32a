"""Whether everybody can use it, for real: axe, the keyboard, the tree, less motion, forced colours, contrast. `make access`.

Parts of it by name: `python -m tests.proof.access keyboard full`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import visit
from tests.browser.servers import Server
from tests.proof import contrast
from tests.proof.key_walks import WALKS, walked
from tests.proof.keyboard import Keyboard, PlaywrightHands
from tests.proof.sweep import STATES, WINDOWS, ZOOMED, Seen, swept
from tests.proof.table import Row, heading, most

MINUTES = 20.0
COVERED = 50.0
"""Per cent of a small window's height that may stay under what is fixed."""
TREE = {
    "name": "controls without a name",
    "level": "headings that skip a level",
    "one": "pages without one heading of level 1 and one main",
    "order": "controls and headings told in another order than they stand",
}


def keyboard(browser: Browser, url: str) -> Iterator[Row | str]:
    """Each walk in a window of its own, at full size and at 400 %."""
    yield "  done, keys pressed, keyboard lost, out of sight, unmarked"
    small: ViewportSize = {"width": ZOOMED["width"], "height": ZOOMED["height"]}
    for where, size, scale in (("", WINDOWS["1280"], 1), (", at 400 %", small, ZOOMED["deviceScaleFactor"])):
        for name, walk in WALKS.items():
            context = browser.new_context(viewport=size, device_scale_factor=scale)
            page = context.new_page()
            visit(page, url)
            yield walked(f"{name}{where}", walk, Keyboard(PlaywrightHands(page)))
            context.close()


def sweep(browser: Browser, url: str, state: str) -> Iterator[Row | str]:
    """All pages in one state of the notebook."""
    seen = swept(browser, url, state)
    yield f"every page, {state}"
    yield Row("pages, windows looked at", f"{seen.pages}, {seen.windows}")
    yield most("pages that break a rule of axe", len(seen.broken), 0)
    yield from (f"  {count} × {rule}" for rule, count in seen.kinds().most_common())
    yield from (f"  {page}: {line}" for page, lines in seen.broken.items() for line in sorted(lines))
    for window, pages in seen.wide.items():
        yield most(f"pages wider than the window at {window.replace('320', '320 px')}", len(pages), 0)
        yield from (f"  {page}" for page in sorted(pages))
    widest = max(seen.covered, key=seen.covered.__getitem__)
    yield most(f"most of the window under what is fixed at 400 % ({widest})", seen.covered[widest], COVERED, " %")
    yield from _tree(seen)
    yield from _motion(seen)


def _tree(seen: Seen) -> Iterator[Row | str]:
    for kind, what in TREE.items():
        found = [f"{page}: {line}" for page, lines in seen.tree.items() for line in lines if line.startswith(kind)]
        yield most(what, len(found), 0)
        yield from (f"  {line}" for line in found)


def _motion(seen: Seen) -> Iterator[Row | str]:
    yield most("movements of ours for who wants less motion", seen.motion.ours.total(), 0)
    yield from (f"  {name}" for name in seen.motion.ours)
    # Streamlit names the parts of a colour one by one, and its animations by number.
    theirs = {"an animation" if "animation-" in name else "colours" if "color" in name else name for name in seen.motion.theirs}
    yield Row("  Streamlit's own", f"{len(theirs)} kinds")
    yield from (f"    {name}" for name in sorted(theirs))
    for what, where in (("in forced colours", seen.edgeless), ("of 3 to 1", seen.faint)):
        found = [f"{page}: {line}" for page, lines in where.items() for line in lines]
        yield most(f"buttons, fields and boxes without an edge {what}", len(found), 0)
        yield from (f"  {line}" for line in found)


def parts(browser: Browser, url: str, wanted: list[str]) -> Iterator[Row | str]:
    """The parts that were asked for by name, else all."""
    if not wanted or "contrast" in wanted:
        yield from contrast.rows()
    if not wanted or "keyboard" in wanted:
        yield from keyboard(browser, url)
    for state in STATES:
        if not wanted or state in wanted:
            yield from sweep(browser, url, state)


def main() -> int:
    began, over = time.monotonic(), 0
    print(heading())
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        for row in parts(browser, server.url, sys.argv[1:]):
            print(row, flush=True)
            over += isinstance(row, Row) and row.over
        browser.close()
    took = most("minutes", (time.monotonic() - began) / 60, MINUTES, digits=1)
    print(took)
    return int(over > 0 or took.over)


if __name__ == "__main__":
    sys.exit(main())
