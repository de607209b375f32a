"""`make tour`: walk to what people come for, on a phone by touch; write docs/tour.md and a picture of every page.

Fails where a walk takes more taps or screens than its goal.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from lib.content.pages import PAGES
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import settle
from tests.browser.servers import ROOT, Server
from tests.tour.walks import PHONE, Walk, goals, saved_file

DOCS = ROOT / "docs"
PICTURES = DOCS / "pages"
TOUR = """# A tour of two minutes

The first screen of each page on a phone, empty, as `make tour` takes it.

## Come in

The first page gives its plain answer before anything else, then a box for one's own words. *Ask* answers with what the articles
say, and who says it. Exit stands at the top of every page.

{start talk moment}
## Read

Each article in a minute and in full, with how solid it is. *Compare* lays the answers side by side, and *Factors* shows what
change may hang on.

{library article compare factors}
## Write down and look back

A few rough words a day. After some weeks *Looking back* says what the log shows, and what it can't. Made-up logs show how.

{today example boundaries}
## Think it through

A talk of at most twelve screens ends in a letter to oneself. Made-up scenes show what a pattern is, and there is a page for
whoever sees these traits in themselves.

{worksheet scenes self}
## Be safer

Numbers for one's country, a plan that needs no typing, a page to breathe, and what a device gives away.

{help plan steady traces}
## Take it along, or run a group

What was entered can be saved to a file, and is gone with the page otherwise. For whoever runs a group there are sessions, cards
and handouts.

{notes group discussion}
## Walks to what people come for

Real Chromium, 390 × 844 pixels, by touch. Typing and choosing a file are no taps; a page is a screen each time its heading
changes. Seconds are the app's own, on the machine that made this. *Before* is the walk before the redesign.

| wanted | before | goal | taps | screens | seconds |
|---|---|---|--:|--:|--:|
"""
"""What stands before the walks; in curly brackets the pages whose pictures stand side by side."""
_PART = {"session": "?p=1"}
"""What an address has to say for a page to show anything."""
_PAGES = re.compile(r"\{([a-z -]+)\}")


def row(names: Sequence[str]) -> str:
    """Pictures side by side, under the titles that a browser shows."""
    titles, rule = " | ".join(PAGES[name].title for name in names), "|".join("---" for _ in names)
    pictures = " | ".join(f"![{PAGES[name].title}](pages/{name}.png)" for name in names)
    return f"| {titles} |\n|{rule}|\n| {pictures} |\n"


def document(walked: Sequence[str]) -> str:
    """docs/tour.md: the tour, the walks, and the pages that the tour leaves out."""
    shown = " ".join(_PAGES.findall(TOUR)).split()
    others = [name for name in PAGES if name not in shown]
    rest = "\n".join(row(others[at : at + 4]) for at in range(0, len(others), 4))
    tour = _PAGES.sub(lambda found: row(found[1].split()), TOUR)
    return tour + "\n".join(walked) + f"\n\n## The other pages\n\n{rest}"


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
        page.goto(f"{url}{'' if name == 'start' else info.url}{_PART.get(name, '')}")
        settle(page)
        page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def main() -> int:
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        rows, over = walks(browser, server.url)
        pictures(browser, server.url)
        browser.close()
    (DOCS / "tour.md").write_text(document(rows), encoding="utf-8")
    print("\n".join(over))
    return bool(over)


if __name__ == "__main__":
    sys.exit(main())
