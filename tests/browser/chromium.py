"""Finds Chromium for the browser tests, and installs it where there is none: `python -m tests.browser.chromium`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

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
    """The path of a Chromium: $CHROMIUM, one on the PATH, or Playwright's own."""
    if asked := os.environ.get("CHROMIUM"):
        return asked
    if found := next(filter(None, map(shutil.which, NAMES)), None):
        return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Chromium: Debian's package where this is Debian and root, else Playwright's own download."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and "ID=debian" in Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=True, env=environment)
    else:
        # Its system libraries want root; without, most desktops have them already.
        subprocess.run([sys.executable, "-m", "playwright", "install", *["--with-deps"][: int(root)], "chromium"], check=True)


def main() -> int:
    if find() is None:
        with suppress(subprocess.CalledProcessError, OSError):  # what went wrong is on the screen; what to do follows
            install()
    path = find()
    print(f"Chromium: {path}" if path else "Chromium is missing; install it, or name one in the variable CHROMIUM.")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
