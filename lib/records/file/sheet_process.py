"""The process that reads one table that someone kept elsewhere, CSV or Excel, and ends; it computes no formula.

What comes out is JSON: the reason why not, or sheets of cells. A cell is a text, a number, or a list of one text: a date, or a
date and time, as Excel marks them.
"""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io
import json
import math
import re
import sys
import zipfile
from collections import Counter
from typing import Any

MAX_ROWS = 10_000
MAX_COLUMNS = 250
MAX_SHEETS = 12
MAX_CELL = 4_001
"""Letters of a cell that are read: one more than an entry takes, so that a longer one is seen to be too long."""
MAX_UNPACKED = 150_000_000
"""Bytes that an Excel file may unpack to; a year of daily notes comes to less than one million."""

Cell = str | float | list[str]
Sheet = tuple[str, list[list[Cell]]]


class SheetRefusedError(Exception):
    """Why a file is not read as a table; holds the reason's id and nothing of the file."""


_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SEPARATORS = ",;\t|"
_PACKED = {
    "word/": "document",
    "ppt/": "document",
    "Index/": "numbers",
    "META-INF/container.xml": "document",
}


def sheets(data: bytes) -> list[Sheet]:
    """The sheets of a file that have anything on them; raises SheetRefusedError."""
    if data.startswith(b"PK"):
        _unpackable(data)
        return _excel(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _excel(data)
    return [("", _text_table(_decoded(data)))]


def _unpackable(data: bytes) -> None:
    """Look at what a packed file says it holds, before anything is unpacked."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise SheetRefusedError("broken-table" if b"xl/" in data else "packed") from None
    names = [entry.filename for entry in entries]
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise SheetRefusedError("too-big-inside")
    if any(name.startswith("xl/") for name in names) or ("content.xml" in names and _open_document_sheet(data)):
        return
    for start, reason in _PACKED.items():
        if any(name.startswith(start) for name in names):
            raise SheetRefusedError(reason)
    raise SheetRefusedError("document" if "content.xml" in names else "packed")


def _open_document_sheet(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "mimetype" in packed.namelist() and b"spreadsheet" in packed.open("mimetype").read(200)


def _excel(data: bytes) -> list[Sheet]:
    import python_calamine  # noqa: PLC0415 - half of the runs need it

    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        read = []
        for name in book.sheet_names[:MAX_SHEETS]:
            rows = [[_cell(value) for value in row] for row in _rows(book, name)]
            if trimmed := _trimmed(rows):
                read.append((name[:60], trimmed))
    except python_calamine.PasswordError:
        raise SheetRefusedError("locked-table") from None
    except (python_calamine.CalamineError, ValueError, OSError):
        raise SheetRefusedError("locked-table" if _encrypted(data) else _old_office(data)) from None
    if not read:
        raise SheetRefusedError("empty")
    return read


def _rows(book: Any, name: str) -> Any:
    """The rows of one sheet; sheets of charts have none."""
    import python_calamine  # noqa: PLC0415

    try:
        sheet = book.get_sheet_by_name(name)
    except python_calamine.WorksheetNotFound:
        return ()
    if sheet.total_height > 1_100_000 or sheet.total_width > 20_000:
        raise SheetRefusedError("too-many-rows")
    return sheet.iter_rows()


def _encrypted(data: bytes) -> bool:
    return "EncryptedPackage".encode("utf-16-le") in data


def _old_office(data: bytes) -> str:
    """What an old Office file that is no workbook is."""
    return "document" if "WordDocument".encode("utf-16-le") in data else "broken-table"


def _cell(value: object) -> Cell:
    if isinstance(value, dt.date):  # a date with a time is one too
        return [value.isoformat(timespec="minutes") if isinstance(value, dt.datetime) else value.isoformat()]
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):  # a file may hold 1e999
        return float(value)
    return _words(value)[:MAX_CELL].strip()


def _words(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case dt.time():
            return f"{value:%H:%M}"
        case dt.timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


def _decoded(data: bytes) -> str:
    """The text of a file in the encodings that spreadsheets and phones write."""
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _plain(_strictly(data.removeprefix(mark), encoding))
    start = data[:2000]
    if start[1::2].count(0) > len(start) // 8 and not start[::2].count(0):
        return _plain(_strictly(data, "utf-16-le"))
    if start[::2].count(0) > len(start) // 8 and not start[1::2].count(0):
        return _plain(_strictly(data, "utf-16-be"))
    try:
        return _plain(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _plain(data.decode("cp1252", "replace"))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise SheetRefusedError("broken-table") from None


def _plain(text: str) -> str:
    if _BINARY.search(text):
        raise SheetRefusedError("other-kind-of-file")
    if not text.strip():
        raise SheetRefusedError("empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text_table(text: str) -> list[list[Cell]]:
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == len("sep=x"):
        return _checked(_parsed(rest, first.strip()[-1]))
    tried = [_parsed(text, separator) for separator in _SEPARATORS]
    return _checked(max(tried, key=_evenness))


def _evenness(rows: list[list[str]]) -> tuple[bool, float, int]:
    """How much rows look like those of a table: most of one width, which is more than one."""
    widths = Counter(len(row) for row in rows[:500] if any(row))
    if not widths:  # nothing but separators
        return True, 2.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return width > 1, round(count / widths.total(), 1) if width > 1 else 0.0, width


def _parsed(text: str, separator: str) -> list[list[str]]:
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):  # a quotation mark without its partner would swallow what follows
        rows = []
        try:
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting, skipinitialspace=True):
                rows.append([cell[:MAX_CELL].strip() for cell in row])
                if len(rows) > 4 * MAX_ROWS:
                    raise SheetRefusedError("too-many-rows")
        except csv.Error:
            continue
        return rows
    raise SheetRefusedError("broken-table")


def _checked(rows: list[list[str]]) -> list[list[Cell]]:
    trimmed = _trimmed([list(row) for row in rows])
    if not trimmed:
        raise SheetRefusedError("empty")
    return trimmed


def _trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows without empty ones at the end and columns without anything; empty rows between stay, so that numbers fit."""
    while rows and not any(cell != "" for cell in rows[-1]):
        rows.pop()
    if sum(any(cell != "" for cell in row) for row in rows) > MAX_ROWS or len(rows) > 4 * MAX_ROWS:
        raise SheetRefusedError("too-many-rows")
    width = max((len(row) for row in rows), default=0)
    used = [any(at < len(row) and row[at] != "" for row in rows) for at in range(width)]
    if sum(used) > MAX_COLUMNS:
        raise SheetRefusedError("too-many-columns")
    return [[row[at] if at < len(row) else "" for at in range(width) if used[at]] for row in rows]


def answer(data: bytes) -> bytes:
    try:
        told: dict[str, object] = {"sheets": sheets(data)}
    except SheetRefusedError as refused:
        told = {"refused": str(refused)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


if __name__ == "__main__":
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
