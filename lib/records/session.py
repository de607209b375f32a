"""What one session holds, and the changes it can go through: pure values, no Streamlit."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from lib.records import group_run, page_copy
from lib.records import notebook as notebooks
from lib.records.file.read import Opened
from lib.records.file.refused import Reason
from lib.records.file.sheet import Sheet
from lib.records.group_run import GroupRun
from lib.records.notebook import Notebook, counted
from lib.records.own_words import NOTHING, OwnWords, clean
from lib.records.page_copy import PageState, ReturnedCopy, SyncCursor
from lib.records.record import Record, Ref

if TYPE_CHECKING:
    from lib.records.presenting import Aside


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
    """The last file: the revision that is in it, and when it was made (local time); of one that was opened, only the day."""

    rev: int
    at: dt.datetime | dt.date


@dataclass(frozen=True, slots=True)
class Idle:
    """Seconds without a sign of life after which the page is covered, and after which it is left; 0 means never."""

    cover: int = 0
    leave: int = 0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file on its way to the browser, which makes it once for each id; `content` is text, or base64 of bytes.

    `made` is what the page says came of it, and `saves` is what has been saved then.
    """

    id: str
    name: str
    content: str
    base64: bool = False
    type: str = "text/plain"
    saves: Saved | None = None
    made: bool | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that a person chose: its bytes, what could be read of it, or the id of the reason why not.

    A locked file that has not been unlocked has neither. `sheets` are those of a table from elsewhere.
    """

    data: bytes
    opened: Opened | None = None
    refused: Reason | None = None
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything committed in a session.

    `generation` counts erasures: widget keys carry it, so that after one every field starts out empty. `epoch` names the
    session, so that a page notices when it talks to another one. `incomplete` says that the page handed back more than could
    be read. While examples are presented to a group, `aside` is everything of the person's own, and `seen_on` the day on which
    the examples are seen.
    """

    epoch: str = ""
    notes: Notebook = field(default_factory=Notebook)
    cursor: SyncCursor = field(default_factory=SyncCursor)
    undo: Undo | None = None
    saved: Saved | None = None
    outgoing: Outgoing | None = None
    incoming: Incoming | None = None
    idle: Idle = field(default_factory=Idle)
    country: str | None = None
    landing: str | None = None
    notice_closed: bool = False
    locked: bool = False
    incomplete: bool = False
    generation: int = 0
    group: GroupRun | None = None
    agreement: OwnWords = NOTHING
    aside: Aside | None = None
    seen_on: dt.date | None = None


def arrived(state: AppState, page: str) -> AppState:
    """Note the page a session began on; later pages change nothing."""
    return state if state.landing is not None else replace(state, landing=page)


def kept(state: AppState, *records: Record) -> AppState:
    """Add records, or replace those with the same kind and id."""
    return replace(state, notes=notebooks.put(state.notes, *records))


def taken_away(state: AppState, *refs: Ref, at: float) -> AppState:
    """Take records out, to be put back on request for UNDO_SECONDS after `at`."""
    records = tuple(record for ref in refs if (record := state.notes.find(ref)) is not None)
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


def saving(state: AppState, file: Outgoing, at: dt.datetime) -> AppState:
    """Hand the page a file with everything in it; it counts as saved once the page has made it."""
    return replace(state, outgoing=replace(file, saves=Saved(state.notes.rev, at)))


def file_made(state: AppState, file_id: str, *, made: bool) -> AppState:
    """Note what the page says came of a file."""
    file = state.outgoing
    if file is None or file.id != file_id:
        return state
    return replace(state, outgoing=replace(file, content="", made=made), saved=(file.saves if made else None) or state.saved)


def file_shown(state: AppState) -> AppState:
    """Forget a file once its outcome was on the screen."""
    return replace(state, outgoing=None) if state.outgoing and state.outgoing.made is not None else state


def opened(state: AppState, notebook: Notebook, *, at: float, saved_on: dt.date | None) -> AppState:
    """Hold the notebook that an opened file makes of the present one; `saved_on` where it is exactly what is in the file."""
    before = tuple(state.notes)
    return replace(
        state,
        notes=notebook,
        incoming=None,
        undo=Undo(before, at, whole=True) if before else None,
        saved=Saved(notebook.rev, saved_on) if saved_on else state.saved,
    )


def unsaved(state: AppState) -> int:
    """How many changes are not in the last file."""
    return changes_since_saved(state.notes, state.saved.rev if state.saved else None)


def changes_since_saved(notes: Notebook, saved: int | None) -> int:
    """How many came after the revision that was saved; at least one where anything did, though nobody typed or chose it.

    It goes through every record: ask once for each state of the notes.
    """
    changes = notebooks.changes_since(notes, saved or 0)
    put = [record for record in changes.put if record.saved]
    drop = changes.drop if saved is not None else ()
    return (len(counted(put)) + (changes.dropped_counts if drop else 0)) or int(bool(put or drop))


def synced(state: AppState) -> AppState:
    """Note that the page is being sent everything there is."""
    cursor = page_copy.advance(state.cursor, state.notes)
    return state if cursor is state.cursor else replace(state, cursor=cursor)


def restored(state: AppState, returned: ReturnedCopy) -> AppState:
    """Take over what a page kept of an earlier session of its own."""
    notebook, cursor = page_copy.merge(state.notes, returned)
    page = returned.page
    saved = _moment(page.saved_at)
    return replace(
        state,
        notes=notebook,
        cursor=cursor,
        saved=state.saved or (Saved(0 if page.unsaved else notebook.rev, saved) if saved else None),
        idle=state.idle if state.idle != Idle() else Idle(page.cover, page.leave),
        country=state.country or page.country,
        landing=page.landing or state.landing,
        notice_closed=state.notice_closed or page.notice_closed,
        locked=False,
        incomplete=not returned.complete,
        generation=max(state.generation, page.generation),
        group=state.group or group_run.of_page(page),
        agreement=state.agreement or OwnWords(str(clean(page.agreement))),
    )


def _moment(text: str | None) -> dt.datetime | dt.date | None:
    """A day, or a day and time, as they were written for the page."""
    try:
        return dt.date.fromisoformat(text or "")
    except ValueError:
        try:
            return dt.datetime.fromisoformat(text or "").replace(tzinfo=None)
        except ValueError:
            return None


def page_state(state: AppState, drafts: dict[str, Any], unsaved: int) -> PageState:
    """What the page is to keep besides the records; `unsaved` is how many changes are in no file."""
    return PageState.model_construct(
        country=state.country,
        landing=state.landing,
        notice_closed=state.notice_closed,
        generation=state.generation,
        cover=state.idle.cover,
        leave=state.idle.leave,
        saved_at=state.saved.at.isoformat() if state.saved else None,
        unsaved=unsaved,
        drafts=drafts,
        **group_run.page_fields(state.group, state.agreement),
    )


def erased(state: AppState, *, at: float | None = None) -> AppState:
    """An empty state; that the notice was met and when to cover the page are kept.

    `at` is the time of a clock when the records may still be put back for UNDO_SECONDS; without it nothing can.
    """
    records = tuple(state.notes)
    return AppState(
        epoch=state.epoch,
        notes=notebooks.emptied(state.notes),
        cursor=state.cursor,
        undo=Undo(records, at, whole=True) if at is not None and records else None,
        idle=state.idle,
        landing=state.landing,
        notice_closed=state.notice_closed,
        generation=state.generation + 1,
    )
