"""A rerun of the tracker's pages as the log and the crowd grow, beside a bare page: `python -m tests.bench.growing`.

Wall times on shared cores say most in comparison with the bare page of the same run; CPU says how many people one core carries.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.bench.__main__ import bare, cpu, p95, rss
from tests.bench.ws import Tab
from tests.browser.servers import APPS, Server

PAGES = ("days", "list", "picture")
"""The first page, the list, and the picture of the weeks."""
LOGS = ((0, 1), (400, 365), (4000, 3650))
"""Entries, and the days over which they lie."""
CROWDS = ((1, 3), (10, 3), (50, 3), (100, 3), (200, 3), (200, 10))
"""Sessions at once, and the seconds that each reads between two reruns, on average."""
BARE = ("",)
MANY = 50
"""Sessions from which on memory tells of them, and not of what is loaded once."""


@dataclass
class Cost:
    """What reruns took: seconds of each, CPU seconds of all, errors, and MiB a session where several came."""

    took: list[float] = field(default_factory=list)
    used: float = 0.0
    errors: int = 0
    each: float | None = None

    def __str__(self) -> str:
        median, late = statistics.median(self.took) * 1e3, p95(self.took) * 1e3
        memory = "     –" if self.each is None else f"{self.each:6.2f}"
        return f"{median:8.1f}{late:8.1f}{self.used / len(self.took) * 1e3:8.1f}{memory}{self.errors:4d}"


def logged(entries: int, days: int) -> Server:
    """The app, in whose sessions such a log stands from the start."""
    return Server(APPS / "logged.py", variables={"LOG_DAYS": str(days), "LOG_ENTRIES": str(entries)})


async def alone(server: Server, address: str, times: int) -> Cost:
    """One session that asks again and again."""
    tab, cost = Tab(server.url, address), Cost()
    await tab.open()
    for _ in range(3):
        await tab.run()
    await asyncio.sleep(0.3)
    before = cpu(server)
    for _ in range(times):
        cost.took.append(await tab.run())
        await asyncio.sleep(0.05)
    cost.used = cpu(server) - before
    cost.errors = int(tab.failed)
    await tab.close()
    return cost


async def crowd(server: Server, pages: tuple[str, ...], people: int, think: float, times: int) -> Cost:
    """So many sessions at once, that each read for a while between two reruns; all are there before anything is timed."""
    for page in pages:
        warm = Tab(server.url, page)
        await warm.open()
        await warm.run()
        await warm.close()
    cost, memory = Cost(), rss(server)
    tabs = [Tab(server.url, pages[number % len(pages)]) for number in range(people)]
    for tab in tabs:
        await tab.open()
        await tab.run()
    before = cpu(server)

    async def reads(tab: Tab) -> None:
        for _ in range(times):
            await asyncio.sleep(think * random.uniform(0.1, 1.9))
            try:
                cost.took.append(await tab.run())
            except (OSError, TimeoutError):
                cost.errors += 1

    await asyncio.gather(*map(reads, tabs))
    cost.used = cpu(server) - before
    if people >= MANY:
        cost.each = (rss(server) - memory) / people
    cost.errors += sum(tab.failed for tab in tabs)
    for tab in tabs:
        await tab.close()
    return cost


def log_lines(plain: Server, times: int) -> Iterator[str]:
    yield line("bare page", asyncio.run(alone(plain, "", times)))
    for entries, days in LOGS:
        with logged(entries, days) as server:
            for page in PAGES:
                yield line(f"/{page}, {entries:,} entries", asyncio.run(alone(server, page, times)))


def crowd_lines(people: int, think: float, times: int) -> Iterator[str]:
    """Both on servers of their own: what a session takes shows where none have come and gone."""
    rounds = max(times, 10 // people)
    with bare() as plain:
        yield line(f"bare page, {people} sessions, {think:g} s", asyncio.run(crowd(plain, BARE, people, think, rounds)))
    with logged(400, 365) as server:
        yield line(f"our three pages, {people} sessions, {think:g} s", asyncio.run(crowd(server, PAGES, people, think, rounds)))


def line(what: str, cost: Cost) -> str:
    return f"{what:40}{cost}"


def heading(what: str) -> str:
    return f"{what:40}{'median':>8}{'p95':>8}{'CPU':>8}{'MiB':>6}{'err':>4}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reruns", type=int, default=30, help="of one session alone")
    parser.add_argument("--most", type=int, default=200, help="sessions at once")
    asked = parser.parse_args()
    began = time.monotonic()
    print(heading("a rerun (ms), as the log grows"))
    with bare() as plain:
        for each in log_lines(plain, asked.reruns):
            print(each, flush=True)
    print(heading("as people come, a year's log each"))
    for people, think in CROWDS:
        for each in crowd_lines(people, think, 4) if people <= asked.most else ():
            print(each, flush=True)
    print(f"{(time.monotonic() - began) / 60:.1f} minutes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
