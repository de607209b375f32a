"""The process that writes one Excel file and ends: tables as JSON in, the file out. Nothing in it is a formula or a link."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from typing import Any

FORMULA = "=+-@\t\r|%"


def written(sheets: list[dict[str, Any]]) -> bytes:
    """An Excel file with these sheets, in which every text is text and every date a date."""
    import xlsxwriter  # noqa: PLC0415 - whoever only reads the limits needs it not

    out = io.BytesIO()
    never = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, never)
    formats = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        # As if a quotation mark stood before it: it stays text when someone edits the cell.
        "guarded": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        "number": book.add_format({"valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
    }
    for sheet in sheets:
        page = book.add_worksheet(sheet["name"])
        page.freeze_panes(1, 0)
        for at, (title, width) in enumerate(zip(sheet["heads"], sheet["widths"], strict=True)):
            page.set_column(at, at, width)
            page.write_string(0, at, title, formats["head"])
        for row, cells in enumerate(sheet["rows"], 1):
            for at, cell in enumerate(cells):
                _write(page, row, at, cell, formats)
        if sheet["rows"] and sheet["filter"]:
            page.autofilter(0, 0, len(sheet["rows"]), len(sheet["heads"]) - 1)
    book.close()
    return out.getvalue()


def _write(page: Any, row: int, at: int, cell: str | float | list[str] | None, formats: dict[str, Any]) -> None:
    match cell:
        case None | "":
            return
        case [day]:
            page.write_datetime(row, at, dt.datetime.fromisoformat(day), formats["date"])
        case str():
            page.write_string(row, at, cell, formats["guarded" if cell.lstrip()[:1] in FORMULA else "text"])
        case _:
            page.write_number(row, at, cell, formats["number"])


if __name__ == "__main__":
    sys.stdout.buffer.write(written(json.loads(sys.stdin.buffer.read())))
