"""A module in a process of its own: bytes in, bytes out, and whatever goes wrong ends there."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from lib.child import Child, ChildError

unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def child(seconds: float = 30) -> Child:
    return Child("tests.unit.naughty_child", seconds, 512 << 20, threading.BoundedSemaphore(1))


def test_what_a_module_writes_comes_back() -> None:
    assert child().run(b"echo some words") == b"some words"


@unix
@pytest.mark.parametrize("task", ["memory x", "disk {folder}/x", "fault private"])
def test_what_takes_too_much_memory_writes_a_file_or_fails_gives_an_error_that_tells_nothing(
    task: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ChildError) as error:
        child().run(task.format(folder=tmp_path).encode())
    assert (error.value.args, error.value.__context__) == ((), None)
    assert "".join(capfd.readouterr()) == ""
    assert not [path for path in tmp_path.iterdir() if path.stat().st_size]


def test_what_takes_too_long_is_ended_and_gives_its_place_to_the_next() -> None:
    own = child(seconds=1)
    with pytest.raises(ChildError) as error:
        own.run(b"time private")
    assert error.value.__context__ is None
    assert own.places.acquire(timeout=0)


def test_nobody_waits_for_a_place_for_ever() -> None:
    own = child(seconds=0.1)
    own.places.acquire()
    began = time.monotonic()
    with pytest.raises(ChildError):
        own.run(b"echo x")
    assert time.monotonic() - began < 5


def test_without_limits_as_on_windows_it_runs_all_the_same() -> None:
    """There the module `resource` does not exist; the bound on time is all there is."""
    as_there = "import sys; sys.platform = 'win32'; sys.modules['resource'] = None"
    script = f"{as_there}; from lib.child_process import start; start(1, 'this')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Beautiful is better than ugly" in done.stdout
