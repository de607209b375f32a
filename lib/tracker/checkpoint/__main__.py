"""Prints what a saved notes file says at a checkpoint, as JSON: `python -m lib.tracker.checkpoint FILE --on 2026-11-22`."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from lib.records.checkpoint import Checkpoint
from lib.records.file.read import load
from lib.records.file.refused import ImportRefused
from lib.tracker.checkpoint.compute import checkpoint
from lib.tracker.checkpoint.windows import first_monday, look, next_plan, plans_until
from lib.tracker.tracker_records import TrackerRecords, tracker_records


def report(tracker: TrackerRecords, on: dt.date, months: int | None = None, *, afresh: bool = False) -> dict[str, Any]:
    """The last checkpoint whose day has come by `on`, or the one of `months`: as it was frozen, or computed afresh."""
    start = tracker.start
    if start is None or start > on:
        return {"state": "no_log", "on": on.isoformat()}
    past = {each.months: each for each in plans_until(start, on)}
    wanted = months if months is not None else max(past, default=None)
    if wanted not in past:
        coming = next_plan(start, on) if months is None else look(months)
        planned = coming.planned_on(first_monday(start))
        return {"state": "no_checkpoint_yet", "on": on.isoformat(), "months": coming.months, "planned_on": planned.isoformat()}
    kept = next((c for c in tracker.checkpoints if c.months == wanted and c.computed_on <= on), None)
    made = None if afresh else kept
    return _shown(made or checkpoint(tracker, past[wanted], on), frozen=made is not None)


def _shown(made: Checkpoint | None, *, frozen: bool) -> dict[str, Any]:
    if made is None:
        return {"state": "no_log"}
    values = made.model_dump(mode="json")
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


def main(arguments: list[str]) -> int:
    """Print the checkpoint; return 1 where the file can't be read."""
    parser = argparse.ArgumentParser(prog="python -m lib.tracker.checkpoint", description=__doc__)
    parser.add_argument("file", type=Path, help="a saved notes file")
    parser.add_argument("--on", type=dt.date.fromisoformat, required=True, metavar="DATE", help="the day to stand on")
    parser.add_argument("--months", type=_months, help="3, 6, 12, 18, …; the last one that has come where left out")
    parser.add_argument("--afresh", action="store_true", help="compute it even where the file holds it")
    given = parser.parse_args(arguments)
    try:
        records = load(given.file.read_bytes()).records
    except (OSError, ImportRefused) as error:
        # What the file holds is private: the message names the kind of fault, and no content.
        print(f"{given.file}: can't be read as notes ({error})", file=sys.stderr)
        return 1
    print(json.dumps(report(tracker_records(records), given.on, given.months, afresh=given.afresh), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
