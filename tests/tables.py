"""Logs as people keep them elsewhere: files of each kind, made here."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Sequence

import xlsxwriter

Rows = Sequence[Sequence[object]]


def text(rows: Rows, *, separator: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue().encode(encoding)


def excel(sheets: dict[str, Rows], *, merged: Sequence[str] = ()) -> bytes:
    """An Excel file as Excel writes it: dates as dates, and texts that begin like a formula as text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    as_day = book.add_format({"num_format": "dd/mm/yyyy"})
    as_moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.datetime):
                    page.write_datetime(at, column, cell, as_moment)
                elif isinstance(cell, dt.date):
                    page.write_datetime(at, column, dt.datetime.combine(cell, dt.time()), as_day)
                elif cell is not None:
                    page.write(at, column, cell)
        for cells in merged:
            page.merge_range(cells, "")
            first = cells.split(":")[0]
            page.write(first, rows[int(first[1:]) - 1][ord(first[0]) - ord("A")])
    book.close()
    return out.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


DAYLIO = text(
    [
        ["full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note"],
        ["2024-03-12", "March 12", "Tuesday", "10:30 PM", "awful", "home | fight", "Again", "He shouted, then left."],
        ["2024-03-11", "March 11", "Monday", "09:05", "good", "work", "", ""],
    ]
)
BY_DAY: Rows = [
    ["Date", "What happened", "Kind", "Effect", "Who was there", "Time"],
    ["25/12/2024", "Shouted at dinner", "Contempt or put-downs", 2, "Other people were there", "19:30"],
    ["03/01/2025", "Wouldn't speak", "silent treatment", 1, "Just us", "evening"],
]
