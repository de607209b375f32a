"""Speed, beside a bare Streamlit page measured in the same run: `make bench`, or `python -m tests.bench --help`.

On shared cores trust the ratios, then CPU, then the smallest times. Limits are those the project has set itself.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import psutil
from playwright.sync_api import Browser, sync_playwright

from lib.records import notebook
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.plan import PlanLine
from lib.records.session import AppState, kept, page_state, synced, unsaved
from tests.bench.ws import Tab
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.servers import APPS, Server

PAGES = ("", "library", "read?n=1", "read?n=1&d=2", "compare", "help", "plan", "days", "think", "scenes", "notes")
WITH_CHART = ("scenes",)
MIB = 1024 * 1024
SETTINGS = ("--browser.gatherUsageStats=false", "--server.fileWatcherType=none", "--runner.postScriptGC=false")


def bare() -> Server:
    """A bare page with the same settings of the server, and with Streamlit as it installs itself: what differs is the app."""
    return Server(APPS / "bare.py", *SETTINGS, cwd=APPS, variables={"PYTHONPATH": str(Path(__file__).parent / "without")})


@dataclass
class Row:
    """One figure: what, the bare page's, ours, the most that ours may be (None: no limit), and least to most."""

    what: str
    floor: float | None
    ours: float
    limit: float | None
    unit: str
    span: str = ""

    @property
    def over(self) -> bool:
        return self.limit is not None and self.ours > self.limit

    def __str__(self) -> str:
        floor = f"{self.floor:9.1f}" if self.floor is not None else "        –"
        limit = f"{self.limit:9.1f}" if self.limit is not None else "        –"
        verdict = "" if self.limit is None else "OVER" if self.over else "ok"
        return f"{self.what:44}{floor}{self.ours:10.1f}{limit}  {self.unit:4} {verdict:4} {self.span}".rstrip()


def process(server: Server) -> psutil.Process:
    assert server.process
    return psutil.Process(server.process.pid)


def rss(server: Server) -> float:
    return float(process(server).memory_info().rss) / MIB


def cpu(server: Server) -> float:
    return float(sum(process(server).cpu_times()[:2]))


def starting(make: Callable[[], Server], rounds: int) -> tuple[float, float, float]:
    """Seconds from start to the first run done, MiB idle, and MiB with one session; medians."""
    seconds, idle, one = [], [], []
    for _ in range(rounds):
        began = time.perf_counter()
        with make() as server:
            healthy = time.perf_counter() - began
            time.sleep(0.5)
            idle.append(rss(server))

            async def first(url: str = server.url) -> float:
                tab = Tab(url)
                await tab.open()
                return await tab.run()

            seconds.append(healthy + asyncio.run(first()))
            one.append(rss(server))
    return statistics.median(seconds), statistics.median(idle), statistics.median(one)


def rerunning(server: Server, address: str, times: int) -> tuple[float, float, float]:
    """Milliseconds and CPU milliseconds of a rerun, and kilobytes it sends."""

    async def measure() -> tuple[float, float, float]:
        tab = Tab(server.url, address)
        await tab.open()
        for _ in range(3):
            await tab.run()
        await asyncio.sleep(0.3)
        used, sent, took = cpu(server), tab.bytes, []
        for _ in range(times):
            took.append(await tab.run())
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.3)
        used, sent = cpu(server) - used, tab.bytes - sent
        await tab.close()
        assert not tab.failed, address
        return statistics.median(took) * 1e3, used / times * 1e3, sent / times / 1e3

    return asyncio.run(measure())


# By the page's own clock: what waits outside for the page looks less and less often, and would add up to half a second.
DRAWN = """(() => {
  const state = '[data-testid="stApp"][data-test-script-state="notRunning"]'
  const done = () => document.querySelector("h1") && document.querySelector(state)
    && (!window.awaitsChart || document.querySelector('[data-testid="stPlotlyChart"] svg.main-svg'))
  const watch = new MutationObserver(() => {
    if (!done()) return
    window.drawnAt = performance.now()
    watch.disconnect()
  })
  watch.observe(document, { subtree: true, childList: true, attributes: true })
})()"""


@dataclass
class Loads:
    """What loading a page took: milliseconds until it was drawn, cold and warm, and megabytes of each cold load."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)


def load(browser: Browser, url: str, into: Loads, *, chart: bool = False, link: Mapping[str, float] | None = None) -> None:
    """One cold and one warm load, on a slower link where one is given."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(f"window.awaitsChart = {str(chart).lower()};{DRAWN}")
    for times in (into.cold, into.warm):
        page = context.new_page()
        total = [0]
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        if link:
            session.send("Network.emulateNetworkConditions", dict(link))
        session.on("Network.loadingFinished", lambda e, total=total: total.append(int(e["encodedDataLength"])))
        page.goto(url, wait_until="commit")
        page.wait_for_selector("h1")
        while not page.evaluate("window.drawnAt ?? 0"):
            page.wait_for_timeout(50)
        times.append(page.evaluate("window.drawnAt"))
        page.wait_for_timeout(800)
        if times is into.cold:
            into.weight.append(sum(total) / 1e6)
        page.close()
    context.close()


def crowd(server: Server, people: int, reruns: int, think: float) -> tuple[list[float], list[float], int, float]:
    """First runs and reruns (ms) of people who come within five seconds, errors, and MiB a session."""
    first: list[float] = []
    again: list[float] = []
    errors = [0]
    before = rss(server)

    async def person(number: int) -> None:
        tab = Tab(server.url, PAGES[number % len(PAGES)])
        try:
            await asyncio.sleep(5 * number / people)
            await tab.open()
            first.append(await tab.run() * 1e3)
            for _ in range(reruns):
                await asyncio.sleep(think * random.uniform(0.5, 1.5))
                again.append(await tab.run() * 1e3)
            errors[0] += tab.failed
            await asyncio.sleep(1)
            await tab.close()
        except Exception:  # noqa: BLE001 - counted
            errors[0] += 1

    async def everybody() -> float:
        tasks = [asyncio.create_task(person(n)) for n in range(people)]
        await asyncio.sleep(5 + think * reruns * 0.6)
        full = rss(server)
        await asyncio.gather(*tasks)
        return (full - before) / people

    each = asyncio.run(everybody())
    return first, again, errors[0], each


def p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


def page_copy_rows(records: int = 4000, times: int = 200) -> Iterator[Row]:
    """What the copy in the page costs the server at one change a rerun, in a session with this many notes."""
    book = notebook.put(
        Notebook(), *(PlanLine(id=f"line-{n}", section="safer", text=OwnWords("x" * 200)) for n in range(records))
    )
    state = synced(synced(AppState(notes=book)))
    used, sent = [], []
    for n in range(times):
        state = kept(state, PlanLine(id=f"line-{n}", section="safer", text=OwnWords("y" * 200)))
        began = time.process_time()
        state = synced(state)
        page_state(state, {}, unsaved(state))
        used.append((time.process_time() - began) * 1e3)
        sent.append(len(state.cursor.text) / 1e3)
    yield Row(f"page copy, {records} notes: CPU a change", None, statistics.median(used), 5, "ms")
    yield Row(f"page copy, {records} notes: most sent", None, max(sent), 20, "kB")


def start_rows(rounds: int) -> Iterator[Row]:
    floor_start, floor_idle, floor_one = starting(bare, rounds)
    start, idle, one = starting(Server, rounds)
    yield Row("start to first run", floor_start * 1e3, start * 1e3, 1.3 * floor_start * 1e3, "ms")
    yield Row("memory, idle", floor_idle, idle, 85, "MiB")
    yield Row("memory, one session", floor_one, one, 85, "MiB")


def rerun_rows(plain: Server, server: Server, times: int) -> Iterator[Row]:
    for address in PAGES:
        floor_ms, floor_cpu, floor_kb = rerunning(plain, "", times)
        ms, used, kb = rerunning(server, address, times)
        yield Row(f"/{address}: rerun", floor_ms, ms, 3 * floor_ms, "ms")
        yield Row(f"/{address}: rerun, CPU", floor_cpu, used, 20, "ms")
        yield Row(f"/{address}: rerun, sent", floor_kb, kb, 20, "kB")


def load_rows(plain: Server, server: Server, shell: Server, rounds: int) -> Iterator[Row]:
    """Loads of what stands around every page, and of each page, with a bare one before each: all meet the same machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        load(browser, plain.url, Loads())
        for name, url in [("shell alone", f"{shell.url}words"), *((f"/{page}", server.url + page) for page in PAGES)]:
            chart = name.strip("/") in WITH_CHART
            floor, ours = Loads(), Loads()
            for _ in range(rounds):
                load(browser, plain.url, floor)
                load(browser, url, ours, chart=chart)
            times = 2.5 if chart else 1.2
            for kind in ("cold", "warm"):
                bare_ms, ms = getattr(floor, kind), getattr(ours, kind)
                span = f"{min(ms):.0f}–{max(ms):.0f}, bare {min(bare_ms):.0f}–{max(bare_ms):.0f}"
                median = statistics.median(bare_ms)
                yield Row(f"{name}: drawn, {kind}", median, statistics.median(ms), times * median, "ms", span)
            weight = statistics.median(ours.weight)
            yield Row(f"{name}: cold bytes", statistics.median(floor.weight), weight, 7.7 if chart else 2.9, "MB")
        browser.close()


def crowd_rows(server: Server, people: int) -> Iterator[Row]:
    yield Row("memory after all pages", None, rss(server), 250, "MiB")
    first, again, errors, each = crowd(server, people, 4, 3.0)
    yield Row(f"{people} people: first run, p95", None, p95(first), 300, "ms")
    yield Row(f"{people} people: rerun, p50", None, statistics.median(again), 150, "ms")
    yield Row(f"{people} people: rerun, p95", None, p95(again), 300, "ms")
    yield Row(f"{people} people: errors", None, errors, 0, "")
    yield Row("memory a session", None, each, 0.3, "MiB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="server starts and page loads")
    parser.add_argument("--reruns", type=int, default=20, help="reruns a page")
    parser.add_argument("--people", type=int, default=100, help="sessions at once; 0 leaves them out")
    asked = parser.parse_args()
    print(f"{'':44}{'bare':>9}{'ours':>10}{'limit':>9}")
    over = 0
    with bare() as plain, Server() as server, Server(APPS / "shell.py") as shell:
        parts = [rerun_rows(plain, server, asked.reruns), load_rows(plain, server, shell, asked.rounds)]
        crowds = crowd_rows(server, asked.people) if asked.people else ()
        for row in chain(page_copy_rows(), start_rows(asked.rounds), *parts, crowds):
            print(row, flush=True)
            over += row.over
    print(f"{over} over their limit" if over else "all within their limits")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
