"""A module of ours in a process of its own, under limits: bytes in, bytes out, and nothing on any disk.

What it holds ends with it, and what it takes too much of ends it: the server and everyone else's session go on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
# Each arena sets aside 64 MB of addresses, and where there are many cores there would be many of them.
_ENVIRONMENT = {"PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "2"}


class ChildError(Exception):
    """Nothing came of it. Holds nothing of the task."""


@dataclass(frozen=True, slots=True)
class Child:
    """A module that reads a task from standard input and writes what came of it.

    `seconds` bounds its run, and the wait for a place before it; `memory` its address space in bytes, where the system can;
    `places` how many run at once.
    """

    module: str
    seconds: float
    memory: int
    places: threading.BoundedSemaphore

    def run(self, task: bytes) -> bytes:
        """What the module wrote; raises ChildError."""
        done = None
        if self.places.acquire(timeout=self.seconds):
            try:
                done = subprocess.run(  # noqa: S603 - our own interpreter and modules
                    [sys.executable, "-m", "lib.child_process", str(self.memory), self.module],
                    input=task,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,  # what is said of a fault may hold what a person wrote
                    timeout=self.seconds,
                    check=False,
                    env={**os.environ, **_ENVIRONMENT, "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path])},
                )
            except (OSError, subprocess.TimeoutExpired):
                pass
            finally:
                self.places.release()
        if done is None or done.returncode:
            raise ChildError
        return done.stdout
