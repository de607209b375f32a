"""A first and a second visit on a slow link, before and after what makes files smaller: `python -m tests.bench.slow`.

Chromium slows the link down itself (Network.emulateNetworkConditions). Beside ours stands a bare Streamlit page that sends its
files as they are; both again behind deploy/nginx.conf, which compresses.
"""

from __future__ import annotations

import argparse
import math
import statistics
import sys
import urllib.request
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Error, sync_playwright

from tests.bench.__main__ import Loads, bare, load
from tests.browser import nginx
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.pair import Pair
from tests.browser.servers import APPS, Server

LINK = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
"""10 Mbit/s either way, 40 ms."""
TEXT, PLOTLY = "", "scenes"


def plain_files() -> Server:
    """The app without what makes its files smaller: `logged.py` leaves compression and fonts to Streamlit."""
    return Server(APPS / "logged.py", variables={"LOG_DAYS": "1", "LOG_ENTRIES": "0"})


Place = tuple[str, Callable[[], Server | Pair]]


def places() -> Iterator[Place]:
    """What is visited, and how it is started."""
    yield "bare page", bare
    yield "ours, files as Streamlit sends them", plain_files
    yield "ours", Server
    if program := nginx.find():
        yield "bare page, behind nginx", lambda: Pair(program, bare)
        yield "ours, behind nginx", lambda: Pair(program)
    else:
        print(nginx.MISSING)


def visits(browser: Browser, url: str, rounds: int, *, chart: bool) -> str:
    load(browser, url, Loads(), chart=chart)  # the server has read and compressed everything once
    loads, never = Loads(), 0
    for _ in range(rounds):
        try:
            load(browser, url, loads, chart=chart, link=LINK)
        except Error:
            _answers(url)
            never += 1
    cold, warm, weight = (statistics.median(each) if each else math.nan for each in (loads.cold, loads.warm, loads.weight))
    told = f"   {min(loads.cold) / 1e3:.2f}–{max(loads.cold) / 1e3:.2f}" if loads.cold else ""
    return f"{cold / 1e3:8.2f}{warm / 1e3:8.2f}{weight:8.2f}{told}" + (f", {never} stood still" if never else "")


def _answers(url: str) -> None:
    """Fail where the server stands still; now and then it is Chromium's slowed network that does."""
    with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own address
        assert answer.status == 200


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    print(f"{'drawn (s), 10 Mbit/s and 40 ms':44}{'cold':>8}{'warm':>8}{'MB':>8}   cold, least to most")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        for name, make in places():
            with make() as server:
                for kind, path in (("text", TEXT), ("Plotly", PLOTLY))[: 1 if "bare" in name else 2]:
                    chart = path == PLOTLY
                    print(f"{f'{name}: {kind}':44}{visits(browser, server.url + path, asked.rounds, chart=chart)}", flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
