"""Finds nginx for the tests of two copies, and unpacks Debian's where there is none: `python -m tests.browser.nginx`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNPACKED = ROOT / ".nginx"
PACKAGES = ("nginx", "nginx-common")
MISSING = "no nginx: tests of two copies are left out; on Debian and Ubuntu: apt install nginx, or name one in NGINX"


def find() -> str | None:
    """The path of an nginx that runs: $NGINX, one on the PATH or beside it, or Debian's as we unpacked it."""
    beside = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    unpacked = str(UNPACKED / "usr" / "sbin" / "nginx")
    return next(filter(_runs, filter(None, (os.environ.get("NGINX"), beside, unpacked))), None)


def types(nginx: str) -> Path:
    """Where its list of types stands: beside the `usr` that it was unpacked with, or where the system has it."""
    own = Path(nginx).parents[2] / "etc" / "nginx" / "mime.types"
    return own if own.exists() else Path("/etc/nginx/mime.types")


def install() -> None:
    """Unpack Debian's package into a folder of ours: installed, it would start a server of its own, and want root."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid() == 0:
            subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", *PACKAGES], check=True, cwd=folder)
        for package in Path(folder).glob("*.deb"):
            subprocess.run(["dpkg", "-x", str(package), str(UNPACKED)], check=True)


def _runs(path: str) -> bool:
    with suppress(OSError):
        return subprocess.run([path, "-v"], capture_output=True, check=False).returncode == 0
    return False


def main() -> int:
    if find() is None and shutil.which("apt-get") and hasattr(os, "geteuid"):
        with suppress(subprocess.CalledProcessError, OSError):  # what went wrong is on the screen
            install()
    print(f"nginx: {find() or MISSING}")
    return 0  # all else can be tested without it


if __name__ == "__main__":
    sys.exit(main())
