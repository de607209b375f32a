"""Reading a table that anyone may have made: encodings, separators, Excel, and everything that is no table."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest

from lib.records.file.json_guard import MAX_BYTES
from lib.records.file.refused import ImportRefused
from lib.records.file.sheet import MarkedDate, sheets
from lib.records.file.sheet_process import MAX_ROWS
from tests import tables
from tests.unit.in_process import sheets_here

ROWS = [["Date", "Text"], ["2024-03-12", "Café; „so“, she said"], ["2024-03-13", "x"]]
CELLS = tuple(tuple(row) for row in ROWS)


def reason_for(data: bytes, read: Callable[[bytes], object] = sheets) -> str:
    with pytest.raises(ImportRefused) as refused:
        read(data)
    assert refused.value.__context__ is None
    return refused.value.reason


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_separator_and_encoding_is_found(separator: str, encoding: str) -> None:
    assert sheets_here(tables.text(ROWS, separator=separator, encoding=encoding))[0].rows == CELLS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    assert sheets_here(tables.text(ROWS, encoding=encoding))[0].rows == CELLS


def test_a_line_that_names_the_separator_is_obeyed() -> None:
    assert sheets(b"sep=;\r\nDate;Text\r\n2024-03-12;a, b, c\r\n")[0].rows[1] == ("2024-03-12", "a, b, c")


def test_old_macs_end_lines_their_own_way() -> None:
    assert sheets_here(tables.text(ROWS, end="\r"))[0].rows == CELLS


def test_a_quotation_mark_without_its_partner_swallows_nothing_once_it_would_be_too_much() -> None:
    lines = [f'2024-03-12;"said {number}' if number == 3 else f"2024-03-12;said {number}" for number in range(9000)]
    assert len(sheets("\n".join(lines).encode())[0].rows) == 9000


def test_excel_gives_dates_numbers_and_the_results_of_formulas_and_never_computes_one() -> None:
    read = sheets(
        tables.excel(
            {
                "Log": [
                    ["When", "N", "T"],
                    [dt.date(2024, 3, 12), 2, "=HYPERLINK('x')"],
                    [dt.datetime.fromisoformat("2024-03-13T14:30"), 1.5, "@"],
                ],
                "Empty": [],
                "More": [["a"]],
            }
        )
    )
    assert [sheet.name for sheet in read] == ["Log", "More"]
    assert read[0].rows[1] == (MarkedDate("2024-03-12"), 2.0, "=HYPERLINK('x')")
    assert read[0].rows[2] == (MarkedDate("2024-03-13T14:30"), 1.5, "@")


def test_empty_columns_go_and_empty_rows_stay_so_that_numbers_of_rows_fit() -> None:
    assert sheets_here(b"Date,,Text\n\n2024-03-12,,x\n,,\n")[0].rows == (("Date", "Text"), ("", ""), ("2024-03-12", "x"))


def test_a_number_without_end_is_words() -> None:
    parts = zipfile.ZipFile(io.BytesIO(tables.excel({"Log": [["Date", "N"], [dt.date(2024, 3, 12), 2.5]]})))
    inside = {name: parts.read(name).replace(b"<v>2.5<", b"<v>-1e999<") for name in parts.namelist()}
    assert sheets_here(tables.packed(inside))[0].rows[1] == (MarkedDate("2024-03-12"), "-inf")


def test_signs_that_turn_text_around_are_gone() -> None:
    assert sheets_here(tables.text([["Date", "Te\u202ext"], ["2024-03-12", "a\u2066b שלום 👩‍👧"]]))[0].rows == (
        ("Date", "Text"),
        ("2024-03-12", "ab שלום 👩‍👧"),
    )


@cache
def bomb() -> bytes:
    return tables.packed({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": bytes(200_000_000)})


def understated() -> bytes:
    """The same bomb, which says that it is small."""
    data = bytearray(bomb())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    return bytes(data.replace(size, (1000).to_bytes(4, "little")))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"\xef\xbb\xbf,,\n", "empty"),
        (tables.excel({"Log": []}), "empty"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\x00\x00\x00\x18ftypheic....", "picture"),
        (b"<html><table><tr><td>2024-03-12</table>", "web-page"),
        (b"{\\rtf1 2024-03-12}", "document"),
        (tables.packed({"word/document.xml": b"<x/>", "[Content_Types].xml": b""}), "document"),
        (tables.packed({"Index/Document.iwa": b"x"}), "numbers"),
        (tables.packed({"log.csv": b"a,b"}), "packed"),
        (b"\x1f\x8b\x08 gzip", "packed"),
        (tables.excel({"Log": [["a"]]})[:900], "broken-table"),
        (tables.packed({"xl/workbook.xml": b"no xml"}), "broken-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "broken-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "locked-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"), "document"),
        (b"PK\x03\x04zip", "packed"),
        (b"\xff\xfe\x00", "broken-table"),
        (b"Date,Text\n\x00\x01\x02\x03binary", "other-kind-of-file"),
        (tables.text([["2024-03-12", "x"]] * (MAX_ROWS + 1)), "too-many-rows"),
        (tables.text([["x"] * 251]), "too-many-columns"),
        (b"2024-03-12,x\n" * (MAX_BYTES // 13 + 1), "too-big"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",  # an Excel file isn't of one size on every worker
)
def test_what_is_no_table_is_refused_for_what_it_seems_to_be(data: bytes, reason: str) -> None:
    assert reason_for(data, sheets_here) == reason


def test_what_unpacks_to_far_too_much_is_not_unpacked() -> None:
    assert reason_for(bomb()) == "too-big-inside"
    assert reason_for(understated()) in {"broken-table", "too-much-work"}


def test_a_table_of_two_hundred_columns_is_read() -> None:
    read = sheets_here(tables.text([["Date", *map(str, range(199))], ["2024-03-12", *["x"] * 199]]))
    assert len(read[0].rows[0]) == 200


def test_a_cell_far_out_ends_the_reading_and_nothing_else() -> None:
    far = tables.excel({"Log": [["2024-03-12", "x"]]})
    with zipfile.ZipFile(io.BytesIO(far)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["xl/worksheets/sheet1.xml"] = files["xl/worksheets/sheet1.xml"].replace(b'r="B1"', b'r="XFD1048576"')
    assert reason_for(tables.packed(files)) in {"too-many-rows", "too-much-work"}


def test_long_cells_are_cut_where_they_are_too_long_for_an_entry_anyway() -> None:
    read = sheets_here(tables.text([["2024-03-12", "x" * 9000]]))
    assert len(str(read[0].rows[0][1])) == 4001


def test_nothing_of_a_table_is_in_what_a_failure_prints() -> None:
    assert "marker" not in repr(sheets_here(tables.text([["marker", "Text"], ["2024-03-12", "marker"]])))
