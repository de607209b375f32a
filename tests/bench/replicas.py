"""A group on two copies of the app behind deploy/nginx.conf: `make replicas` (needs nginx; `make setup` unpacks Debian's).

Visitors spread over both and stay where they are; one copy is killed, and its people lose nothing.
"""

from __future__ import annotations

import signal
import sys
import time
from collections import Counter

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.weight import megabytes
from tests.browser import nginx
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import settle, visit
from tests.browser.pair import Pair
from tests.browser.test_notes import add_line
from tests.browser.test_page_copy import EPOCH, heal

VISITORS = 6
WEIGHED = {"": False, "days": False, "library": False, "scenes": True}
"""Pages, and whether they have a chart by Plotly."""


def main() -> int:
    program = nginx.find()
    if not program:
        print(nginx.MISSING)
        return 1
    with Pair(program) as pair, sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        for path, chart in WEIGHED.items():
            through, straight = (megabytes(chrome, url + path, chart=chart) for url in (pair.url, pair.copies[0].url))
            print(f"first visit of /{path}: {through:.2f} MB through nginx, {straight:.2f} MB straight", flush=True)
        _group(chrome, pair)
        chrome.close()
    return 0


def _group(chrome: Browser, pair: Pair) -> None:
    pages = [chrome.new_context(viewport={"width": 390, "height": 1400}).new_page() for _ in range(VISITORS)]
    for number, page in enumerate(pages):
        visit(page, f"{pair.url}plan")
        add_line(page, f"line {number}")
    cookies = [_cookie(page) for page in pages]
    for page in pages:
        page.reload()
        settle(page)
    stayed = sum(_cookie(page) == cookie for page, cookie in zip(pages, cookies, strict=True))
    print(f"{VISITORS} visitors, {len(set(cookies))} cookies, kept on reload: {stayed}; on each copy: {pair.busy()}")
    for number, page in enumerate(pages):
        add_line(page, f"line {number}")
    before = [page.evaluate(EPOCH) for page in pages]
    began = time.monotonic()
    pair.copies[0].stop(signal.SIGKILL)
    both = enumerate(zip(pages, before, strict=True))
    healed = Counter(_after(page, epoch, f"line {number}") for number, (page, epoch) in both)
    took = time.monotonic() - began
    print(f"after one copy was killed: {dict(healed)}, every line still there, {took:.1f} s; files written: {pair.written()}")


def _after(page: Page, epoch: str, line: str) -> str:
    """How a page fared, once its line is there."""
    page.wait_for_timeout(1500)
    lost = page.evaluate(EPOCH) != epoch or _dead(page)
    if lost:
        heal(page, epoch)
    page.get_by_text(line).first.wait_for()
    return "came back on the other" if lost else "stayed"


def _cookie(page: Page) -> str:
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "rt")


def _dead(page: Page) -> bool:
    return page.locator('[data-testid="stConnectionStatus"], [data-testid="stStatusWidget"]').count() > 0


if __name__ == "__main__":
    sys.exit(main())
