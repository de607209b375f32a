"""What one session holds, and the changes it can go through: pure values, no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lib.keep import notebook
from lib.keep.notebook import Notebook
from lib.keep.records import Record, Ref


@dataclass(frozen=True, slots=True)
class Undo:
    """What was last taken away, to be put back for a little while; `at` is in seconds of the caller's clock."""

    records: tuple[Record, ...]
    at: float


UNDO_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything committed in a session.

    `generation` counts erasures: widget keys carry it, so that after one every field starts out empty.
    """

    notes: Notebook = field(default_factory=Notebook)
    undo: Undo | None = None
    country: str | None = None
    landing: str | None = None
    notice_closed: bool = False
    generation: int = 0


def arrived(state: AppState, page: str) -> AppState:
    """Note the page a session began on; later pages change nothing."""
    return state if state.landing is not None else replace(state, landing=page)


def notice_closed(state: AppState) -> AppState:
    return replace(state, notice_closed=True)


def country_chosen(state: AppState, place: str | None) -> AppState:
    """Keep the id of a place in content/support/helplines.toml, 'world', or nothing."""
    return replace(state, country=place)


def kept(state: AppState, *records: Record) -> AppState:
    """Add records, or replace those with the same kind and id."""
    return replace(state, notes=notebook.put(state.notes, *records))


def taken_away(state: AppState, *refs: Ref, at: float) -> AppState:
    """Take records out, to be put back on request for UNDO_SECONDS after `at`."""
    records = tuple(record for each in refs if (record := state.notes.find(each)) is not None)
    if not records:
        return state
    return replace(state, notes=notebook.drop(state.notes, *refs), undo=Undo(records, at))


def put_back(state: AppState, *, at: float) -> AppState:
    """Undo the last taking away, unless it is too long ago."""
    undo = state.undo
    if undo is None or at - undo.at > UNDO_SECONDS:
        return replace(state, undo=None)
    return replace(state, notes=notebook.put(state.notes, *undo.records), undo=None)


def erased(state: AppState) -> AppState:
    """An empty state; only that the notice was met is kept, so that it does not come up again."""
    return AppState(
        notes=notebook.emptied(state.notes),
        landing=state.landing,
        notice_closed=state.notice_closed,
        generation=state.generation + 1,
    )
