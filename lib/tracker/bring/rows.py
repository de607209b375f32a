"""From the rows of a table to entries, or to the reason why a row can't be one."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from lib.content.words.tracker import BringWords, RowFault
from lib.records.file.sheet import Cell, Sheet
from lib.records.tracker import Category, Entry
from lib.records.vocabulary import Sort
from lib.tracker.bring.columns import Layout, Role, as_text, folded
from lib.tracker.bring.dates import DateReader, Order, WrittenDate, chosen, clock_time
from lib.tracker.bring.labels import Labels
from lib.tracker.entry_draft import OWN_LABEL, FormError, made
from lib.tracker.table import unsafe

ASKED_KINDS = 8
"""Words for kinds that someone is asked about; the others come in as notes."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A row that can be an entry, by its number in the file."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that can't, why, and what stands in it: a person's own words."""

    number: int
    reason: RowFault
    cells: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadLog:
    """What a table holds.

    `categories` are kinds of one's own that its entries name. `off_scale` says that its effects are not 0 to 4, and left out.
    """

    entries: tuple[EntryRow, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    categories: tuple[Category, ...] = ()
    off_scale: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What someone said where the file leaves it open."""

    order: Order | None = None
    fill_down: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one sheet."""

    layout: Layout
    choices: Choices
    labels: Labels
    dates: DateReader
    words: BringWords
    off_scale: bool = False
    last: dt.date | None = None
    seen: Counter[str] = field(default_factory=Counter)
    own: dict[tuple[Sort, str], Category] = field(default_factory=dict)

    def read(self, sheet: Sheet) -> ReadLog:
        """Every row, in the order of the file; rows without anything are passed over."""
        self.off_scale = self._off_scale(sheet)
        entries: list[EntryRow] = []
        refused: list[RefusedRow] = []
        for at, row in enumerate(sheet.rows[self.layout.first :], self.layout.first):
            if not any(cell != "" for cell in row):
                continue
            result = self._entry(row)
            if isinstance(result, Entry):
                entries.append(EntryRow(at + 1, result))
            else:
                refused.append(RefusedRow(at + 1, result, tuple(as_text(cell) for cell in row if cell != "")))
        return ReadLog(tuple(entries), tuple(refused), tuple(self.own.values()), self.off_scale)

    def unknown_kinds(self, sheet: Sheet) -> tuple[str, ...]:
        """The words for kinds that mean nothing here, those that come most often first; a person's own words."""
        at = self.layout.roles.get("kind")
        if at is None or self.layout.known == "ours":
            return ()
        values = Counter(as_text(row[at]) for row in sheet.rows[self.layout.first :] if row[at] != "")
        unknown: dict[str, str] = {}
        for value, _ in values.most_common():
            kind = self.labels.kind(value)
            if folded(value) and (kind is None or (kind[1] is None and kind[0] != "note")):
                unknown.setdefault(folded(value), value)
        return tuple(unknown.values())[:ASKED_KINDS]

    def _off_scale(self, sheet: Sheet) -> bool:
        at = self.layout.roles.get("effect")
        cells = [as_text(row[at]) for row in sheet.rows[self.layout.first :] if row[at] != ""] if at is not None else []
        return any(self.labels.step(cell) is None and cell.replace(".", "", 1).lstrip("-").isdecimal() for cell in cells)

    def _cell(self, row: tuple[Cell, ...], role: Role) -> str:
        at = self.layout.roles.get(role)
        return as_text(row[at]).strip() if at is not None else ""

    def _more(self, row: tuple[Cell, ...], name: str) -> str:
        at = self.layout.more.get(name)
        text = as_text(row[at]).strip() if at is not None else ""
        return unsafe(text) if self.layout.known == "ours" else text

    def _entry(self, row: tuple[Cell, ...]) -> Entry | RowFault:
        at = self.layout.roles.get("date")
        written = self.dates.read(row[at]) if at is not None else "no_date"
        if written == "no_date" and self.choices.fill_down and self.last:
            written = WrittenDate(self.last, self.last)
        if not isinstance(written, WrittenDate):
            return written
        day = chosen(written, self.choices.order)
        if day is None:
            return "unread_date"
        self.last = day
        sort, category, text = self._what(row)
        setting = self.labels.one("setting", self._cell(row, "setting"))
        step = None if self.off_scale else self.labels.step(self._cell(row, "effect"))
        text = "\n".join(filter(None, (text, *self._not_understood(row, setting, step))))
        if category is None and not text:
            return "nothing"
        time = self._cell(row, "time")
        day_part = self.labels.one("occurred_time", time)
        record = made(
            Entry,
            self.dates.today,
            id=self._id(row),
            sort=sort,
            occurred_on=day,
            logged_on=self.dates.today,
            category=category,
            occurred_time=day_part or clock_time(time) or clock_time(written.rest),
            intensity=step,
            setting=setting,
            what_happened=text,
            brought_in=True,
            **(dict(self._ours(row)) if self.layout.known == "ours" else {}),
        )
        if isinstance(record, FormError):
            return next((fault for fault in get_args(RowFault) if fault == record.id), "unfit")
        return record

    def _what(self, row: tuple[Cell, ...]) -> tuple[Sort, str | None, str]:
        """Sort, category and text. A word for a kind that is not known here stays in the text."""
        text = self._text(row)
        said = self._cell(row, "kind")
        if self.layout.known == "ours":
            return self._our_kind(row, unsafe(said), text)
        kind = self.labels.kind(self.choices.kinds.get(folded(said), said)) if said else None
        if kind and (kind[1] or kind[0] == "note"):
            return *kind, text
        kept = self.words.kind_read.format(kind=said, text=text) if said and text else said or text
        return "note", None, kept

    def _not_understood(self, row: tuple[Cell, ...], setting: str | None, step: int | None) -> Iterator[str]:
        """What a cell says of who was there or of the effect, where that is none of our choices: it stays as words."""
        if (said := self._cell(row, "setting")) and setting is None:
            yield self.words.setting_read.format(setting=said)
        if (said := self._cell(row, "effect")) and step is None:
            yield self.words.effect_read.format(effect=said)

    def _our_kind(self, row: tuple[Cell, ...], label: str, text: str) -> tuple[Sort, str | None, str]:
        """What our own table says; a kind of one's own that is not here comes along."""
        named = self.labels.kind(self._more(row, "sort"))
        sort: Sort = named[0] if named else "note"
        if sort == "note" or not label:
            return "note", None, text
        kind = self.labels.kinds.get(folded(label))
        if kind and kind[0] == sort:
            return sort, kind[1], text
        if not folded(label) or len(label) > OWN_LABEL:
            return "note", None, text
        key = (sort, folded(label))
        if key not in self.own:
            name = _digest("category", sort, folded(label))
            category = made(Category, self.dates.today, id=name, label=label, sort=sort, created_on=self.dates.today)
            if isinstance(category, FormError):
                return "note", None, text
            self.own[key] = category
        return sort, self.own[key].id, text

    def _text(self, row: tuple[Cell, ...]) -> str:
        text = ""
        for at in self.layout.what:
            part = as_text(row[at]).strip()
            part = unsafe(part) if self.layout.known == "ours" else part
            # Columns without a heading are what stood behind a comma in one text.
            text += f"{(chr(10) if self.layout.labels[at] else ', ') if text and part else ''}{part}"
        if self.layout.known != "daylio":
            return text
        mood, activities = self._more(row, "mood"), self._more(row, "activities")
        said = (self.words.daylio.format(mood=mood) if mood else "", text)
        more = self.words.daylio_activities.format(activities=activities.replace(" | ", ", ")) if activities else ""
        return "\n".join(filter(None, (*said, more)))

    def _ours(self, row: tuple[Cell, ...]) -> Iterator[tuple[str, Any]]:
        """The columns that only our own table has."""
        for name in ("felt", "evidence"):
            yield name, self._more(row, name)
        for name in ("boundary_outcome", "response", "apology", "concern"):
            yield name, self.labels.one(name, self._more(row, name))
        for name in ("feelings", "effects", "who_else", "safety"):
            yield name, self.labels.several(name, self._more(row, name))
        yield "date_precision", self.labels.one("date_precision", self._more(row, "precision")) or "exact"

    def _id(self, row: tuple[Cell, ...]) -> str:
        """The same for the same row of the same file, however its columns are read; rows that are alike are numbered."""
        alike = "\x1f".join(as_text(cell) for cell in row if cell != "")
        self.seen[alike] += 1
        return _digest("row", alike, str(self.seen[alike]))


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1e".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()
