"""CPU of the tracker's pages with one and ten years of records and a bare page: `python -m tests.bench.tracker_pages`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from tests.bench.__main__ import Row, bare, rerunning
from tests.browser.servers import APPS, Server

PAGES = ("days", "add", "list", "agreed", "week", "picture", "back", "options", "table")
SIZES = (("a year", 365, 400, 60), ("ten years", 3650, 4000, 200))
"""What it is called, its days, its entries, and the most milliseconds of CPU that a rerun may take."""


def log_rows(plain: Server, times: int) -> Iterator[Row]:
    """Reruns of every page of the log, for both sizes."""
    floor_ms, floor_cpu, _ = rerunning(plain, "", times)
    for name, days, entries, limit in SIZES:
        os.environ |= {"LOG_DAYS": str(days), "LOG_ENTRIES": str(entries)}
        with Server(APPS / "logged.py") as server:
            for page in PAGES:
                ms, used, kb = rerunning(server, page, times)
                yield Row(f"/{page}, {name}: rerun", floor_ms, ms, None, "ms")
                yield Row(f"/{page}, {name}: rerun, CPU", floor_cpu, used, limit, "ms")
                yield Row(f"/{page}, {name}: rerun, sent", None, kb, None, "kB")


def main() -> int:
    over = 0
    print(f"{'':44}{'bare':>9}{'ours':>10}{'limit':>9}")
    with bare() as plain:
        for row in log_rows(plain, 20):
            print(row, flush=True)
            over += row.over
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
