"""Opening a table that someone kept elsewhere: bytes to cells, or a reason why not. It is read in a process of its own."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import cast

from lib.child import Child, ChildError
from lib.records.file.json_guard import MAX_BYTES
from lib.records.file.refused import ImportRefused, Reason
from lib.records.own_words import without_unwanted

# What no table begins with, and what it seems to be.
_SIGNS: dict[bytes, Reason] = {
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"RIFF": "picture",
    b"{\\rtf": "document",
    b"SQLite format 3": "other-kind-of-file",
    b"\x1f\x8b": "packed",
    b"BZh": "packed",
    b"\xfd7zXZ\x00": "packed",
    b"7z\xbc\xaf'\x1c": "packed",
    b"Rar!": "packed",
    b"\x28\xb5\x2f\xfd": "packed",
    b"<": "web-page",
}
_PICTURES_BY_BRAND = b"ftyp"  # the phone's own pictures and films have it after four bytes

# Two at a time. A file that unpacks to more than its share, or takes too long, ends its process and nothing else.
_READER = Child("lib.records.file.sheet_process", seconds=10, memory=1 << 30, places=threading.BoundedSemaphore(2))


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """A date, or a date and time, that a spreadsheet says is one: as 2026-11-22 or 2026-11-22T14:30."""

    iso: str


Cell = str | float | MarkedDate


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a table, all rows of one width. All of it is a person's own words, which no failure prints."""

    name: str = field(repr=False)
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)


def sheets(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of a CSV or Excel file that anyone may have made; raises ImportRefused and nothing else."""
    if len(data) > MAX_BYTES:
        raise ImportRefused("too-big")
    start = data[:2000].lstrip()
    if not start and not data.strip():
        raise ImportRefused("empty")
    for sign, reason in _SIGNS.items():
        if start.startswith(sign):
            raise ImportRefused(reason)
    if data[4:8] == _PICTURES_BY_BRAND:
        raise ImportRefused("picture")
    try:
        told = json.loads(_READER.run(data))
    except ChildError:
        told = {"refused": "too-much-work"}
    if "refused" in told:
        raise ImportRefused(cast("Reason", told["refused"]))
    return tuple(Sheet(without_unwanted(name), tuple(tuple(map(_cell, row)) for row in rows)) for name, rows in told["sheets"])


def _cell(value: str | float | list[str]) -> Cell:
    if isinstance(value, str):
        return value if value.isprintable() else without_unwanted(value)
    return MarkedDate(value[0]) if isinstance(value, list) else value
