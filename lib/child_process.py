"""The first thing that a process of child.py does: bound itself, then be the module it was started for."""

from __future__ import annotations

import runpy
import sys

if sys.platform != "win32":
    import resource


def start(memory: int, module: str) -> None:
    """Run a module with so many bytes of addresses, where the system can limit them, and without a way to write to a disk."""
    if sys.platform != "win32":
        # A core dump would hold what the process held.
        limits = {resource.RLIMIT_AS: memory, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
        for limit, most in limits.items():
            try:
                resource.setrlimit(limit, (most, most))
            except (ValueError, OSError):
                continue
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    start(int(sys.argv[1]), sys.argv[2])
