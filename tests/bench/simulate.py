"""How often the rule says something, on logs whose truth is known: `python -m tests.bench.simulate [LOGS]`."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Mapping

from lib.content.tracker import Decision
from lib.tools.log.evidence import evidence
from lib.tools.log.gather import Log
from lib.tools.log.rule import judge
from lib.tools.log.windows import look
from tests.bench.worlds import CHANGED, REPORTED, START, WORLDS, World, make

PER_WEEK = (0.5, 1.5, 4.0)
MONTHS = (3, 6, 12)


def decisions(log: Log, months: tuple[int, ...] = MONTHS) -> dict[int, Decision]:
    """What the rule says of a log at each checkpoint, each on its day."""
    looks = [look(each) for each in months]
    return {each.months: judge(evidence(log, each, each.planned_on(START))).decision for each in looks}


def tally(world: World, logs: int, per_week: float, months: tuple[int, ...] = MONTHS) -> dict[int, Counter[Decision]]:
    """How often each decision comes up at each checkpoint, over this many logs."""
    found: dict[int, Counter[Decision]] = {each: Counter() for each in months}
    for seed in range(logs):
        for each, decision in decisions(make(world, seed, per_week=per_week), months).items():
            found[each][decision] += 1
    return found


def show(title: str, worlds: Mapping[str, World], logs: int, wanted: tuple[Decision, ...]) -> None:
    columns = [(each, rate) for each in MONTHS[1:] for rate in PER_WEEK]
    print(f"\n{title}: {' or '.join(wanted)}, % of {logs} logs; months: hard days a week")
    print(f"{'':36}" + "".join(f"{f'{m}: {r:g}':>9}" for m, r in columns))
    for name, world in worlds.items():
        found = {rate: tally(world, logs, rate) for rate in PER_WEEK}
        cells = [100 * sum(found[rate][months][d] for d in wanted) / logs for months, rate in columns]
        print(f"{name:36}" + "".join(f"{cell:9.1f}" for cell in cells), flush=True)


def main(arguments: list[str]) -> None:
    logs = int(arguments[0]) if arguments else 500
    began = time.perf_counter()
    show("Nothing got easier", WORLDS, logs, ("fewer",))
    show("Reported, not held", REPORTED, logs, ("fewer",))
    show("Something changed", CHANGED, logs, ("fewer",))
    show("Something changed", CHANGED, logs, ("more", "more_severe"))
    show("False alarm", WORLDS, logs, ("more", "more_severe"))
    print(f"\n{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
