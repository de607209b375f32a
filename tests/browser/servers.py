"""Real servers for tests: started on a free port, ended with everything they started."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
APPS = Path(__file__).parent / "apps"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`streamlit run` on this machine; a context manager."""

    def __init__(
        self,
        script: Path = ROOT / "app.py",
        *options: str,
        cwd: Path = ROOT,
        port: int | None = None,
        variables: dict[str, str] | None = None,
    ) -> None:
        self.script, self.options, self.cwd, self.variables = script, options, cwd, variables or {}
        self.port = port or free_port()
        under = next((option.partition("=")[2] + "/" for option in options if option.startswith("--server.baseUrlPath=")), "")
        self.url = f"http://127.0.0.1:{self.port}/{under}"
        self.process: subprocess.Popen[bytes] | None = None
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the server

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.log.close()

    def command(self) -> list[str]:
        return [
            *(sys.executable, "-m", "streamlit", "run", str(self.script)),
            *("--server.address=127.0.0.1", f"--server.port={self.port}", "--server.headless=true"),
            *self.options,
        ]

    @property
    def alive(self) -> str:
        """The address that answers once it runs."""
        return f"{self.url}_stcore/health"

    def start(self) -> None:
        """Start and wait until it answers."""
        self.process = subprocess.Popen(
            self.command(),
            cwd=self.cwd,
            env={**os.environ, **self.variables},
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )
        until = time.monotonic() + 60
        while time.monotonic() < until:
            assert self.process.poll() is None, f"the server ended:\n{self.said()}"
            try:
                with urllib.request.urlopen(self.alive, timeout=2) as answer:  # noqa: S310 - our own address
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError(self.said())

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self, how: int = signal.SIGTERM) -> None:
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, how)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(10)

    def said(self) -> str:
        """Everything the server has logged so far."""
        self.log.seek(0)
        return self.log.read().decode(errors="replace")
