"""A document as plain text: for a mail, for any program, and for letters that a PDF here can't show."""

from __future__ import annotations

from collections.abc import Iterator

from lib.export.blocks import Block, Document, Facts, Heading, Paragraph, Section, Table, Typed

WIDTH = 78
"""A table that is wider is written as a list."""


def text(document: Document) -> str:
    """Our headings are underlined; what the person typed stands behind a bar, so that it can't be taken for ours."""
    parts = [_underlined(document.title, "="), *document.about]
    parts += [part for section in document.sections for part in _section(section)]
    return "\n\n".join(parts) + "\n"


def _underlined(title: str, line: str) -> str:
    return f"{title}\n{line * max(3, len(title))}"


def _section(section: Section) -> Iterator[str]:
    yield "\n" + _underlined(section.title, "-")
    yield from map(_block, section.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"## {_one_line(block.text)}"
        case Paragraph():
            return block.text
        case Typed():
            return f"{block.label}:\n{_barred(block.text)}" if block.label else _barred(block.text)
        case Facts(inline=True):
            return " · ".join(_fact(item.label, _one_line(item.value)) for item in block.items)
        case Facts():
            return "\n".join(_fact(item.label, item.value) for item in block.items)
        case Table():
            return f"{block.caption}\n\n{_grid(block) or _list(block)}"


def _barred(typed: str) -> str:
    return "\n".join(f"| {line}".rstrip() for line in typed.split("\n"))


def _fact(label: str, value: str) -> str:
    return f"{label}: " + value.replace("\n", "\n    ")


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _grid(table: Table) -> str:
    """The table in columns, where it is narrow enough."""
    lines = [tuple(column.title for column in table.columns), *(row.cells for row in table.rows)]
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) > WIDTH or any("\n" in cell for line in lines for cell in line):
        return ""
    rule = tuple("-" * width for width in widths)
    return "\n".join(_padded(line, widths, table) for line in [lines[0], rule, *lines[1:]])


def _padded(cells: tuple[str, ...], widths: list[int], table: Table) -> str:
    set_ = [
        cell.rjust(width) if column.number else cell.ljust(width)
        for cell, width, column in zip(cells, widths, table.columns, strict=True)
    ]
    return "  ".join(set_).rstrip()


def _list(table: Table) -> str:
    """The table row by row, each cell behind its title."""
    titles = [column.title for column in table.columns]
    return "\n\n".join(
        "\n".join(_fact(title, cell) for title, cell in zip(titles, row.cells, strict=True) if cell) for row in table.rows
    )
