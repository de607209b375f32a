"""`make tour`: walk to what people come for, on a phone by touch; write docs/tour.md and a picture of every page.

Fails where a walk takes more taps or screens than its goal.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from lib.content.pages import PAGES
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import settle
from tests.browser.servers import ROOT, Server
from tests.tour.walks import PHONE, Walk, goals, saved_file

DOCS = ROOT / "docs"
PICTURES = DOCS / "pages"
HEAD = """# Walks to what people come for

Made by `make tour`: real Chromium, 390 × 844 pixels, by touch. Typing and choosing a file are no taps; a page is a screen each
time its heading changes. Seconds are the app's own, on the machine that made this. *Before* is the walk before the redesign.

| wanted | before | goal | taps | screens | seconds |
|---|---|---|--:|--:|--:|
"""


def walks(browser: Browser, url: str) -> tuple[list[str], list[str]]:
    """The table's rows, and what took longer than its goal."""
    rows, over = [], []
    with tempfile.TemporaryDirectory() as folder:
        for goal in goals(saved_file(Path(folder))):
            context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
            walk = Walk(context.new_page(), url)
            goal.walk(walk)
            context.close()
            limits = [f"{most} {name}" for name, most in (("taps", goal.taps), ("screens", goal.screens)) if most is not None]
            aim, took = ", ".join(limits) or "every page", f"{walk.taps} | {len(walk.screens)} | {walk.seconds:.1f}"
            rows.append(f"| {goal.wanted} | {goal.before} | {aim} | {took} |")
            print(rows[-1], flush=True)
            over += [f"{goal.wanted}: {fault}" for fault in goal.over(walk)]
    return rows, over


def pictures(browser: Browser, url: str) -> None:
    """The first screen of every page, empty, on a phone."""
    PICTURES.mkdir(exist_ok=True)
    page = browser.new_page(viewport=PHONE, is_mobile=True, has_touch=True, reduced_motion="reduce")
    for name, info in PAGES.items():
        page.goto(f"{url}{'' if name == 'start' else info.url}")
        settle(page)
        page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def main() -> int:
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        rows, over = walks(browser, server.url)
        pictures(browser, server.url)
        browser.close()
    shown = "\n".join(f"![{info.title}](pages/{name}.png)" for name, info in PAGES.items())
    (DOCS / "tour.md").write_text(HEAD + "\n".join(rows) + f"\n\n## Every page\n\n{shown}\n", encoding="utf-8")
    print("\n".join(over))
    return bool(over)


sys.exit(main())
