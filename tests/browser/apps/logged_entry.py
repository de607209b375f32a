"""The real entry script, in a session that holds a log of so many days and entries (variables LOG_DAYS, LOG_ENTRIES)."""

import os
import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from lib.ui import clock, state
from tests.trackers import full_log

if not len(state.notes()):
    days, entries = int(os.environ.get("LOG_DAYS", "365")), int(os.environ.get("LOG_ENTRIES", "400"))
    state.keep(*full_log(clock.today(), days=days, entries=entries))
runpy.run_path(str(ROOT / "lib" / "ui" / "script.py"), run_name="__main__")
