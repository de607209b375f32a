"""Lists helplines that a person has not confirmed, or not for a while: `make numbers`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path

from lib.content.load import read
from lib.content.models import Line

STALE_AFTER = dt.timedelta(days=183)
"""Half a year: numbers, hours and keywords change."""


def stale(lines: Iterable[Line], today: dt.date) -> tuple[Line, ...]:
    """The lines whose last confirmation is missing or too old, those never confirmed first, then oldest first."""
    found = [line for line in lines if line.verified_on == "" or today - line.verified_on > STALE_AFTER]
    return tuple(sorted(found, key=lambda line: str(line.verified_on)))


def main(arguments: list[str]) -> int:
    """Print what is stale; an unconfirmed number is work for a person, not a fault, so this always returns 0."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2] / "content"
    today = dt.date.today()
    lines = read(folder, today).library.lines
    found = stale(lines, today)
    for line in found:
        reach = " / ".join([*line.phone, *filter(None, [line.text]), *line.web])
        checked = line.verified_on or "never confirmed"
        print(f"{checked}  {line.place}  {line.name}: {reach}  (from {line.source}, {line.source_year})")
    print(f"{len(found)} of {len(lines)} entries need a call or a look at a live page; then write the date in verified_on.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
