"""Finds Chromium for the browser tests, and installs it where there is none: `python -m tests.browser.chromium`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "chromium-headless-shell")

# The popup of the address bar is a page of its own, loaded anew with each page: nearly half of what a short test costs. Such a
# list takes the place of Playwright's own, so that one comes first.
_WITHOUT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
)
# Quiet and closed: no call home, no sandbox (CI runs as root), no GPU.
ARGUMENTS = (
    f"--disable-features={','.join(_WITHOUT)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of a Chromium that never draws a window and costs less, or else of a whole one; $CHROMIUM comes first."""
    return os.environ.get("CHROMIUM") or _on_path(SHELLS) or _of_playwright(whole=False) or find_whole()


def find_whole() -> str | None:
    """The path of a Chromium as people have it, with what it writes to disk: history, autofill, the last session."""
    return _on_path(NAMES) or _of_playwright(whole=True) or os.environ.get("CHROMIUM")


def _on_path(names: Iterable[str]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def _of_playwright(*, whole: bool) -> str | None:
    """Playwright's own download, where there is one; it tells the place of the whole one only."""
    path = Path(_playwright())
    if not whole:
        folder = next(parent for parent in path.parents if parent.name.startswith("chromium-"))
        shells = folder.with_name(folder.name.replace("chromium-", "chromium_headless_shell-")).glob("*/*headless*shell*")
        path = next((shell for shell in shells if shell.suffix in ("", ".exe")), folder / "none")
    return str(path) if path.exists() else None


@cache
def _playwright() -> str:
    """Asked in a process of its own: in one that has a browser already, Playwright does not begin a second time."""
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as each: print(each.chromium.executable_path)"
    return subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()


def install() -> None:
    """Install both: Debian's packages where this is Debian and root, else Playwright's own download."""
    if _debian():
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES], check=True, env=environment)
    else:
        # Its system libraries want root; without, most desktops have them already.
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", *["--with-deps"][: int(_root())], "chromium"], check=True
        )


def _root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _debian() -> bool:
    return _root() and "ID=debian" in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()


def main() -> int:
    there = find_whole() and (_on_path(SHELLS) or "CHROMIUM" in os.environ or not _debian())
    if not there:
        with suppress(subprocess.CalledProcessError, OSError):  # what went wrong is on the screen; what to do follows
            install()
    path = find_whole() and find()  # one test wants a whole one
    print(f"Chromium: {path}" if path else "Chromium is missing; install it, or name one in the variable CHROMIUM.")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
