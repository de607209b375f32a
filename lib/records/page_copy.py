"""The copy of a session in its page's memory: what to send it, and what to believe of it.

Streamlit loses sessions (restart, long sleep, dead replica) while their pages go on. The page keeps a copy, follows the changes
it is sent, and hands everything back to a session that does not know it. A snapshot of everything at each change was measured
instead of changes: with a year's tracker 6 ms and 154 kB (compressed 8 ms and 18 kB), where changes take 0.5 ms and 1 kB.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from lib.records import notebook as notebooks
from lib.records.notebook import Changes, Notebook
from lib.records.own_words import without_unwanted
from lib.records.record import Record
from lib.records.registry import KINDS

SMALL = 4000
"""Characters up to which changes are sent again with the next ones, in case a message was lost on the way."""

LARGEST = 16_000_000
"""Characters of the largest copy that is read back."""


@dataclass(frozen=True, slots=True)
class SyncCursor:
    """How far a page was sent the changes: those after revision `base` up to `sent`, as `text`.

    `acknowledged` is the nonce of the copy that the page handed back.
    """

    base: int = 0
    sent: int = 0
    text: str = ""
    acknowledged: str = ""


def advance(cursor: SyncCursor, notebook: Notebook) -> SyncCursor:
    """The cursor after sending the page everything; the same one where there is nothing new to send."""
    if cursor.sent == notebook.rev:
        # A large text is sent once: a page that missed it asks for everything.
        return replace(cursor, base=cursor.sent, text="") if len(cursor.text) > SMALL else cursor
    base = cursor.base
    text = to_json(notebooks.changes_since(notebook, base))
    if len(text) > SMALL and cursor.sent > base:
        base = cursor.sent
        text = to_json(notebooks.changes_since(notebook, base))
    return replace(cursor, base=base, sent=notebook.rev, text=text)


def restart(cursor: SyncCursor) -> SyncCursor:
    """The page missed something: send it everything."""
    return replace(cursor, base=-1, sent=-1)


def to_json(changes: Changes) -> str:
    """Changes as JSON text for the page."""
    put: dict[str, dict[str, Any]] = {}
    for record in changes.put:
        put.setdefault(record.kind, {})[record.id] = record.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"put": put, "drop": changes.drop, "whole": changes.whole}, ensure_ascii=False, separators=(",", ":"))


def pack(value: object) -> Any:
    """What a field holds, as JSON that `unpack` reads; raises TypeError for what no field holds."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return {"date": value.isoformat()}
    if isinstance(value, dt.time):
        return {"time": value.isoformat()}
    if isinstance(value, list):
        return [pack(item) for item in value]
    if isinstance(value, tuple):
        return {"tuple": [pack(item) for item in value]}
    raise TypeError


def unpack(value: Any) -> object:
    """The other way round of `pack`; raises ValueError for what it did not write."""
    match value:
        case str():
            return without_unwanted(value)
        case None | int():
            return value
        case list():
            return [unpack(item) for item in value]
        case {"date": str(text)}:
            return dt.date.fromisoformat(text)
        case {"time": str(text)}:
            return dt.time.fromisoformat(text).replace(tzinfo=None)
        case {"tuple": list(items)}:
            return tuple(map(unpack, items))
    raise ValueError


_Name = Annotated[str, StringConstraints(max_length=40)]
_Seconds = Annotated[int, Field(ge=0, le=86_400)]


class PageState(BaseModel):
    """What a page keeps of a session besides its records: choices, and what stands in fields and views by widget key."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore", defer_build=True)

    country: _Name | None = None
    landing: _Name | None = None
    notice_closed: bool = False
    generation: Annotated[int, Field(ge=0, le=100_000)] = 0
    cover: _Seconds = 0
    leave: _Seconds = 0
    saved_at: _Name | None = None
    unsaved: Annotated[int, Field(ge=0)] = 0
    drafts: dict[str, Any] = Field(default_factory=dict)
    presenting: bool = False
    group_plan: _Name | None = None
    group_step: Annotated[int, Field(ge=0, le=100)] = 0
    group_began: _Name | None = None
    agreement: Annotated[str, StringConstraints(max_length=4000)] = ""


@dataclass(frozen=True, slots=True)
class ReturnedCopy:
    """What a page hands back; not `complete` where some of it could not be read."""

    nonce: str = ""
    records: tuple[Record, ...] = ()
    page: PageState = field(default_factory=PageState)
    complete: bool = True


def read(message: object) -> ReturnedCopy:
    """Read what a page hands back: each part that is as it should be, by itself. Nothing raises."""
    given = message if isinstance(message, Mapping) else {}
    nonce, text = given.get("nonce"), given.get("copy")
    returned = ReturnedCopy(nonce if isinstance(nonce, str) and len(nonce) <= 80 else "", complete=False)
    try:
        copy: Any = json.loads(text) if isinstance(text, str) and len(text) <= LARGEST else None
        kinds, page = copy["kinds"].items(), copy["page"].items()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return returned
    tables = [(kind, table if isinstance(table, dict) else {"": table}) for kind, table in kinds]
    records = [_record(kind, record_id, raw) for kind, table in tables for record_id, raw in table.items()]
    read_page, whole = _page(dict(page))
    read_records = tuple(record for record in records if record)
    return replace(returned, records=read_records, page=read_page, complete=whole and len(read_records) == len(records))


def _record(kind: str, record_id: str, raw: object) -> Record | None:
    try:
        record = KINDS[kind].model_validate_json(json.dumps(raw))
    except (KeyError, ValueError, RecursionError):
        return None
    return record if record.id == record_id else None


def _page(given: dict[str, Any]) -> tuple[PageState, bool]:
    """The page's state without what does not fit, and whether all of it did."""
    drafts = {}
    raw = given.pop("drafts", {})
    for key, value in raw.items() if isinstance(raw, dict) else ():
        try:
            drafts[key] = unpack(value)
        except (ValueError, RecursionError):
            continue
    try:
        page = PageState.model_validate(given)
    except ValidationError as error:
        unfit = {fault["loc"][0] for fault in error.errors(include_url=False, include_input=False, include_context=False)}
        given = {name: value for name, value in given.items() if name not in unfit}
        page = PageState.model_validate(given)
        raw = None
    return page.model_copy(update={"drafts": drafts}), isinstance(raw, dict) and len(drafts) == len(raw)


def merge(notebook: Notebook, returned: ReturnedCopy) -> tuple[Notebook, SyncCursor]:
    """What the page brings and what the session has; the session's own wins, and only that needs sending."""
    theirs = notebooks.holding(returned.records, after=notebook)
    both = notebooks.put(theirs, *notebook)
    return both, advance(SyncCursor(base=theirs.rev, sent=theirs.rev, acknowledged=returned.nonce), both)
