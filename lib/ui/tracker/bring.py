"""Bringing in a log kept elsewhere: what a session holds of the file, what someone chose, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.content.words.flat import TrackerTableWords
from lib.content.words.tracker import BringWords, VocabularyWords
from lib.records import notebook
from lib.records.file import sheet as sheets
from lib.records.file import write
from lib.records.file.refused import ImportRefused
from lib.records.file.sheet import Sheet
from lib.records.notebook import Notebook
from lib.records.record import ref
from lib.records.registry import KINDS
from lib.records.session import Incoming
from lib.records.tracker import Category, Entry
from lib.tracker.bring.already import Beside, beside, to_keep
from lib.tracker.bring.columns import ROLES, ColumnFinder, Layout, Role, folded
from lib.tracker.bring.dates import DateReader, Order, OrderEvidence
from lib.tracker.bring.labels import labels
from lib.tracker.bring.rows import Choices, ReadLog, RowReader
from lib.ui import clock, forms, keys, library, memo, state
from lib.ui.tracker import tracker_view

SAID, ADDED, OUT, FULL = "bring_said", "added", "out", "full"
SHEET = "sheet"
NOWHERE = -1
"""Stands for no column."""
NOTHING_SAID: tuple[str, int] = ("", 0)


@dataclass(frozen=True, slots=True)
class TableReading:
    """One sheet as it is read now; `filled` where an empty date means the day of the row above."""

    sheet: Sheet
    layout: Layout
    evidence: OrderEvidence
    order: Order | None
    unknown: tuple[str, ...]
    log: ReadLog
    beside: Beside
    filled: bool

    @property
    def asks_order(self) -> bool:
        """Whether day and month can't be told apart, and nobody has said it yet."""
        return self.evidence.unsure is not None and self.order is None


def looked_into(data: bytes) -> Incoming:
    """What of a table can be held, or the reason why not; the bytes are let go."""
    try:
        found = sheets.sheets(data)
    except ImportRefused as refused:
        return Incoming(b"", refused=refused.reason)
    laid_out = [(sheet, _finder().layout(sheet)[1]) for sheet in found]
    dated = tuple(sheet for sheet, places in laid_out if "date" in places.roles)
    dated = tuple(sheet for sheet, places in laid_out if places.known == "ours") or dated
    if not dated:
        return Incoming(b"", refused="no-dates")
    memo.forget("bring_dates")
    forms.start_over(keys.TRACKER_BRING)
    for at in range(len(dated)):
        forms.start_over(form(at))
    forms.turn_to(SAID, NOTHING_SAID)
    return Incoming(b"", sheets=dated)


def form(at: int) -> str:
    """The form of one sheet's columns."""
    return f"{keys.TRACKER_BRING}-{at}"


def chosen_sheet() -> int:
    """Which sheet is looked at: the one that was chosen, else our own, else the first."""
    held = _sheets()
    said = forms.choice(keys.TRACKER_BRING, SHEET, range(len(held)))
    return next((at for at, sheet in enumerate(held) if layout(sheet)[1].known == "ours"), 0) if said is None else said


def _sheets() -> tuple[Sheet, ...]:
    incoming = state.get().incoming
    return incoming.sheets if incoming else ()


def _dates() -> DateReader:
    """Reads dates, and remembers what it read for as long as the file is looked at."""
    return memo.once("bring_dates", lambda today: DateReader(library.wording(BringWords).month_numbers(), today), clock.today())


def _finder() -> ColumnFinder:
    return ColumnFinder(library.wording(BringWords), library.wording(TrackerTableWords), _dates())


def layout(sheet: Sheet) -> tuple[Sheet, Layout]:
    """A sheet and where everything stands in it by itself; looked for once."""
    return memo.once(f"bring_layout_{_sheets().index(sheet)}", _finder().layout, sheet)


def order_said(at: int) -> Order | None:
    orders: tuple[Order, ...] = ("day_first", "month_first")
    return forms.choice(form(at), "order", orders)


def reading() -> TableReading | None:
    """What the chosen sheet comes to, as someone has set it; worked out again only when something changed."""
    held = _sheets()
    if not held:
        return None
    at = chosen_sheet()
    sheet, found = layout(held[at])
    finder = _finder()
    if found.known not in {"ours", "daylio"}:
        found = finder.changed(sheet, found, _roles(at, sheet, found), _what(at, sheet, found))
    seen: OrderEvidence = memo.once("bring_order", lambda sheet, _: finder.evidence(sheet, found), sheet, repr(found.roles))
    order = seen.order or order_said(at)
    fill = forms.choice(form(at), "fill", (True,)) is True
    known = labels(library.wording(VocabularyWords), state.notes().of(Category))
    reader = RowReader(found, Choices(), known, _dates(), library.wording(BringWords))
    unknown = reader.unknown_kinds(sheet) if "kind" in found.roles else ()
    reader.choices = Choices(order, fill, _kinds(at, unknown))
    basis = repr((found.roles, found.what, order, fill, reader.choices.kinds, clock.today()))
    log: ReadLog = memo.once("bring_log", lambda sheet, _: reader.read(sheet), sheet, basis)
    told: Beside = memo.once("bring_beside", _beside, log, state.notes())
    return TableReading(sheet, found, seen, order, unknown, log, told, fill)


def _beside(log: ReadLog, notes: Notebook) -> Beside:
    return beside(log, notes.of(Entry))


def _roles(at: int, sheet: Sheet, found: Layout) -> Mapping[Role, int]:
    columns = range(NOWHERE, len(sheet.rows[0]))
    roles: dict[Role, int] = {}
    for role in ROLES:
        place = forms.choice(form(at), role, columns)
        place = found.roles.get(role, NOWHERE) if place is None else place
        if place != NOWHERE:
            roles[role] = place
    return roles


def _what(at: int, sheet: Sheet, found: Layout) -> tuple[int, ...]:
    named = forms.several(form(at), "columns", range(len(sheet.rows[0])))
    return found.what if named is None else named


def _kinds(at: int, unknown: tuple[str, ...]) -> dict[str, str]:
    """What someone said that their words for kinds mean, by the words as they are compared."""
    names = tracker_view.built_in_names()
    said = {folded(word): forms.choice(form(at), f"kind{number}", names) for number, word in enumerate(unknown)}
    return {word: name for word, name in said.items() if name}


def add() -> None:
    """Callback: take in what is new."""
    now = reading()
    if now is None or now.asks_order or not now.beside.new:
        return
    notes, today = state.notes(), clock.today()
    records = to_keep(now.log, now.beside, today, started=tracker_view.mine().started is not None)
    merged = notebook.put(notes, *records)
    if not write.opens_again(write.dump(merged, today, unsaved=KINDS), merged):
        forms.turn_to(SAID, (FULL, 0))
        return
    count = len(now.beside.new)
    state.open_file(merged, saved_on=None)
    forms.turn_to(SAID, (ADDED, count))


def take_out() -> None:
    """Callback: take out what came from this file before."""
    now = reading()
    if now:
        gone = now.beside.from_this
        state.take_away(*map(ref, gone))
        forms.turn_to(SAID, (OUT, len(gone)))


def never_mind() -> None:
    """Callback: let go of the file and of everything that was read in it."""
    state.receive(None)
    memo.forget("bring_dates", "bring_log", "bring_beside", "bring_order", *(f"bring_layout_{at}" for at in range(12)))
    forms.turn_to(SAID, NOTHING_SAID)
