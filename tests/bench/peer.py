"""The tracker's form and a chart of weekly counts in Streamlit alone, in NiceGUI, and ours: `python -m tests.bench.peer`.

NiceGUI goes into a venv of its own, .venv-peer; where that fails, its column stays empty. Ours is the tracker's first
page in a session without a log, with all that stands around a page; its chart is on another page and loads with no library.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.bench.__main__ import SETTINGS, cpu, rss
from tests.bench.weight import counted
from tests.browser.chromium import ARGUMENTS, find
from tests.browser.servers import ROOT, Server

PEERS = Path(__file__).parent / "peers"
VENV = ROOT / ".venv-peer"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = Path(__file__).parent / "peer-requirements.txt"
SAVES, TABS = 15, 20


@dataclass(frozen=True)
class Kind:
    """How to start one of them, what of it is on the screen once it can be used, and how an entry is saved there."""

    name: str
    server: Server
    path: str
    drawn: str
    box: str
    saved: str
    save: str = 'button:has-text("Save")'


class Other(Server):
    """A program that is no Streamlit, started with the number of a port."""

    def command(self) -> list[str]:
        return [str(PYTHON), str(self.script), str(self.port)]

    @property
    def alive(self) -> str:
        return self.url


def installed() -> bool:
    """Whether the peer can be started; puts it there first."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    quiet = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(REQUIREMENTS)]
    return PYTHON.exists() and subprocess.run(quiet, check=False).returncode == 0


def kinds() -> Iterator[Kind]:
    ready = '[data-testid="stApp"][data-test-script-state="notRunning"] '
    plain = Server(PEERS / "form_streamlit.py", *SETTINGS, cwd=PEERS)
    chart = f'{ready}[data-testid="stVegaLiteChart"] :is(canvas, svg)'
    yield Kind("Streamlit", plain, "", chart, "textarea", "text=Saved: {}")
    if installed():
        yield Kind("NiceGUI", Other(PEERS / "form_nicegui.py", cwd=PEERS), "", "canvas", "textarea", "text=Saved: {}")
    save = '[data-testid="stBaseButton-primary"]'
    yield Kind("ours", Server(), "days", f"{ready}textarea", "textarea", 'css=[data-testid="stText"] >> text=Words {}.', save)


def opened(context: BrowserContext, kind: Kind) -> tuple[Page, float, float]:
    """The page, and the seconds until it was drawn, and its megabytes."""
    page = context.new_page()
    found = counted(context.new_cdp_session(page))
    began = time.perf_counter()
    page.goto(kind.server.url + kind.path, wait_until="commit")
    page.wait_for_selector(kind.drawn)
    took = time.perf_counter() - began
    page.wait_for_timeout(800)
    return page, took, sum(found) / 1e6


def saving(page: Page, kind: Kind) -> tuple[float, float]:
    """Seconds from the press to the entry on the screen, the middle one, and CPU seconds of the server for each.

    The first save is not counted: it loads what saving needs.
    """

    def save(number: int) -> float:
        page.locator(kind.box).first.fill(f"Words {number}.")
        began = time.perf_counter()
        page.locator(kind.save).first.click()
        page.locator(kind.saved.format(number)).first.wait_for()
        took = time.perf_counter() - began
        page.wait_for_timeout(300)
        return took

    save(1)
    before = cpu(kind.server)
    took = [save(number) for number in range(2, SAVES + 2)]
    return statistics.median(took), (cpu(kind.server) - before) / SAVES


def measured(browser: Browser, kind: Kind, rounds: int) -> dict[str, float]:
    cold, warm, weight = [], [], []
    idle = rss(kind.server)
    for _ in range(rounds + 1):
        context = browser.new_context()
        page, first, heavy = opened(context, kind)
        page.close()
        page, second, _ = opened(context, kind)
        cold.append(first)
        warm.append(second)
        weight.append(heavy)
        context.close()
    context = browser.new_context()
    page, *_ = opened(context, kind)
    pressed, used = saving(page, kind)
    before = rss(kind.server)
    for _ in range(TABS):
        opened(context, kind)
    tab = (rss(kind.server) - before) / TABS
    context.close()
    return {
        "first visit drawn, cold (s)": statistics.median(cold[1:]),
        "drawn, warm (s)": statistics.median(warm[1:]),
        "first visit (MB)": statistics.median(weight[1:]),
        "an entry saved: press to shown (s)": pressed,
        "an entry saved: CPU of the server (ms)": used * 1e3,
        "memory before anyone came (MiB)": idle,
        "memory a tab (MiB)": tab,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        for kind in kinds():
            with ExitStack() as stack:
                stack.enter_context(kind.server)
                figures[kind.name] = measured(browser, kind, asked.rounds)
        browser.close()
    names = ("Streamlit", "NiceGUI", "ours")
    print(f"{'the same form and a chart':44}" + "".join(f"{name:>11}" for name in names))
    for what in figures["ours"]:
        print(f"{what:44}" + "".join(f"{figures[n][what]:11.2f}" if n in figures else f"{'–':>11}" for n in names))
    if "NiceGUI" not in figures:
        print("NiceGUI could not be installed here; its column is empty")
    return 0


if __name__ == "__main__":
    sys.exit(main())
