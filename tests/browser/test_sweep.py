"""Sessions of people who left are forgotten without waiting for another visitor."""

import json
import time
import urllib.request

from playwright.sync_api import Browser

from tests.browser.conftest import visit
from tests.browser.servers import APPS, ROOT, Server


def sessions(server: Server) -> int:
    with urllib.request.urlopen(f"{server.url}test/sessions", timeout=5) as answer:  # noqa: S310 - our own address
        return int(json.load(answer))


def test_a_closed_tab_is_forgotten_within_its_time_and_two_sweeps(browser: Browser) -> None:
    with Server(APPS / "sweeping.py", "--server.disconnectedSessionTTL=2", cwd=ROOT) as server:
        page = browser.new_page()
        visit(page, server.url)
        assert sessions(server) == 1
        page.close()
        until = time.monotonic() + 30
        while sessions(server) and time.monotonic() < until:
            time.sleep(0.2)
        assert sessions(server) == 0


def test_nobody_can_see_the_servers_figures_or_put_files_on_it(server: Server) -> None:
    for path in ("_stcore/metrics", "_stcore/agent/openapi.json", "_stcore/upload_file/x/y"):
        try:
            with urllib.request.urlopen(server.url + path, timeout=5) as answer:  # noqa: S310 - our own address
                status = answer.status
        except urllib.error.HTTPError as error:
            status = error.code
        assert status == 404, path
