"""The copy that a page keeps in its memory: what changed since it was last told, and everything when it hands it back.

Both are one shape, so that the page hands back what it was given, with later changes put in:
`{"version": 1, "rev": 7, "whole": true, "put": {"<kind>": {"<id>": {…}}}, "drop": [["<kind>", "<id>"]]}`
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lib.keep.file.migrate import STEPS, Step, newest
from lib.keep.file.read import records_of, tables_of, version_of
from lib.keep.file.refused import ImportRefused
from lib.keep.file.strict import read_json
from lib.keep.kinds import KINDS
from lib.keep.notebook import Changes
from lib.keep.records import Record

_KEYS = {"version", "rev", "whole", "put", "drop"}


def dump_changes(changes: Changes) -> str:
    """JSON text of what brings the page's copy to `rev`; where `whole`, it is to start from nothing."""
    put: dict[str, list[str]] = {}
    for record in changes.put:
        fields = record.model_dump_json(exclude={"id"}, exclude_defaults=True)
        put.setdefault(record.kind, []).append(f'"{record.id}":{fields}')
    tables = ",".join(f"{json.dumps(kind)}:{{{','.join(rows)}}}" for kind, rows in put.items())
    drop = json.dumps(changes.drop, separators=(",", ":"))
    whole = json.dumps(changes.whole)
    return f'{{"version":{newest()},"rev":{changes.rev},"whole":{whole},"put":{{{tables}}},"drop":{drop}}}'


def load_mirror(
    text: bytes | str, kinds: Mapping[str, type[Record]] = KINDS, steps: tuple[Step, ...] = STEPS
) -> tuple[Record, ...]:
    """The records of a page's copy, which anyone may have changed; raises ImportRefused and nothing else.

    The copy may be from before the server was updated, so older versions are brought up as files are.
    """
    mirror = read_json(text)
    if not isinstance(mirror, dict) or mirror.keys() != _KEYS:
        raise ImportRefused("wrong-format")
    version = version_of(mirror, steps)
    return records_of(tables_of(_tables(mirror["put"])), version, kinds, steps)


def _tables(put: Any) -> dict[str, list[dict[str, Any]]]:
    if not isinstance(put, dict) or not all(isinstance(rows, dict) for rows in put.values()):
        raise ImportRefused("wrong-format")
    if not all(isinstance(row, dict) and "id" not in row for rows in put.values() for row in rows.values()):
        raise ImportRefused("bad-value")
    return {kind: [{"id": record_id, **row} for record_id, row in rows.items()] for kind, rows in put.items()}
