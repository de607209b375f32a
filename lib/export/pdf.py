"""A document as a PDF that a screen reader can read (PDF/UA-1), set by Typst in a process of its own."""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from dataclasses import dataclass
from typing import Any

from lib.child import Child
from lib.export.blocks import Block, Document, Facts, Heading, Paragraph, Section, Table, Typed

# Two at a time: each takes 60 MB while it lasts, but 900 MB for the longest notes that a file can hold.
_TYPST = Child("lib.export.typst_process", seconds=30, memory=2 << 30, places=threading.BoundedSemaphore(2))
_LONG = re.compile(r"\S{30,}")
_NARROW = 16
"""A column whose cells are all this short takes the room it needs; others share the rest."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, and how many different signs of the text it can't show: offer plain text where there are any."""

    data: bytes
    missing: int


def pdf(document: Document) -> Pdf:
    """Set a document; raises ChildError, and plain text may still do."""
    task = json.dumps({"document": _document(document), "signs": document.signs}).encode()
    missing, _, data = _TYPST.run(task).partition(b"\n")
    return Pdf(data, int(missing))


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": " ".join(document.title.split()),
        "heading": _text(document.title),
        "language": document.language,
        "page": document.page,
        "about": list(document.about),
        "sections": [_section(section) for section in document.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    return {"title": section.title, "blocks": [_block(block) for block in section.blocks]}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"is": "heading", "text": _text(block.text)}
        case Paragraph():
            return {"is": "paragraph", "text": block.text}
        case Typed():
            paragraphs = [_text(part) for part in re.split(r"\n\s*\n", block.text)]
            return {"is": "typed", "label": block.label, "paragraphs": paragraphs}
        case Facts():
            items = [{"label": item.label, "value": _text(item.value)} for item in block.items]
            return {"is": "line" if block.inline else "facts", "items": items}
        case Table():
            return _table(block)


def _table(table: Table) -> dict[str, Any]:
    cells = zip(*(row.cells for row in table.rows), strict=True)
    return {
        "is": "table",
        "caption": table.caption,
        "drawing": {"svg": table.drawing.svg, "alt": table.drawing.alt} if table.drawing else None,
        "columns": [
            {"title": column.title, "number": column.number, "wide": max(map(len, [column.title, *own])) > _NARROW}
            for column, own in zip(table.columns, cells, strict=True)
        ],
        "rows": [[_text(cell) for cell in row.cells] for row in table.rows],
    }


def _text(typed: str) -> dict[str, Any]:
    """A text and the direction it is read in, with places to break words that would run off the page."""
    return {"text": _LONG.sub(lambda found: _breakable(found[0]), typed), "rtl": _right_to_left(typed)}


def _breakable(word: str) -> str:
    return "\u200b".join(word[at : at + 15] for at in range(0, len(word), 15))


def _right_to_left(typed: str) -> bool:
    """Whether the first letter that has a direction reads from the right."""
    directions = (unicodedata.bidirectional(sign) for sign in typed)
    return next((direction for direction in directions if direction in {"L", "R", "AL"}), "L") != "L"
