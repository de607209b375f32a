"""What one session holds, and the changes it can go through: pure values, no Streamlit."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from lib.records import notebook as notebooks
from lib.records import page_copy
from lib.records.file.read import Opened
from lib.records.file.refused import Reason
from lib.records.notebook import Notebook
from lib.records.page_copy import PageState, ReturnedCopy, SyncCursor
from lib.records.record import Record, Ref


@dataclass(frozen=True, slots=True)
class Undo:
    """What was last taken away, to be put back for a little while; `at` is in seconds of the caller's clock.

    Where `whole`, the records are everything there was, and take the place of what is there.
    """

    records: tuple[Record, ...]
    at: float
    whole: bool = False


UNDO_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Saved:
    """The last file that was made: the revision that is in it, and when (local time)."""

    rev: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Idle:
    """Seconds without a sign of life after which the page is covered, and after which it is left; 0 means never."""

    cover: int = 0
    leave: int = 0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file on its way to the browser, which makes it once for each id; `content` is text, or base64 of bytes."""

    id: str
    name: str
    content: str
    base64: bool = False
    type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that a person chose: its bytes, what could be read of it, or the id of the reason why not.

    A locked file that has not been unlocked has neither.
    """

    data: bytes
    opened: Opened | None = None
    refused: Reason | None = None


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything committed in a session.

    `generation` counts erasures: widget keys carry it, so that after one every field starts out empty. `epoch` names the
    session, so that a page notices when it talks to another one.
    """

    epoch: str = ""
    notes: Notebook = field(default_factory=Notebook)
    link: SyncCursor = field(default_factory=SyncCursor)
    undo: Undo | None = None
    saved: Saved | None = None
    outgoing: Outgoing | None = None
    incoming: Incoming | None = None
    idle: Idle = field(default_factory=Idle)
    country: str | None = None
    landing: str | None = None
    notice_closed: bool = False
    locked: bool = False
    generation: int = 0


def arrived(state: AppState, page: str) -> AppState:
    """Note the page a session began on; later pages change nothing."""
    return state if state.landing is not None else replace(state, landing=page)


def notice_closed(state: AppState) -> AppState:
    return replace(state, notice_closed=True)


def country_chosen(state: AppState, place: str | None) -> AppState:
    """Keep the id of a place in content/support/helplines.toml, 'world', or nothing."""
    return replace(state, country=place)


def idle_chosen(state: AppState, idle: Idle) -> AppState:
    return replace(state, idle=idle)


def kept(state: AppState, *records: Record) -> AppState:
    """Add records, or replace those with the same kind and id."""
    return replace(state, notes=notebooks.put(state.notes, *records))


def taken_away(state: AppState, *refs: Ref, at: float) -> AppState:
    """Take records out, to be put back on request for UNDO_SECONDS after `at`."""
    records = tuple(record for each in refs if (record := state.notes.find(each)) is not None)
    if not records:
        return state
    return replace(state, notes=notebooks.drop(state.notes, *refs), undo=Undo(records, at))


def put_back(state: AppState, *, at: float) -> AppState:
    """Undo the last taking away, unless it is too long ago."""
    state = expire_undo(state, at=at)
    if state.undo is None:
        return state
    notebook = notebooks.emptied(state.notes) if state.undo.whole else state.notes
    return replace(state, notes=notebooks.put(notebook, *state.undo.records), undo=None)


def expire_undo(state: AppState, *, at: float) -> AppState:
    """Forget what can no longer be put back."""
    return replace(state, undo=None) if state.undo and at - state.undo.at > UNDO_SECONDS else state


def sent(state: AppState, file: Outgoing | None) -> AppState:
    """Hand a file to the page, or note that it has been."""
    return replace(state, outgoing=file)


def saved(state: AppState, file: Outgoing, at: dt.datetime) -> AppState:
    """Hand the page a file with everything in it."""
    return replace(state, outgoing=file, saved=Saved(state.notes.rev, at))


def received(state: AppState, file: Incoming | None) -> AppState:
    """Hold a file that a person chose, until they say what to do with it."""
    return replace(state, incoming=file)


def opened(state: AppState, notebook: Notebook, *, at: float, now: dt.datetime | None) -> AppState:
    """Hold the notebook that an opened file makes of the present one; `now` where it is exactly what is in the file."""
    before = tuple(state.notes)
    return replace(
        state,
        notes=notebook,
        incoming=None,
        undo=Undo(before, at, whole=True) if before else None,
        saved=Saved(notebook.rev, now) if now else state.saved,
    )


def unsaved(state: AppState) -> int:
    """How many records are not in the last file as they are now, and how many it has that were taken out since."""
    told = notebooks.changes_since(state.notes, state.saved.rev if state.saved else 0)
    return sum(record.saved for record in told.put) + (len(told.drop) if state.saved else 0)


def linked(state: AppState) -> AppState:
    """Note that the page is being told everything there is."""
    link = page_copy.advance(state.link, state.notes)
    return state if link is state.link else replace(state, link=link)


def page_lost(state: AppState) -> AppState:
    return replace(state, link=page_copy.lost(state.link))


def page_got(state: AppState, rev: int) -> AppState:
    return replace(state, link=page_copy.got(state.link, rev))


def page_locked(state: AppState, *, locked: bool) -> AppState:
    """Note whether the page has an encrypted copy in its tab that it can't open without the phrase."""
    return replace(state, locked=locked)


def taken_back(state: AppState, hello: ReturnedCopy) -> AppState:
    """Take over what a page kept of an earlier session of its own."""
    notebook, link = page_copy.merged(state.notes, hello)
    aside = hello.aside
    saved = None
    if aside.saved_at:
        try:
            saved = Saved(notebook.rev if not aside.unsaved else 0, dt.datetime.fromisoformat(aside.saved_at))
        except ValueError:
            saved = None
    return replace(
        state,
        notes=notebook,
        link=link,
        saved=state.saved or saved,
        idle=state.idle if state.idle != Idle() else Idle(aside.cover, aside.leave),
        country=state.country or aside.country,
        landing=aside.landing or state.landing,
        notice_closed=state.notice_closed or aside.notice_closed,
        locked=False,
        generation=max(state.generation, aside.generation),
    )


def aside(state: AppState, drafts: dict[str, str | list[str]]) -> PageState:
    """What the page is to keep besides the records."""
    return PageState.model_construct(
        country=state.country,
        landing=state.landing,
        notice_closed=state.notice_closed,
        generation=state.generation,
        cover=state.idle.cover,
        leave=state.idle.leave,
        saved_at=state.saved.at.isoformat() if state.saved else None,
        unsaved=unsaved(state),
        drafts=drafts,
    )


def erased(state: AppState, *, at: float | None = None) -> AppState:
    """An empty state; that the notice was met and when to cover the page are kept.

    `at` is the time of a clock when the records may still be put back for UNDO_SECONDS; without it nothing can.
    """
    records = tuple(state.notes)
    return AppState(
        epoch=state.epoch,
        notes=notebooks.emptied(state.notes),
        link=state.link,
        undo=Undo(records, at, whole=True) if at is not None and records else None,
        idle=state.idle,
        landing=state.landing,
        notice_closed=state.notice_closed,
        generation=state.generation + 1,
    )
