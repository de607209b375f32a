"""Saving: a notebook as the text of a file, one record a line."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping

from lib.records.file.json_guard import MAX_BYTES
from lib.records.file.read import FORMAT, MAX_RECORDS, newest
from lib.records.notebook import Notebook
from lib.records.record import Record
from lib.records.registry import KINDS


def dump(
    notebook: Notebook, saved_on: dt.date, *, unsaved: Collection[str] = (), kinds: Mapping[str, type[Record]] = KINDS
) -> str:
    """The text of a file with every record of the notebook, kinds in the registry's order, records in the notebook's.

    Kinds that are not saved unless a person asks are left out, but for those named in `unsaved`. A field that holds its
    default is not written; a default therefore never changes without a new version of the format.
    """
    written = [model for model in kinds.values() if (model.saved or model.kind in unsaved) and notebook.of(model)]
    tables = ",\n".join(f"{json.dumps(model.kind)}: [\n{_lines(notebook, model)}\n]" for model in written)
    head = f'"format": "{FORMAT}",\n"version": {newest()},\n"saved_on": "{saved_on.isoformat()}"'
    return f'{{\n{head},\n"records": {{{tables and f"{chr(10)}{tables}{chr(10)}"}}}\n}}\n'


def _lines(notebook: Notebook, model: type[Record]) -> str:
    return ",\n".join(record.model_dump_json(exclude_defaults=True) for record in notebook.of(model))


def opens_again(text: str, notebook: Notebook) -> bool:
    """Whether a file is small enough to be opened; a page says so before a person relies on it."""
    return len(text.encode()) <= MAX_BYTES and len(notebook) <= MAX_RECORDS
