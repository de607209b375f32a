"""The file format as JSON Schema and as tables, made from the models: `python -m lib.records.schema` writes both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from lib.records.file.read import FORMAT, MAX_RECORDS, newest
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.registry import KINDS


def tables_text(kinds: Mapping[str, type[Record]], defined: Mapping[str, Any]) -> str:
    """For each kind of record its fields, what they hold, and what is meant where they are left out."""
    return "\n".join(_table(model, defined) for model in kinds.values()) or "No kinds yet.\n"


def _table(model: type[Record], defined: Mapping[str, Any]) -> str:
    own = defined[model.__name__]
    needed = own.get("required", [])
    lines = [f"### `{model.kind}`", "", *_about(model), "| field | holds | if left out |", "| --- | --- | --- |"]
    for name, field in own["properties"].items():
        default = "needed" if name in needed else f"`{json.dumps(field.get('default'), ensure_ascii=False)}`"
        said = f" {_cell(field['description'])}" if "description" in field else ""
        lines.append(f"| `{name}` | {_cell(_holds(field, defined))}.{said} | {default} |")
    return "\n".join([*lines, ""])


def _about(model: type[Record]) -> list[str]:
    own = (model.__doc__ or "").strip().splitlines()[:1] if "__doc__" in vars(model) else []
    left_out = [] if model.saved else ["Left out of files unless the person asks for it."]
    return [f"{' '.join([*own, *left_out])}", ""] if own or left_out else []


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _holds(field: Mapping[str, Any], defined: Mapping[str, Any]) -> str:
    """What a field may hold, in words."""
    match field:
        case {"$ref": str(name)}:
            said = _holds(defined[name.rsplit("/", 1)[-1]], defined)
        case {"anyOf": list(choices)}:
            said = " or ".join(_holds(choice, defined) for choice in choices)
        case {"enum": list(values)}:
            said = "one of " + ", ".join(f"`{one_value}`" for one_value in values)
        case {"const": value}:
            said = f"`{value}`"
        case {"type": "array", "items": dict(items)}:
            said = f"a list{_limit(field, 'maxItems', '')} of: {_holds(items, defined)}"
        case {"type": "object", "properties": dict(inside)}:
            said = "an object of " + ", ".join(f"`{name}` ({_holds(part, defined)})" for name, part in inside.items())
        case {"type": "string"}:
            said = _string(field)
        case _:
            said = _plain(field)
    return said


def _string(field: Mapping[str, Any]) -> str:
    match field:
        case {"format": "date"}:
            return "a date, `2026-11-22`"
        case {"format": "date-time"}:
            return "a time, `2026-11-22T21:30:00`"
        case {"pattern": pattern}:
            return f"text like `{pattern}`"
        case _:
            return f"text{_limit(field, 'maxLength', ' characters')}"


def _plain(field: Mapping[str, Any]) -> str:
    names = {"integer": "a whole number", "number": "a number", "boolean": "`true` or `false`", "null": "`null`"}
    least, most = field.get("minimum"), field.get("maximum")
    between = f" from {least} to {most}" if least is not None and most is not None else ""
    return names.get(str(field.get("type")), "any value") + between


def _limit(field: Mapping[str, Any], key: str, unit: str) -> str:
    return f", at most {field[key]}{unit}" if key in field else ""


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
