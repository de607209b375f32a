"""Which row of a table is its heading, and which column is what: known exports by their headings, others by their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from lib.content.words.flat import TrackerTableWords
from lib.content.words.tracker import BringWords
from lib.records.file.sheet import Cell, MarkedDate, Sheet
from lib.tracker.bring.dates import DateReader, OrderEvidence, WrittenDate, evidence

Known = Literal["ours", "daylio", "list"]
Role = Literal["date", "time", "kind", "effect", "setting"]
ROLES: tuple[Role, ...] = ("date", "time", "kind", "effect", "setting")

LOOKED_AT = 300
"""Rows that a column is judged by."""
HEAD_ROWS = 15
LONGEST_DATE = 40
LONGEST_HEADING = 60
_SEPARATED = re.compile(r"\s*[,;:|\t–—-]*\s*")
_TIME_ONLY = re.compile(r"[\s,T]*[\d:.+\sZh-]*(?:[ap]\.?\s?m\.?|UTC|GMT|Uhr)?\s*", re.IGNORECASE)
_WORDS = re.compile(r"[\W_]+")
_UNREAD = {"no_date", "unread_date"}
_DAYLIO = {"full date", "mood", "activities"}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands in a sheet: `first` is the first row with an entry, places count from 0.

    `what` are the columns that make up what happened, in their order. `more` holds the other columns of an export that is
    known, by the names of our table's columns, or `mood` and `activities`.
    """

    first: int
    labels: tuple[str, ...] = field(repr=False)
    roles: Mapping[Role, int] = field(default_factory=dict)
    what: tuple[int, ...] = ()
    more: Mapping[str, int] = field(default_factory=dict)
    known: Known | None = None


def folded(text: str) -> str:
    """Words as they are compared: small letters, without signs."""
    return _WORDS.sub(" ", text.casefold()).strip()


def as_text(cell: Cell) -> str:
    """A cell as it would be read."""
    match cell:
        case MarkedDate(iso=iso):
            return iso.replace("T", " ")
        case float():
            return f"{cell:.0f}" if cell == int(cell) else f"{cell:g}"
        case str():
            return cell


@dataclass(frozen=True, slots=True)
class ColumnFinder:
    """Finds the layout of a sheet; `dates` reads its dates."""

    words: BringWords
    table: TrackerTableWords
    dates: DateReader

    def layout(self, sheet: Sheet) -> tuple[Sheet, Layout]:
        """The sheet as it is to be read (a list of lines becomes a table), and where everything stands in it."""
        for at, row in enumerate(sheet.rows[:HEAD_ROWS]):
            heads = [folded(as_text(cell)) for cell in row]
            if found := self._ours(at, heads, row) or self._daylio(at, heads, row):
                return sheet, found
        column = self._date_column(sheet)
        lines = self._lines(sheet) if column is None or len(sheet.rows[0]) == 1 else None
        if lines:
            return lines, Layout(0, ("", ""), {"date": 0}, (1,), known="list")
        return sheet, self._others(sheet, column)

    def changed(self, sheet: Sheet, layout: Layout, roles: Mapping[Role, int], what: tuple[int, ...]) -> Layout:
        """The layout with the columns that someone chose."""
        if roles.get("date") == layout.roles.get("date"):
            return replace(layout, roles=roles, what=what)
        first = self._first(sheet, roles.get("date"))
        return replace(layout, first=first, labels=_headings(sheet, first), roles=roles, what=what)

    def evidence(self, sheet: Sheet, layout: Layout) -> OrderEvidence:
        """What the column of dates says of the order of day and month."""
        at = layout.roles.get("date")
        return evidence(self.dates.read(row[at]) for row in sheet.rows[layout.first :]) if at is not None else evidence(())

    def _ours(self, at: int, heads: list[str], row: tuple[Cell, ...]) -> Layout | None:
        titles = {folded(title): name for name, title in self.table.columns.items()}
        here = {titles[head]: place for place, head in reversed(list(enumerate(heads))) if head in titles}
        if not {"date", "sort", "category", "what_happened"} <= here.keys():
            return None
        roles: dict[Role, int] = {"date": here["date"], "kind": here["category"]}
        for role, name in (("time", "time"), ("effect", "rating"), ("setting", "setting")):
            if name in here:
                roles[role] = here[name]  # type: ignore[index]
        more = {str(name): place for name, place in here.items()}
        return Layout(at + 1, _labels(row), roles, (here["what_happened"],), more, "ours")

    @staticmethod
    def _daylio(at: int, heads: list[str], row: tuple[Cell, ...]) -> Layout | None:
        if not set(heads) >= _DAYLIO:
            return None
        places = {head: place for place, head in reversed(list(enumerate(heads)))}
        roles: dict[Role, int] = {"date": places["full date"]}
        if "time" in places:
            roles["time"] = places["time"]
        what = tuple(places[head] for head in ("note title", "note") if head in places)
        more = {name: places[name] for name in ("mood", "activities")}
        return Layout(at + 1, _labels(row), roles, what, more, "daylio")

    def _named(self, label: str) -> str | None:
        """What a heading calls a column, if it is one of the usual ones."""
        wanted = folded(label)
        return next((role for role, names in self.words.headings.items() if wanted in map(folded, names)), None)

    def _date_column(self, sheet: Sheet) -> int | None:
        """The column that most looks like dates; of equals the one that is called so, then the first."""
        best, chosen = 0.4, None
        sample = [row for row in sheet.rows[: LOOKED_AT + HEAD_ROWS] if any(cell != "" for cell in row)]
        for at in range(len(sheet.rows[0])):
            cells = [row[at] for row in sample if row[at] != ""]
            looks = sum(self._likeness(cell) for cell in cells) / max(len(cells), min(len(sample), 3))
            if any(self._named(as_text(cell)) == "date" for cell in cells[:HEAD_ROWS]):
                looks += 0.35
            if looks > best:
                best, chosen = looks + 0.05, at
        return chosen

    def _likeness(self, cell: Cell) -> float:
        if isinstance(cell, str) and (len(cell) > LONGEST_DATE or not any(map(str.isdigit, cell))):
            return 0
        read = self.dates.read(cell)
        if not isinstance(read, WrittenDate) or not _TIME_ONLY.fullmatch(read.rest):
            return 0
        return 0.6 if isinstance(cell, float) else 1

    def _others(self, sheet: Sheet, column: int | None) -> Layout:
        first = self._first(sheet, column)
        labels = _headings(sheet, first)
        roles: dict[Role, int] = {} if column is None else {"date": column}
        what = []
        for at, label in enumerate(labels):
            role = self._named(label)
            if role == "what":
                what.append(at)
            elif role in ROLES and role not in roles and at not in roles.values():
                roles[role] = at
        free = [at for at in range(len(labels)) if at not in roles.values()]
        if not what:
            what = free if not any(labels) else _wordiest(sheet, first, free)
        if any(labels):  # a comma in the text, and no quotation marks around it: the rest stands under no heading
            what += [at for at in free if not labels[at] and at not in what and what and at > what[-1]]
        return Layout(first, labels, roles, tuple(what))

    def _first(self, sheet: Sheet, column: int | None) -> int:
        """The first row with an entry: the heading stands above it."""
        if column is None:
            return 1 if len(sheet.rows) > 1 else 0
        first = next((at for at, row in enumerate(sheet.rows) if self.dates.read(row[column]) not in _UNREAD), 0)
        while first and any(len(as_text(cell)) > LONGEST_HEADING for cell in sheet.rows[first - 1]):
            first -= 1  # too long for a heading: an entry whose date can't be read
        return first

    def _lines(self, sheet: Sheet) -> Sheet | None:
        """A list as people type it, made into two columns: a line without a date goes on with the last."""
        rows: list[tuple[Cell, ...]] = []
        last, dated, count = None, 0, 0
        for row in sheet.rows:
            line = ", ".join(as_text(cell) for cell in row if cell != "")
            count += bool(line)
            read = self.dates.read(line)
            if isinstance(read, WrittenDate):
                date, text = line[: len(line) - len(read.rest)].strip(), _SEPARATED.sub("", read.rest, count=1)
                rows.append((date, text))
                last, dated = len(rows) - 1, dated + 1
            elif line and read != "no_such_day" and last is not None:
                rows[last] = (rows[last][0], f"{as_text(rows[last][1])}\n{line}".strip())
                rows.append(("", ""))
            else:
                rows.append((line, "") if read == "no_such_day" else ("", line))
        return Sheet(sheet.name, tuple(rows)) if dated and dated * 10 >= count else None


def _labels(row: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(as_text(cell) for cell in row)


def _headings(sheet: Sheet, first: int) -> tuple[str, ...]:
    """The nearest words above each column, within three rows, as headings may be merged over several."""
    above = [_labels(row) for row in sheet.rows[max(0, first - 3) : first]]
    return tuple(next((row[at] for row in reversed(above) if row[at]), "") for at in range(len(sheet.rows[0])))


def _wordiest(sheet: Sheet, first: int, columns: list[int]) -> list[int]:
    """The column with the most text, which is most likely what happened."""

    def length(at: int) -> int:
        cells = (row[at] for row in sheet.rows[first : first + LOOKED_AT])
        return sum(len(cell) for cell in cells if isinstance(cell, str))

    return [max(columns, key=length)] if columns else []


def usable(sheet: Sheet) -> Iterator[int]:
    """The columns that hold anything."""
    return (at for at in range(len(sheet.rows[0])) if any(row[at] != "" for row in sheet.rows))
