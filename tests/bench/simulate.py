"""How often the rule says something, on logs whose truth is known: `python -m tests.bench.simulate [LOGS]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping

from lib.records.vocabulary import Decision
from lib.tracker.checkpoint.compare import evidence, until
from lib.tracker.checkpoint.rule import judge
from lib.tracker.checkpoint.windows import plan_of
from lib.tracker.tracker_records import TrackerRecords
from tests.bench.worlds import CHANGED, RELAPSES, REPORTED, START, WORLDS, World, make

PER_WEEK = (0.5, 1.5, 4.0)
MONTHS = (6, 12)
MOST = 0.06
"""How often 'fewer' may be said at any checkpoint where nothing got easier."""

Year = tuple[Decision, ...]
"""What the rule says at each checkpoint of one log."""


def decisions(log: TrackerRecords) -> Year:
    """What the rule says of a log, at each checkpoint on its day."""
    looks = [plan_of(each) for each in MONTHS]
    return tuple(judge(evidence(until(log, on), each, on)).decision for each in looks for on in (each.planned_on(START),))


def years(world: World, logs: int, per_week: float) -> list[Year]:
    return [decisions(make(world, seed, per_week=per_week)) for seed in range(logs)]


def share(found: Iterable[Year], wanted: tuple[Decision, ...], at: int | None) -> float:
    """How often one of the decisions came up at one checkpoint, or at any."""
    hits = [any(decision in wanted for decision in (year if at is None else year[at : at + 1])) for year in found]
    return sum(hits) / len(hits)


def show(title: str, found: Mapping[str, Mapping[float, list[Year]]], wanted: tuple[Decision, ...]) -> None:
    columns = [(at, rate) for at in (0, 1, None) for rate in PER_WEEK]
    print(f"\n{title}: {' or '.join(wanted)}, % of logs; at month, with so many hard days a week")
    names = [f"{'year' if at is None else MONTHS[at]}: {rate:g}" for at, rate in columns]
    print(f"{'':36}" + "".join(f"{name:>10}" for name in names))
    for world, by_rate in found.items():
        print(f"{world:36}" + "".join(f"{100 * share(by_rate[rate], wanted, at):10.1f}" for at, rate in columns), flush=True)


def main(arguments: list[str]) -> None:
    logs = int(arguments[0]) if arguments else 500
    began = time.perf_counter()
    still, relapses, reported, changed = (
        {name: {rate: years(world, logs, rate) for rate in PER_WEEK} for name, world in worlds.items()}
        for worlds in (WORLDS, RELAPSES, REPORTED, CHANGED)
    )
    show("Nothing got easier", still, ("fewer",))
    show("Fell and came back", relapses, ("fewer",))
    show("Reported, not held", reported, ("fewer",))
    show("Something changed", changed, ("fewer",))
    show("Something changed", changed, ("more", "more_severe"))
    show("False alarm", still, ("more", "more_severe"))
    print(f"\n{logs} logs each, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
