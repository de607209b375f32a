"""How many of a person's records to tell them of: those that hold what they typed or chose."""

from __future__ import annotations

from collections.abc import Iterable

from lib.records.record import Record
from lib.records.tracker import DayCheck, Entry


def counted(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records that hold what a person typed or chose; not a day's mark that an entry of that day brought with it."""
    filled = [record for record in records if not record.empty]
    written = {entry.occurred_on.isoformat() for entry in filled if isinstance(entry, Entry)}
    return tuple(
        record for record in filled if not (isinstance(record, DayCheck) and record.state == "entry" and record.id in written)
    )
