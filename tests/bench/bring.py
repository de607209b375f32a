"""A 5,000-row log brought in, and all entries as a table, in a real browser: `python -m tests.bench.bring`.

Of each file: seconds from its choice to its preview, CPU of the server, and the longest rerun that someone else had meanwhile.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

from playwright.sync_api import Page, sync_playwright

from tests import tables
from tests.bench.__main__ import Row, cpu
from tests.bench.ws import Tab
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import settle, visit
from tests.browser.servers import APPS, Server

ROWS = 5000
LIMIT, OTHERS, CPU = 1500.0, 500.0, 60.0
"""Milliseconds until the preview, of someone else's rerun meanwhile, and of CPU for a rerun with the table of a year."""


def files() -> Iterator[tuple[str, bytes]]:
    first = dt.date(2012, 1, 1)
    days = [first + dt.timedelta(days=number) for number in range(ROWS)]
    words = "They said the dinner was cold and left the room without a word. " * 3
    rows = [[day, f"{words}{number}", "Put-downs", number % 5, "Just us"] for number, day in enumerate(days)]
    heads = ["Date", "What happened", "Kind", "Effect", "Who was there"]
    yield "list.csv", tables.text([heads, *([f"{row[0]:%d/%m/%Y}", *row[1:]] for row in rows)], separator=";")
    yield "list.xlsx", tables.excel({"Log": [heads, *rows]})


class Other:
    """Someone else, who reruns a page without a pause."""

    def __init__(self, url: str) -> None:
        self.url, self.slowest, self.stop = url, 0.0, threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self.go()))

    async def go(self) -> None:
        tab = Tab(self.url, "days")
        await tab.open()
        await tab.run()
        while not self.stop.is_set():
            self.slowest = max(self.slowest, await tab.run())
            await asyncio.sleep(0.02)
        await tab.close()

    def __enter__(self) -> Self:
        self.thread.start()
        time.sleep(1)
        self.slowest = 0.0
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self.thread.join()


def brought(page: Page, server: Server) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files():
            path = Path(folder) / name
            path.write_bytes(content)
            for heat in ("first", "again"):
                visit(page, f"{server.url}table")
                page.wait_for_timeout(2000)  # pandas is loaded meanwhile
                with Other(server.url) as other:
                    used, began = cpu(server), time.perf_counter()
                    page.locator("#notes-file").set_input_files(path)
                    page.get_by_text("rows can come in").wait_for()
                    took = time.perf_counter() - began
                    used = cpu(server) - used
                yield Row(f"{name}, {ROWS} rows, {heat}: previewed", None, took * 1e3, LIMIT, "ms")
                yield Row(f"{name}, {heat}: CPU, someone else's reruns too", None, used * 1e3, None, "ms")
                yield Row(f"{name}, {heat}: longest rerun of someone else", None, other.slowest * 1e3, OTHERS, "ms")


def used_by(page: Page, server: Server, act: Callable[[int], None], times: int = 10) -> float:
    for number in range(3):
        act(number)
        settle(page)
    used = cpu(server)
    for number in range(times):
        act(number)
        settle(page)
    return (cpu(server) - used) / times * 1e3


def listed(page: Page, server: Server) -> Iterator[Row]:
    """Reruns of all entries: a filter is chosen and taken back."""
    visit(page, f"{server.url}list")
    page.get_by_text("Filter", exact=True).click()
    for name in ("By day", "As a table"):
        page.get_by_text(name, exact=True).click()
        settle(page)
        page.wait_for_timeout(1500)
        ms = used_by(page, server, lambda _: page.get_by_text("A red flag", exact=True).first.click())
        yield Row(f"/list {name.lower()}, a year: rerun, CPU", None, ms, CPU, "ms")


def main() -> int:
    over = 0
    os.environ |= {"LOG_DAYS": "365", "LOG_ENTRIES": "400"}
    path = find()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1100, "height": 1200})
        for of, rows in ((Server(), brought), (Server(APPS / "logged.py"), listed)):
            with of as server:
                for row in rows(page, server):
                    print(row, flush=True)
                    over += row.over
        browser.close()
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
