"""Two copies of the app behind deploy/nginx.conf, for real, on this machine: `make replicas` (needs nginx, as Debian has it).

Visitors spread over both and stay where they are; one copy is killed, and its people lose nothing.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import ARGUMENTS, find
from tests.browser.conftest import settle, visit
from tests.browser.servers import ROOT, Server, free_port
from tests.browser.test_notes import add_line
from tests.browser.test_page_copy import EPOCH, heal

VISITORS = 6
CONF = ROOT / "deploy" / "nginx.conf"


def configured(folder: Path, port: int, ports: tuple[int, int]) -> Path:
    """The same file with addresses of this machine."""
    text = CONF.read_text(encoding="utf-8")
    for name, own in zip("ab", ports, strict=True):
        text = text.replace(f"server {name}:8501", f"server 127.0.0.1:{own}")
    text = text.replace("listen 8080", f"listen 127.0.0.1:{port}")
    text = text.replace("/tmp/", f"{folder}/")  # noqa: S108 - what nginx writes goes into our folder
    path = folder / "nginx.conf"
    path.write_text(text, encoding="utf-8")
    return path


def main() -> int:
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    if not nginx:
        sys.stdout.write("nginx is not here; on Debian: apt-get install nginx-light\n")
        return 1
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, Server() as one, Server() as two, sync_playwright() as playwright:
        conf = configured(Path(folder), port, (one.port, two.port))
        proxy = subprocess.Popen([nginx, "-c", str(conf), "-g", "daemon off;"])
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait(address)
            chrome = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
            pages = [chrome.new_context(viewport={"width": 390, "height": 1400}).new_page() for _ in range(VISITORS)]
            for number, page in enumerate(pages):
                visit(page, f"{address}plan")
                add_line(page, f"line {number}")
            cookies = [_cookie(page) for page in pages]
            for page in pages:
                page.reload()
                settle(page)
            sys.stdout.write(f"{VISITORS} visitors, {len(set(cookies))} cookies, kept on reload: ")
            sys.stdout.write(f"{sum(_cookie(page) == cookie for page, cookie in zip(pages, cookies, strict=True))}\n")
            for number, page in enumerate(pages):
                add_line(page, f"line {number}")
            before = [page.evaluate(EPOCH) for page in pages]
            one.stop(signal.SIGKILL)
            healed = Counter[str]()
            for number, page in enumerate(pages):
                page.wait_for_timeout(1500)
                if page.evaluate(EPOCH) == before[number] and not _dead(page):
                    healed["stayed"] += 1
                else:
                    heal(page, before[number])
                    healed["came back on the other"] += 1
                page.get_by_text(f"line {number}").first.wait_for()
            sys.stdout.write(f"after one copy was killed: {dict(healed)}, every line still there\n")
            chrome.close()
        finally:
            proxy.terminate()
            proxy.wait(10)
    return 0


def _cookie(page: Page) -> str:
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "rt")


def _dead(page: Page) -> bool:
    return page.locator('[data-testid="stConnectionStatus"], [data-testid="stStatusWidget"]').count() > 0


def _wait(address: str) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}_stcore/health", timeout=2):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)


if __name__ == "__main__":
    sys.exit(main())
