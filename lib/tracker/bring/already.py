"""What of a table is here already, so that opening it twice adds nothing twice."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lib.records.record import Record
from lib.records.tracker import Category, Entry, LogStart
from lib.tracker.bring.rows import EntryRow, ReadLog

Likeness = tuple[dt.date, str, str | None, str]


@dataclass(frozen=True, slots=True)
class Beside:
    """The rows that would come in, and the entries of ours that came from this table before."""

    new: tuple[EntryRow, ...]
    here: int
    from_this: tuple[Entry, ...]


def likeness(entry: Entry) -> Likeness:
    """What two entries have in common that tell of one thing, wherever they were written."""
    return entry.occurred_on, entry.sort, entry.category, " ".join(entry.what_happened.raw.casefold().split())


def beside(read: ReadLog, entries: Iterable[Entry]) -> Beside:
    """Sort out what is new: by the row it came from, so that a changed entry is known again, else by day, kind and words."""
    held = {entry.id: entry for entry in entries}
    rows = {row.entry.id for row in read.entries}
    left = Counter(likeness(entry) for entry in held.values() if entry.id not in rows)
    new = []
    for row in read.entries:
        if row.entry.id in held:
            continue
        if left[likeness(row.entry)] > 0:
            left[likeness(row.entry)] -= 1
            continue
        new.append(row)
    return Beside(tuple(new), len(read.entries) - len(new), tuple(held[at] for at in held if at in rows))


def to_keep(read: ReadLog, found: Beside, today: dt.date, *, started: bool) -> tuple[Record, ...]:
    """The records that come in: entries, the kinds of one's own they name, and the log's first day where it had none."""
    named = {row.entry.category for row in found.new}
    own: tuple[Category, ...] = tuple(category for category in read.categories if category.id in named)
    start = () if started else (LogStart(id="start", started_on=today),)
    return (*start, *own, *(row.entry for row in found.new))
