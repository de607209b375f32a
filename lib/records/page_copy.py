"""The copy of a session in its page's memory: what to tell it, and what to believe of it.

Streamlit loses sessions (restart, long sleep, dead replica) while their pages go on. The page keeps a copy, follows the changes
it is told, and hands everything back to a session that does not know it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, create_model

from lib.records import notebook as notebooks
from lib.records.kinds import KINDS
from lib.records.notebook import Changes, Notebook
from lib.records.record import Record

SMALL = 4000
"""Characters up to which changes are told again with the next ones, in case a message was lost on the way."""

LARGEST = 16_000_000
"""Characters of the largest copy that is read back."""


@dataclass(frozen=True, slots=True)
class SyncCursor:
    """How far a page has been told: changes after revision `base` up to `sent`, as `text`, and its last greeting."""

    base: int = 0
    sent: int = 0
    text: str = ""
    acknowledged: str = ""


def advance(link: SyncCursor, notebook: Notebook) -> SyncCursor:
    """The link after telling the page everything; the same one where nothing changed, so that nothing is written twice."""
    if link.sent == notebook.rev:
        return link
    base = link.base
    text = written(notebooks.changes_since(notebook, base))
    if len(text) > SMALL and link.sent > base:
        base = link.sent
        text = written(notebooks.changes_since(notebook, base))
    return replace(link, base=base, sent=notebook.rev, text=text)


def lost(link: SyncCursor) -> SyncCursor:
    """The page missed something: tell it everything."""
    return replace(link, base=-1, sent=-1)


def got(link: SyncCursor, rev: int) -> SyncCursor:
    """The page has everything up to a revision."""
    return SyncCursor(base=rev, sent=rev, acknowledged=link.acknowledged) if rev == link.sent else link


def written(changes: Changes) -> str:
    """Changes as JSON text for the page."""
    put: dict[str, dict[str, Any]] = {}
    for record in changes.put:
        put.setdefault(record.kind, {})[record.id] = record.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"put": put, "drop": changes.drop, "whole": changes.whole}, ensure_ascii=False, separators=(",", ":"))


_Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_.-]{1,120}$")]
_Typed = Annotated[str, StringConstraints(max_length=20_000)]


class PageState(BaseModel):
    """What a page keeps of a session besides its records: choices, and what is typed but not yet kept."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")

    country: Annotated[str, StringConstraints(max_length=40)] | None = None
    landing: Annotated[str, StringConstraints(max_length=40)] | None = None
    notice_closed: bool = False
    generation: Annotated[int, Field(ge=0, le=100_000)] = 0
    cover: Annotated[int, Field(ge=0, le=86_400)] = 0
    leave: Annotated[int, Field(ge=0, le=86_400)] = 0
    saved_at: Annotated[str, StringConstraints(max_length=40)] | None = None
    unsaved: Annotated[int, Field(ge=0)] = 0
    drafts: Annotated[dict[_Key, _Typed | list[_Typed]], Field(max_length=500)] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReturnedCopy:
    """What a page hands back."""

    nonce: str
    records: tuple[Record, ...]
    aside: PageState


@cache
def _model() -> type[BaseModel]:
    tables: dict[str, Any] = {
        kind: (dict.__class_getitem__((str, model)), Field(default_factory=dict)) for kind, model in KINDS.items()
    }
    kinds = create_model("Kinds", __config__=ConfigDict(strict=True, extra="ignore"), **tables)
    return create_model(
        "Copy",
        __config__=ConfigDict(strict=True, extra="ignore"),
        nonce=(Annotated[str, StringConstraints(max_length=80)], ""),
        kinds=(kinds, Field(default_factory=kinds)),
        page=(PageState, Field(default_factory=PageState)),
    )


def understood(text: object) -> ReturnedCopy:
    """Read what a page hands back; whatever in it is not as it should be is left out, and nothing raises."""
    if not isinstance(text, str) or len(text) > LARGEST:
        return ReturnedCopy("", (), PageState())
    try:
        copy: Any = _read(text)
    except (ValidationError, ValueError, RecursionError):
        return ReturnedCopy("", (), PageState())
    records: list[Record] = []
    for kind in KINDS:
        records += [record for record_id, record in getattr(copy.kinds, kind).items() if record.id == record_id]
    return ReturnedCopy(copy.nonce, tuple(records), copy.page)


def _read(text: str) -> BaseModel:
    try:
        return _model().model_validate_json(text)
    except ValidationError as error:
        # The app may have been renewed since: keep all that still fits.
        raw = json.loads(text)
        for fault in error.errors(include_url=False, include_input=False, include_context=False):
            _cut(raw, fault["loc"])
        return _model().model_validate_json(json.dumps(raw))


def _cut(raw: Any, where: tuple[int | str, ...]) -> None:
    """Take the record or field that a fault is in out of what was read."""
    at = raw
    path = where[:3] if where[:1] == ("kinds",) else where[:2]
    for step in path[:-1]:
        if not isinstance(at, Mapping) or step not in at:
            return
        at = at[step]
    if path and isinstance(at, dict):
        at.pop(path[-1], None)


def merged(notebook: Notebook, hello: ReturnedCopy) -> tuple[Notebook, SyncCursor]:
    """What the page brings and what the session has; the session's own wins, and only that needs telling."""
    theirs = notebooks.holding(hello.records, after=notebook)
    both = notebooks.put(theirs, *notebook)
    return both, advance(SyncCursor(base=theirs.rev, sent=theirs.rev, acknowledged=hello.nonce), both)
