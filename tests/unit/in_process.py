"""What the app has done by a process of its own, done in this one: for tests of what comes of it, which need many answers.

That a process is started, what it may take and that it ends alone, is tested with real ones in the same files.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest

from lib.export import workbook, workbook_process
from lib.records.file import sheet, sheet_process


class Here:
    """Stands in for a Child."""

    def __init__(self, run: Callable[[bytes], bytes]) -> None:
        self.run = run


def sheets_here(data: bytes) -> tuple[sheet.Sheet, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet, "_READER", Here(sheet_process.answer))
        return sheet.sheets(data)


def excel_here(sheets: Sequence[workbook.WorkbookSheet]) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbook, "_WRITER", Here(lambda task: workbook_process.written(json.loads(task))))
        return workbook.excel(sheets)
