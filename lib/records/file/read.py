"""Opening a file: bytes to records, or a reason why not. Nothing else happens, so a refused file changes nothing."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import FailFast, TypeAdapter, ValidationError

from lib.records.file.json_guard import read_json
from lib.records.file.migrate import STEPS, Step, Tables, migrated, newest
from lib.records.file.refused import ImportRefused, Reason
from lib.records.kinds import KINDS
from lib.records.record import Record, ref

FORMAT = "steady-ground-notes"
MAX_RECORDS = 20_000

_KEYS = {"format", "version", "saved_on", "records"}
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_write = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds; `version` is the one it was written in."""

    records: tuple[Record, ...]
    saved_on: dt.date
    version: int


def load(data: bytes | str, kinds: Mapping[str, type[Record]] = KINDS, steps: tuple[Step, ...] = STEPS) -> Opened:
    """Read a file that anyone may have made; raises ImportRefused and nothing else."""
    file = read_json(data)
    if not isinstance(file, dict) or file.get("format") != FORMAT or not file.keys() >= _KEYS:
        raise ImportRefused("wrong-format")
    version = version_of(file, steps)
    if file.keys() != _KEYS:
        raise ImportRefused("unknown-field")
    return Opened(records_of(tables_of(file["records"]), version, kinds, steps), _date(file["saved_on"]), version)


def version_of(file: Mapping[str, Any], steps: tuple[Step, ...] = STEPS) -> int:
    """The version that a file says it is of; refused where this program does not know it."""
    version = file.get("version")
    if type(version) is not int or version < 1:
        raise ImportRefused("wrong-format")
    if version > newest(steps):
        raise ImportRefused("newer")
    return version


def tables_of(value: Any) -> Tables:
    """The outer shape of records, checked so that older versions' steps can rely on it."""
    if not isinstance(value, dict) or not all(isinstance(table, list) for table in value.values()):
        raise ImportRefused("wrong-format")
    if sum(map(len, value.values())) > MAX_RECORDS:
        raise ImportRefused("too-many")
    for table in value.values():
        for record in table:
            if not isinstance(record, dict):
                raise ImportRefused("bad-value")
            if not isinstance(record.get("id"), str):
                raise ImportRefused("bad-id")
    return value


def records_of(tables: Tables, version: int, kinds: Mapping[str, type[Record]], steps: tuple[Step, ...]) -> tuple[Record, ...]:
    """Records that their models accept, each id once."""
    tables = _brought_up(tables, version, steps)
    if not tables.keys() <= kinds.keys():
        # A file that was half read and then saved again would have lost the other half.
        raise ImportRefused("unknown-kind")
    records = tuple(record for kind, table in tables.items() for record in _checked(kinds[kind], table))
    if len(set(map(ref, records))) != len(records):
        raise ImportRefused("double-id")
    return records


def _brought_up(tables: Tables, version: int, steps: tuple[Step, ...]) -> Tables:
    try:
        return migrated(tables, version, steps)
    except (LookupError, TypeError, ValueError, AttributeError):
        pass  # an older file that its version's own program would have refused
    raise ImportRefused("bad-value")


def _checked(model: type[Record], table: list[dict[str, Any]]) -> list[Record]:
    if any(not row.keys() <= model.model_fields.keys() for row in table):  # before a model lists all 300,000 of them
        raise ImportRefused("unknown-field")
    # Through JSON once more: there a strict model takes a date from text, and still takes no number from it.
    rows: TypeAdapter[list[Record]] = TypeAdapter(Annotated[list[model], FailFast()])  # type: ignore[valid-type,arg-type]
    try:
        return rows.validate_json(_write(table))
    except ValidationError as error:
        reason = _reason(error)
    raise ImportRefused(reason)


def _reason(error: ValidationError) -> Reason:
    fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if fault["type"] == "extra_forbidden":
        return "unknown-field"
    return "bad-id" if fault["loc"][1:] == ("id",) else "bad-value"


def _date(value: Any) -> dt.date:
    try:
        if isinstance(value, str) and _DATE.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise ImportRefused("wrong-format")
