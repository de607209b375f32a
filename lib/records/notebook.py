"""All records of one session by kind and id, each with the revision that last changed it: pure values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lib.records.record import Record, Ref, ref
from lib.records.tracker import DayCheck, Entry

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Row:
    """A record and the revision it is from."""

    record: Record
    rev: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """The revision that a record was taken out in, and whether people are told of it as a change since they saved."""

    rev: int
    counts: bool


@dataclass(frozen=True, slots=True)
class Notebook:
    """Records in the order they were first put in.

    `rev` grows with every change. `dropped` remembers what was taken out and when, so that a copy elsewhere can follow.
    A copy older than `whole_since` can't be brought up to date by changes and needs everything.
    """

    rows: Mapping[str, Mapping[str, Row]] = field(default_factory=dict)
    rev: int = 0
    dropped: Mapping[Ref, Dropped] = field(default_factory=dict)
    whole_since: int = 0

    def of(self, model: type[R]) -> tuple[R, ...]:
        """Every record of one kind."""
        return tuple(row.record for row in self.rows.get(model.kind, {}).values() if isinstance(row.record, model))

    def get(self, model: type[R], record_id: str) -> R | None:
        row = self.rows.get(model.kind, {}).get(record_id)
        return row.record if row and isinstance(row.record, model) else None

    def find(self, at: Ref) -> Record | None:
        row = self.rows.get(at[0], {}).get(at[1])
        return row.record if row else None

    def __iter__(self) -> Iterator[Record]:
        return (row.record for table in self.rows.values() for row in table.values())

    def __len__(self) -> int:
        return sum(map(len, self.rows.values()))

    def counts(self) -> dict[str, int]:
        """How many records there are of each kind that has any."""
        return {kind: len(table) for kind, table in self.rows.items() if table}


@dataclass(frozen=True, slots=True)
class Changes:
    """What brings a copy from an older revision to `rev`; where `whole`, the copy is to be replaced."""

    rev: int
    put: tuple[Record, ...]
    drop: tuple[Ref, ...]
    whole: bool
    dropped_counts: int = 0


def put(notebook: Notebook, *records: Record) -> Notebook:
    """Add records, or replace those of the same kind and id in their place. What is there already changes nothing."""
    fresh = [record for record in records if notebook.find(ref(record)) != record]
    if not fresh:
        return notebook
    rev = notebook.rev + 1
    rows = dict(notebook.rows)
    for kind in {record.kind for record in fresh}:
        rows[kind] = {**rows.get(kind, {}), **{r.id: Row(r, rev) for r in fresh if r.kind == kind}}
    gone = {ref(record) for record in fresh}
    return replace(notebook, rows=rows, rev=rev, dropped={at: d for at, d in notebook.dropped.items() if at not in gone})


def drop(notebook: Notebook, *refs: Ref) -> Notebook:
    """Take records out; those that are not there change nothing."""
    held = {at: record for at in refs if (record := notebook.find(at)) is not None}
    if not held:
        return notebook
    rev = notebook.rev + 1
    counts = {ref(record) for record in counted(held.values()) if record.saved}
    dropped = {at: Dropped(rev, at in counts) for at in held}
    rows = {
        kind: {record_id: row for record_id, row in table.items() if (kind, record_id) not in held}
        for kind, table in notebook.rows.items()
    }
    return replace(notebook, rows=rows, rev=rev, dropped={**notebook.dropped, **dropped})


def emptied(notebook: Notebook) -> Notebook:
    """An empty notebook of a later revision, which no older copy can be merged into."""
    return Notebook(rev=notebook.rev + 1, whole_since=notebook.rev + 1)


def holding(records: Iterable[Record], *, after: Notebook | None = None) -> Notebook:
    """A notebook with exactly these records; `after` is the one it stands in for."""
    return put(emptied(after or Notebook()), *records)


def changes_since(notebook: Notebook, rev: int) -> Changes:
    """What changed after a revision."""
    if rev < notebook.whole_since or rev > notebook.rev:
        return Changes(notebook.rev, tuple(notebook), (), whole=True)
    if rev == notebook.rev:
        return Changes(notebook.rev, (), (), whole=False)
    newer = tuple(row.record for table in notebook.rows.values() for row in table.values() if row.rev > rev)
    gone = {at: dropped for at, dropped in notebook.dropped.items() if dropped.rev > rev}
    return Changes(notebook.rev, newer, tuple(gone), whole=False, dropped_counts=sum(d.counts for d in gone.values()))


def counted(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records that hold what a person typed or chose; not a day's mark that an entry of that day brought with it."""
    filled = [record for record in records if not record.empty]
    written = {entry.occurred_on.isoformat() for entry in filled if isinstance(entry, Entry)}
    return tuple(
        record for record in filled if not (isinstance(record, DayCheck) and record.state == "entry" and record.id in written)
    )
