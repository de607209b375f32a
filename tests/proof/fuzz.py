"""What strangers can hand to the app: files, messages and text. `make fuzz`, or with `--seed N --cases N`.

Ten thousand files of every kind that can be opened end in a notebook or a refusal (files.py); a server lives through whatever
its protocol lets in, and nobody else's session is touched or shown (protocol.py); what a person typed is drawn as it stands
(typed.py).
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Iterable

from tests.proof import files, protocol, typed
from tests.proof.table import Row, heading, most

MINUTES = 6.0
"""Two and a half on a quiet machine with two cores."""


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--cases", type=int, default=10_000)
    given = asked.parse_args()
    logging.disable(logging.WARNING)  # AppTest runs without a server, and says so at every turn
    began, over = time.monotonic(), 0
    parts: dict[str, Iterable[Row | str]] = {
        f"files, seed {given.seed}": files.rows(given.seed, given.cases),
        "messages": protocol.rows(),
        "text": typed.rows(),
    }
    print(heading())
    for name, rows in parts.items():
        print(f"\n{name}")
        for row in rows:
            print(row, flush=True)
            over += row.over if isinstance(row, Row) else 0
    took = most("minutes", (time.monotonic() - began) / 60, MINUTES, digits=1)
    print(f"\n{took}")
    return int(over > 0 or took.over)


if __name__ == "__main__":
    sys.exit(main())
