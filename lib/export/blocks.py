"""What a document is made of. Tools make sections of blocks; the frame filters, shortens names and draws them.

Whatever a person typed is marked `typed`: only there are names replaced, and it is drawn as it stands and never read as
markup. `on` is the day that something belongs to; what has none stays whatever dates are chosen. `part` names a group that a
person may leave out ("words", "where-proof-is"), told by the section's `parts`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; goes when nothing is left under it."""

    text: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of our wording."""

    text: str
    on: dt.date | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What the person wrote, with its own lines; `label` is ours and stands above."""

    text: str
    label: str = ""
    on: dt.date | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts."""

    label: str
    value: str
    typed: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Short labels, each with what it stands for; `inline` sets them in one line, as for the entries of a log."""

    items: tuple[Fact, ...]
    on: dt.date | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `number` sets it flush right."""

    title: str
    typed: bool = False
    number: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table, a cell for each column."""

    cells: tuple[str, ...]
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, and what is read aloud in its place; nothing in it is in anyone's own words."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under titles; `caption` says in a line what they are. A PDF has the drawing above it; text has the rows alone."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    part: str = ""
    drawing: Drawing | None = None


Block: TypeAlias = Heading | Paragraph | Typed | Facts | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document that one tool gives; `parts` are its groups that a person may leave out, id and label."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document ready to be drawn: everything chosen, left out and shortened already.

    `about` stands under the title and says what this is; `page` has {page} and {pages}; `signs` is told where a PDF can't
    show every sign.
    """

    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    page: str
    signs: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class DocumentOptions:
    """What a person chose. `sections` are ids, or everything; `names` is for each person every name they go by."""

    made_on: dt.date
    sections: frozenset[str] | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    leave_out: frozenset[str] = field(default_factory=frozenset)
    names: tuple[tuple[str, ...], ...] = ()
    title: str = ""
