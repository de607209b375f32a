"""Opening a file: bytes to records, or a reason why not. Nothing else happens, so a refused file changes nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, FailFast, ValidationError, create_model

from lib.records.file.json_guard import guarded
from lib.records.file.refused import ImportRefused
from lib.records.record import Record, ref
from lib.records.registry import KINDS

Tables = dict[str, list[dict[str, Any]]]
"""The records of a file before they are checked: for each kind, what JSON holds."""
Step = Callable[[Tables], Tables]

STEPS: tuple[Step, ...] = ()
"""The first makes a file of version 1 one of version 2, and so on. Append; never change one that was released."""


def newest(steps: tuple[Step, ...] = STEPS) -> int:
    """The version that is written."""
    return 1 + len(steps)


def migrated(tables: Tables, version: int, steps: tuple[Step, ...] = STEPS) -> Tables:
    """The records of a file of some version as the newest version would hold them."""
    for step in steps[version - 1 :]:
        tables = step(tables)
    return tables


FORMAT = "steady-ground-notes"
MAX_RECORDS = 20_000


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds; `version` is the one it was written in."""

    records: tuple[Record, ...]
    saved_on: dt.date
    version: int


def seems_notes(data: bytes) -> bool:
    """Whether this is JSON by its first sign, as our own files are."""
    start = data.removeprefix(b"\xef\xbb\xbf")[:2000].lstrip()
    return start.startswith((b"{", b"[")) and not start.startswith(b"{\\rtf")


def load(data: bytes | str, kinds: Mapping[str, type[Record]] = KINDS, steps: tuple[Step, ...] = STEPS) -> Opened:
    """Read a file that anyone may have made; raises ImportRefused and nothing else."""
    raw, file = guarded(data)
    if not isinstance(file, dict) or file.get("format") != FORMAT or not isinstance(file.get("records"), dict):
        raise ImportRefused("not-from-here")
    version = _version(file, steps)
    if version < newest(steps):
        raw = _brought_up(file, version, steps)
    saved_on, records = _checked(raw, kinds)
    if len(records) > MAX_RECORDS:
        raise ImportRefused("too-big")
    if len(set(map(ref, records))) != len(records):
        raise ImportRefused("damaged")
    return Opened(records, saved_on, version)


def _version(file: Mapping[str, Any], steps: tuple[Step, ...]) -> int:
    version = file.get("version")
    if type(version) is not int or version < 1:
        raise ImportRefused("not-from-here")
    if version > newest(steps):
        raise ImportRefused("newer")
    return version


def _brought_up(file: dict[str, Any], version: int, steps: tuple[Step, ...]) -> bytes:
    try:
        return json.dumps({**file, "records": migrated(file["records"], version, steps)}).encode()
    except (LookupError, TypeError, ValueError, AttributeError):
        pass  # an older file that its version's own program would have refused
    raise ImportRefused("damaged")


@cache
def _whole_file(*kinds: tuple[str, type[Record]]) -> type[BaseModel]:
    """The model of a file with tables of these kinds; it holds nothing of any file."""
    closed = ConfigDict(strict=True, extra="forbid")
    tables: dict[str, Any] = {kind: (Annotated[list[model], FailFast()], []) for kind, model in kinds}  # type: ignore[valid-type]
    records = create_model("Records", __config__=closed, **tables)
    return create_model("File", __config__=closed, format=str, version=int, saved_on=dt.date, records=records)


def _checked(raw: bytes, kinds: Mapping[str, type[Record]]) -> tuple[dt.date, tuple[Record, ...]]:
    """The day a file was saved on, and its records where their models accept all of them."""
    try:
        # As JSON, in which a strict model takes a date from text, and still takes no number from it.
        opened: Any = _whole_file(*kinds.items()).model_validate_json(raw)
    except ValidationError as error:
        unknown = any(fault["type"] == "extra_forbidden" for fault in error.errors(include_context=False, include_input=False))
    else:
        return opened.saved_on, tuple(chain.from_iterable(table for _, table in opened.records))
    # A file that was half read and then saved again would have lost the other half.
    raise ImportRefused("newer" if unknown else "damaged")
