"""The file format as JSON Schema and as tables, made from the models: `python -m lib.records.schema` writes both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from lib.records.file.migrate import newest
from lib.records.file.read import FORMAT, MAX_RECORDS
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.registry import KINDS
from lib.records.schema_tables import tables_text

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCHEMA, PAGE = "notes.schema.json", "file-format.md"
BEGIN, END = "<!-- made by `python -m lib.records.schema`; edit the models instead -->", "<!-- end of what is made -->"


class RecordSchema(GenerateJsonSchema):
    """Knows that own words which are empty are an empty string in a file."""

    def encode_default(self, dft: Any) -> Any:
        return dft.raw if isinstance(dft, OwnWords) else super().encode_default(dft)


def schema(kinds: Mapping[str, type[Record]] = KINDS) -> dict[str, Any]:
    """A JSON Schema of whole files."""
    refs, defined = (
        models_json_schema(
            [(model, "validation") for model in kinds.values()],
            ref_template="#/$defs/{model}",
            schema_generator=RecordSchema,
        )
        if kinds
        else ({}, {})
    )
    tables = {kind: {"type": "array", "items": refs[model, "validation"]} for kind, model in kinds.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT}, version {newest()}",
        "description": f"At most {MAX_RECORDS} records, each id once in its kind; text in composed form (NFC).",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "saved_on", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": newest()},
            "saved_on": {"type": "string", "format": "date"},
            "records": {"type": "object", "additionalProperties": False, "properties": tables},
        },
        "$defs": defined.get("$defs", {}),
    }


def schema_text(kinds: Mapping[str, type[Record]] = KINDS) -> str:
    return json.dumps(schema(kinds), indent=2, ensure_ascii=False) + "\n"


def page_text(page: str, kinds: Mapping[str, type[Record]] = KINDS) -> str:
    """docs/file-format.md with the tables of today's models."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{tables_text(kinds, schema(kinds)['$defs'])}\n{END}{rest.split(END)[1]}"


def main() -> None:
    page = DOCS / PAGE
    page.write_text(page_text(page.read_text(encoding="utf-8")), encoding="utf-8")
    (DOCS / SCHEMA).write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
