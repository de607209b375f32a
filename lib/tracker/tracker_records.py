"""The log as the engine reads it: every record of it, by kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lib.records.checkpoint import Checkpoint
from lib.records.record import Record
from lib.records.tracker import (
    About,
    Agreement,
    Boundary,
    Category,
    DayCheck,
    Entry,
    LogStart,
    Marker,
    Occasion,
    Promise,
    Watch,
    WeekPulse,
    Yardstick,
)
from lib.records.vocabulary import Relation

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class TrackerRecords:
    """Everything a log holds. What is computed from it does not depend on the order of any of these."""

    entries: tuple[Entry, ...] = ()
    checks: tuple[DayCheck, ...] = ()
    pulses: tuple[WeekPulse, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    promises: tuple[Promise, ...] = ()
    markers: tuple[Marker, ...] = ()
    yardsticks: tuple[Yardstick, ...] = ()
    categories: tuple[Category, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    watches: tuple[Watch, ...] = ()
    started_on: dt.date | None = None
    who: Relation | None = None

    @property
    def start(self) -> dt.date | None:
        """The day the log began: as it was said, or the first day that anything was tapped or logged on."""
        if self.started_on:
            return self.started_on
        days = [check.day for check in self.checks] + [entry.logged_on for entry in self.entries]
        return min(days, default=None)


def tracker_records(records: Iterable[Record]) -> TrackerRecords:
    """The log among these records, such as those of a notebook."""
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)

    def of(model: type[R]) -> tuple[R, ...]:
        return tuple(record for record in by_kind.get(model, ()) if isinstance(record, model))

    return TrackerRecords(
        entries=of(Entry),
        checks=of(DayCheck),
        pulses=of(WeekPulse),
        boundaries=of(Boundary),
        agreements=of(Agreement),
        occasions=of(Occasion),
        promises=of(Promise),
        markers=of(Marker),
        yardsticks=of(Yardstick),
        categories=of(Category),
        checkpoints=of(Checkpoint),
        watches=of(Watch),
        started_on=next((start.started_on for start in of(LogStart)), None),
        who=next((about.who for about in of(About)), None),
    )
