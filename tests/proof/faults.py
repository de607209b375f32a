"""What breaks while people use the app, for real: `make faults`.

Before each fault two people write a line each; after it, each goes on and writes another. Both lines must be there, in the page
and in its copy, and nothing of the other person's.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Error, sync_playwright

from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import settle, visit, way
from tests.browser.test_notes import add_line, save, to_notes
from tests.browser.test_page_copy import EPOCH, NOTES, heal
from tests.browser.test_tracker import write
from tests.proof import crowd
from tests.proof.stage import ONE, OTHER, ZONE, Stage, held, kept, staged
from tests.proof.table import Row, heading, most

MINUTES = 8.0


def restart(stage: Stage) -> None:
    stage.start_anew(signal.SIGTERM)


def kill(stage: Stage) -> None:
    stage.start_anew(signal.SIGKILL)


def time_out(stage: Stage) -> None:
    before = stage.epochs()
    _away(stage, 4000)
    stage.heal(before)


def offline(stage: Stage) -> None:
    _away(stage, 3000)


def _away(stage: Stage, milliseconds: int) -> None:
    """Without a network, as on a train: connections that were open are gone."""
    for page in (stage.one, stage.other):
        page.evaluate("() => { for (const socket of window.sockets) socket.close() }")
        page.context.set_offline(offline=True)
    stage.one.wait_for_timeout(milliseconds)
    for page in (stage.one, stage.other):
        page.context.set_offline(offline=False)


def proxy_resets(stage: Stage) -> None:
    for _ in range(3):
        stage.proxy.reset()
        stage.one.wait_for_timeout(1500)


def proxy_stalls(stage: Stage) -> None:
    """What is written while nothing passes comes through afterwards."""
    stage.proxy.stall(on=True)
    stage.one.get_by_label("A line of your own").fill(f"{ONE} in between")
    stage.one.get_by_role("button", name="Add this line").click()
    stage.one.wait_for_timeout(8000)
    stage.proxy.stall(on=False)
    stage.one.locator('[data-testid="stText"]', has_text=f"{ONE} in between").first.wait_for()


def server_stands_still(stage: Stage) -> None:
    assert stage.server.process
    os.killpg(stage.server.process.pid, signal.SIGSTOP)
    stage.one.wait_for_timeout(5000)
    os.killpg(stage.server.process.pid, signal.SIGCONT)


def laptop_sleeps(stage: Stage) -> None:
    """Both pages are frozen, and meanwhile the server is another one."""
    before = stage.epochs()
    sessions = [page.context.new_cdp_session(page) for page in (stage.one, stage.other)]
    for session in sessions:
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
    stage.server.stop(signal.SIGKILL)
    time.sleep(5)
    stage.server.start()
    for session in sessions:
        session.send("Page.setWebLifecycleState", {"state": "active"})
    stage.heal(before)


def two_tabs(stage: Stage) -> None:
    """Two tabs of one browser: neither has the other's notes, after a reload of one and a restart too."""
    tab = stage.one.context.new_page()
    visit(tab, f"{stage.url}plan")
    add_line(tab, "zqx magpie")
    before = tab.evaluate(EPOCH)
    stage.start_anew()
    heal(tab, before)
    assert ONE not in held(tab), "the second tab has the first one's notes"
    assert "zqx magpie" in held(tab)
    assert "magpie" not in held(stage.one), "the first tab has the second one's notes"
    tab.close()


def another_zone(stage: Stage) -> None:
    """The server comes back in another part of the world; the day is the person's own, before and after."""
    here = _day()
    way(stage.one, "Track").click()
    stage.one.wait_for_url("**/days")
    settle(stage.one)
    write(stage.one, f"{ONE} wrote")
    zone, os.environ["TZ"] = os.environ.get("TZ"), "Pacific/Kiritimati"
    try:
        stage.start_anew()
    finally:
        os.environ.pop("TZ")
        if zone:
            os.environ["TZ"] = zone
    write(stage.one, f"{ONE} wrote again")
    days = stage.one.evaluate(f"Object.values({NOTES}.kinds.entry).map((entry) => entry.occurred_on)")
    assert days == [here, here] or _day() != here, f"an entry of {here} is one of {days}"
    stage.one.go_back()
    settle(stage.one)


def _day() -> str:
    return dt.datetime.now(ZoneInfo(ZONE)).date().isoformat()


def back_in_a_run(stage: Stage) -> None:
    for _round in range(4):
        way(stage.one, "Track").click(delay=20)
        stage.one.wait_for_url("**/days")
        stage.one.evaluate("history.back()")
        stage.one.wait_for_url("**/plan")
        stage.one.evaluate("history.forward()")
        stage.one.evaluate("history.back()")
    stage.one.wait_for_url("**/plan")
    settle(stage.one)


def full_disk(stage: Stage) -> None:
    """The server, and what it starts, can't write one more byte to any file; saving goes to the browser all the same."""
    assert stage.server.process
    resource.prlimit(stage.server.process.pid, resource.RLIMIT_FSIZE, (0, 0))
    to_notes(stage.one)
    with tempfile.TemporaryDirectory() as folder:
        lines = json.loads(save(stage.one, Path(folder)).read_text(encoding="utf-8"))["records"]["plan_line"]
    assert [line["text"] for line in lines] == [ONE]
    stage.one.go_back()
    stage.one.wait_for_url("**/plan")
    settle(stage.one)


Fault = Callable[[Stage], None]
FAULTS: dict[str, tuple[Fault, tuple[str, ...], bool]] = {
    "the server is restarted": (restart, (), False),
    "the server is killed": (kill, (), False),
    "the session timed out while the page was away": (time_out, ("--server.disconnectedSessionTTL=1",), False),
    "the page is offline for three seconds": (offline, (), False),
    "the proxy resets every connection, three times": (proxy_resets, (), True),
    "the proxy passes nothing on for eight seconds": (proxy_stalls, (), True),
    "the server stands still for five seconds": (server_stands_still, (), False),
    "the laptop sleeps, and wakes to another server": (laptop_sleeps, (), False),
    "two tabs of one browser": (two_tabs, (), False),
    "the server's clock is in another zone": (another_zone, (), False),
    "Back while a page is drawn": (back_in_a_run, (), False),
    "no file can be written (full disk)": (full_disk, (), False),
}


def tried(browser: Browser, name: str) -> Row:
    fault, options, behind = FAULTS[name]
    try:
        with staged(browser, *options, behind=behind) as stage:
            fault(stage)
            for page, line in ((stage.one, ONE), (stage.other, OTHER)):
                add_line(page, f"{line} again")
            theirs = sum(kept(page, line) for page, line in ((stage.one, ONE), (stage.other, OTHER)))
            foreign = sum(line in held(page) for page, line in ((stage.one, OTHER), (stage.other, ONE)))
            logged = "zqx" in stage.server.said()
    except (AssertionError, Error, TimeoutError, StopIteration) as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        print(f"  {type(error).__name__} in {where.name}: {str(error).splitlines()[0] if str(error) else ''}")
        return Row(name, "failed", "2, 0", over=True)
    return Row(name, f"{theirs}, {foreign}{', logged' if logged else ''}", "2, 0", over=theirs < 2 or foreign > 0 or logged)


def main() -> int:
    began, over = time.monotonic(), 0
    print(f"{heading()}\n{'  pages with all of theirs, with something of another':<58}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        wanted = [name for name in FAULTS if not sys.argv[1:] or any(part in name for part in sys.argv[1:])]
        for name in wanted:
            row = tried(browser, name)
            print(row, flush=True)
            over += row.over
        browser.close()
    if not sys.argv[1:]:
        print(Row("the server's clock is set back", "–", skipped="needs libfaketime, which is not a part of the project"))
        for row in crowd.rows():
            print(row, flush=True)
            over += row.over
    took = most("minutes", (time.monotonic() - began) / 60, MINUTES, digits=1)
    print(took)
    return int(over > 0 or took.over)


if __name__ == "__main__":
    sys.exit(main())
