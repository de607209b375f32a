"""Two copies of the app behind deploy/nginx.conf, for real, on this machine."""

from __future__ import annotations

import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import psutil

from tests.browser import nginx
from tests.browser.servers import ROOT, Server, free_port

CONF = ROOT / "deploy" / "nginx.conf"


def configured(folder: Path, types: Path, port: int, ports: tuple[int, int]) -> Path:
    """The same file with addresses and folders of this machine."""
    text = CONF.read_text(encoding="utf-8")
    for name, own in zip("ab", ports, strict=True):
        text = text.replace(f"server {name}:8501", f"server 127.0.0.1:{own}")
    text = text.replace("listen 8080", f"listen 127.0.0.1:{port}")
    text = text.replace("/tmp/", f"{folder}/")  # noqa: S108 - what nginx writes goes into our folder
    text = text.replace("/etc/nginx/mime.types", str(types))
    path = folder / "nginx.conf"
    path.write_text(text, encoding="utf-8")
    return path


class Pair:
    """Two servers and nginx before them; a context manager."""

    def __init__(self, program: str, make: Callable[[], Server] = Server) -> None:
        self.program, self.port = program, free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self.copies: tuple[Server, Server] = (make(), make())
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        with self.stack as started:  # ends what runs already where the next does not start
            for copy in self.copies:
                started.enter_context(copy)
            self.folder = Path(started.enter_context(tempfile.TemporaryDirectory()))
            conf = configured(self.folder, nginx.types(self.program), self.port, (self.copies[0].port, self.copies[1].port))
            command = [self.program, "-c", str(conf), "-g", "daemon off;"]
            self.proxy = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            started.callback(self._end)
            self._wait()
            self.stack = started.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def busy(self) -> tuple[int, int]:
        """How many connections from nginx each copy has."""
        one, other = (_connections(copy) for copy in self.copies)
        return one, other

    def written(self) -> list[str]:
        """Files on disk that nginx holds open or has left behind, but for its settings and the number of its process."""
        open_files = {file.path for process in self._processes() for file in process.open_files()}
        left = {str(path) for path in self.folder.rglob("*") if path.is_file()}
        return sorted((open_files | left) - {str(self.folder / name) for name in ("nginx.conf", "nginx.pid")})

    def _processes(self) -> list[psutil.Process]:
        master = psutil.Process(self.proxy.pid)
        return [master, *master.children()]

    def _end(self) -> None:
        self.proxy.terminate()
        self.proxy.wait(10)

    def _wait(self) -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until:
            assert self.proxy.poll() is None, "nginx ended"
            try:
                with urllib.request.urlopen(f"{self.url}_stcore/health", timeout=2):  # noqa: S310 - our own address
                    return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError(self.url)


def _connections(copy: Server) -> int:
    if copy.process is None or copy.process.poll() is not None:
        return 0
    found = psutil.Process(copy.process.pid).net_connections("tcp")
    return sum(each.status == psutil.CONN_ESTABLISHED and each.laddr.port == copy.port for each in found)
