"""Checks content/ and says what to mend: `python -m lib.content [FOLDER]` (also `make content`)."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from lib.content.group import read_group
from lib.content.guide import read_guide
from lib.content.load import read
from lib.content.parse import Problems
from lib.content.usage import check_usage


def main(arguments: list[str]) -> int:
    """Print every problem; return 1 where there is one."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2] / "content"
    reading = read(folder, dt.date.today())
    problems = Problems([*reading.problems, *check_usage(reading.wording)])
    for wing in (problems.unless(read_guide, folder, reading.library), problems.unless(read_group, folder, reading.library)):
        problems += wing[1] if wing else ()
    for problem in problems:
        print(problem)
    library = reading.library
    print(
        f"{len(library.articles)} articles, {len(library.claims)} claims, {len(library.notes)} evidence notes, "
        f"{len(library.topics)} topics, {len(library.terms)} terms, {len(library.lines)} helplines: "
        + (f"{len(problems)} problems to mend" if problems else "all in order")
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
