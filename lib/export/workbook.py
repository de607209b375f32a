"""Tables as an Excel file, written in a process of its own: a long log takes seconds, and others should not wait for them."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from lib.child import Child

Value = str | int | dt.date | None

_WRITER = Child("lib.export.workbook_process", seconds=30, memory=1 << 30, places=threading.BoundedSemaphore(2))


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One sheet: its name, the headings and widths (in letters) of its columns, and its rows."""

    name: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Value, ...], ...]
    filter: bool = True


def excel(sheets: Sequence[WorkbookSheet]) -> bytes:
    """An Excel file; raises ChildError where none could be made."""
    task = [
        {
            "name": sheet.name,
            "heads": sheet.heads,
            "widths": sheet.widths,
            "filter": sheet.filter,
            "rows": [[[cell.isoformat()] if isinstance(cell, dt.date) else cell for cell in row] for row in sheet.rows],
        }
        for sheet in sheets
    ]
    return _WRITER.run(json.dumps(task).encode())
