"""What opening a file would change, and changing it: by id, or all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from lib.records import notebook
from lib.records.file.read import Opened
from lib.records.notebook import Notebook, counted
from lib.records.plan import PlanLine
from lib.records.record import Record, Ref, ref
from lib.records.tracker import Agreement, Boundary, Entry, Marker, Occasion, Promise, Statement

Prefer = Literal["file", "here"]
"""Which of two records with one id stays. Records hold no time of their last change, so the person chooses."""
Choice = Literal["file", "here", "both"]


@dataclass(frozen=True, slots=True)
class KindPreview:
    """One kind of record in a file beside what is here."""

    kind: str
    new: int
    changed: int
    same: int
    only_here: int

    @property
    def in_both(self) -> int:
        return self.changed + self.same


@dataclass(frozen=True, slots=True)
class Preview:
    """What opening a file would do, before it does it."""

    kinds: tuple[KindPreview, ...]

    @property
    def new(self) -> int:
        """Records that merging adds."""
        return sum(kind.new for kind in self.kinds)

    @property
    def changed(self) -> int:
        """Records that are in both but differ; merging asks which to keep."""
        return sum(kind.changed for kind in self.kinds)

    @property
    def same(self) -> int:
        return sum(kind.same for kind in self.kinds)

    @property
    def only_here(self) -> int:
        """Records that merging keeps and replacing takes away."""
        return sum(kind.only_here for kind in self.kinds)


def preview(current: Notebook, opened: Opened) -> Preview:
    """Counts by kind, for the kinds that are here or in the file; of what a person typed or chose."""
    here = {ref(record): record for record in counted(current)}
    there = {ref(record): record for record in counted(opened.records)}
    kinds = dict.fromkeys(kind for kind, _ in [*here, *there])
    return Preview(tuple(_kind(kind, _only(kind, here), _only(kind, there)) for kind in kinds))


def _only(kind: str, records: dict[tuple[str, str], Record]) -> dict[str, Record]:
    return {record_id: record for (of, record_id), record in records.items() if of == kind}


def _kind(kind: str, here: dict[str, Record], there: dict[str, Record]) -> KindPreview:
    both = here.keys() & there.keys()
    same = sum(here[record_id] == there[record_id] for record_id in both)
    return KindPreview(kind, len(there) - len(both), len(both) - same, same, len(here) - len(both))


def differing(current: Notebook, opened: Opened) -> tuple[tuple[Record, Record], ...]:
    """Records that are in both and differ, as they are here and as they are in the file."""
    pairs = ((current.find(ref(record)), record) for record in counted(opened.records))
    return tuple((here, record) for here, record in pairs if here is not None and here != record)


def may_stand_twice(record: Record) -> bool:
    """Whether a second one of the kind may stand beside it: not where an id says what it is about, such as a day's."""
    return isinstance(record, Entry | Boundary | Statement | Agreement | Occasion | Promise | Marker | PlanLine)


def merge(
    current: Notebook,
    opened: Opened,
    *,
    prefer: Prefer,
    choices: Mapping[Ref, Choice] | None = None,
    new_id: Callable[[], str] | None = None,
) -> Notebook:
    """Everything that is in either; of two records with one id the chosen one, or else the preferred.

    Where both are to stay the file's stands beside the one here under an id of its own; what belongs to them goes with that.
    """
    taken: list[Record] = []
    for record in opened.records:
        here = current.find(ref(record))
        keep = (choices or {}).get(ref(record), prefer)
        if here is None or keep == "file":
            taken.append(record)
        elif keep == "both" and new_id and here != record and may_stand_twice(record):
            taken.append(record.model_copy(update={"id": new_id()}))
    return notebook.put(current, *taken)


def replaced(current: Notebook, opened: Opened) -> Notebook:
    """Exactly what the file holds."""
    return notebook.holding(opened.records, after=current)
