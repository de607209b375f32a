"""A module for tests of lib.child: does what a task asks of it, good or bad."""

from __future__ import annotations

import sys
import time
from pathlib import Path

task, _, rest = sys.stdin.read().partition(" ")
match task:
    case "memory":
        bytearray(1 << 30)
    case "time":
        time.sleep(60)
    case "disk":
        Path(rest).write_text("private", encoding="utf-8")
    case "fault":
        raise ValueError(rest)
sys.stdout.write(rest)
