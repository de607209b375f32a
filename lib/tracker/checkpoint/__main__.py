"""Prints what a saved notes file says at a checkpoint, as JSON: `python -m lib.tracker.checkpoint FILE --on 2026-11-22`.

With `--lines` it reads one question a line from standard input and prints one answer a line, for many files in one process.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import Any

from lib.records.checkpoint import Checkpoint
from lib.records.file.read import load
from lib.records.file.refused import ImportRefused
from lib.tracker.checkpoint.compute import checkpoint
from lib.tracker.checkpoint.windows import first_monday, next_plan, plan_of, plans_until
from lib.tracker.tracker_records import TrackerRecords, tracker_records


def report(tracker: TrackerRecords, on: dt.date, months: int | None = None, *, afresh: bool = False) -> dict[str, Any]:
    """The last checkpoint whose day has come by `on`, or the one of `months`: as it was frozen, or computed afresh."""
    start = tracker.start
    if start is None or start > on:
        return {"state": "no_log", "on": on.isoformat()}
    past = {plan.months: plan for plan in plans_until(start, on)}
    wanted = months if months is not None else max(past, default=None)
    if wanted not in past:
        coming = next_plan(start, on) if months is None else plan_of(months)
        planned = coming.planned_on(first_monday(start))
        return {"state": "no_checkpoint_yet", "on": on.isoformat(), "months": coming.months, "planned_on": planned.isoformat()}
    frozen = [kept for kept in tracker.checkpoints if kept.months == wanted and kept.computed_on <= on and not afresh]
    return _as_json(frozen[0] if frozen else checkpoint(tracker, past[wanted], on), frozen=bool(frozen))


def _as_json(result: Checkpoint | None, *, frozen: bool) -> dict[str, Any]:
    if result is None:
        return {"state": "no_log"}
    values = result.model_dump(mode="json")
    return {
        "state": values.pop("decision"),
        "reasons": values.pop("reasons"),
        "counts": {"start": values.pop("start"), "recent": values.pop("recent")},
        "interval": values.pop("interval"),
        "frozen": frozen,
        **values,
    }


def _months(text: str) -> int:
    months = int(text)
    if months != 3 and (months < 6 or months % 6 or months > 1200):
        raise argparse.ArgumentTypeError("checkpoints are at 3, 6, 12, 18 and so on months")
    return months


def read_records(file: str | Path | dict[str, Any]) -> TrackerRecords:
    """The log of a file, named by its path or given as what it holds; raises OSError or ImportRefused."""
    if isinstance(file, dict):
        file = json.dumps(file)
    data = file if isinstance(file, str) and file.lstrip().startswith("{") else Path(file).read_bytes()
    return tracker_records(load(data).records)


def answer_line(line: bytes) -> dict[str, Any]:
    """What one line asks, such as `{"file": "notes.json", "on": "2026-11-25"}`, worked out afresh; or why it can't be."""
    try:
        asked = json.loads(line)
        on, months = dt.date.fromisoformat(asked["on"]), _months(str(asked["months"])) if "months" in asked else None
        tracker = read_records(asked["file"])
    except (OSError, ImportRefused) as error:
        return {"state": "error", "error": f"can't be read as notes ({error})"}
    except (ValueError, TypeError, KeyError, RecursionError, argparse.ArgumentTypeError):
        return {"state": "error", "error": 'each line is like {"file": "notes.json", "on": "2026-11-25"}'}
    try:
        return report(tracker, on, months, afresh=True)
    except (ValueError, OverflowError):
        return {"state": "error", "error": "that day is out of range"}


def main(arguments: list[str]) -> int:
    """Print the checkpoint; return 1 where the file can't be read."""
    parser = argparse.ArgumentParser(
        prog="python -m lib.tracker.checkpoint", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?", help="a saved notes file")
    parser.add_argument("--on", type=dt.date.fromisoformat, metavar="DATE", help="the day to stand on")
    parser.add_argument("--months", type=_months, help="3, 6, 12, 18, …; the last one that has come where left out")
    parser.add_argument("--afresh", action="store_true", help="compute it even where the file holds it")
    parser.add_argument("--lines", action="store_true", help='read lines like {"file": "notes.json", "on": "2026-11-25"}')
    given = parser.parse_args(arguments)
    if given.lines:
        for line in filter(bytes.strip, sys.stdin.buffer):
            print(json.dumps(answer_line(line)), flush=True)
        return 0
    if given.file is None or given.on is None:
        parser.error("give a file and --on DATE, or --lines")
    try:
        tracker = read_records(given.file)
    except (OSError, ImportRefused) as error:
        # What the file holds is private: the message names the kind of fault, and no content.
        print(f"{given.file}: can't be read as notes ({error})", file=sys.stderr)
        return 1
    print(json.dumps(report(tracker, given.on, given.months, afresh=given.afresh), indent=2))
    return 0


def run() -> int:
    """`main`, ended quietly where whoever reads has heard enough, such as `head -1`."""
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # At its end Python flushes standard output once more, and would complain there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


if __name__ == "__main__":
    sys.exit(run())
