"""The description of the file that notes are saved to: its schema, its documentation, and every kind there is."""

from __future__ import annotations

import importlib
import json
import pkgutil
from typing import Any

import jsonschema
from hypothesis import given

import lib.records
from lib.records import registry, schema
from lib.records.file.write import dump
from lib.records.notebook import Notebook
from lib.records.record import Record
from tests.unit.records.sample_kinds import BOOK, BOOKS, KINDS, TODAY

# The documentation


def test_the_schema_accepts_what_is_written_and_refuses_what_is_not() -> None:
    told = schema.schema(KINDS)
    jsonschema.Draft202012Validator.check_schema(told)
    checker = jsonschema.Draft202012Validator(told, format_checker=jsonschema.FormatChecker())
    good = json.loads(dump(BOOK, TODAY, unsaved=KINDS, kinds=KINDS))
    checker.validate(good)
    for wrong in (
        {**good, "format": "other"},
        {**good, "version": 2},
        {**good, "saved_on": "yesterday"},
        {**good, "more": 1},
        {**good, "records": {"unheard-of": []}},
        {**good, "records": {"walk": [{"id": "a"}]}},
        {**good, "records": {"walk": [{"id": "a", "on": "2026-01-01", "more": 1}]}},
        {**good, "records": {"walk": [{"id": "NOT AN ID", "on": "2026-01-01"}]}},
        {**good, "records": {"route": [{"id": "a", "name": "x" * 281}]}},
    ):
        assert not checker.is_valid(wrong), wrong


CHECKER = jsonschema.Draft202012Validator(schema.schema(KINDS))


@given(BOOKS)
def test_the_schema_accepts_every_file(book: Notebook) -> None:
    CHECKER.validate(json.loads(dump(book, TODAY, unsaved=KINDS, kinds=KINDS)))


def test_the_documentation_is_of_todays_models() -> None:
    """After a change of models: python -m lib.records.schema."""
    page = (schema.DOCS / schema.PAGE).read_text(encoding="utf-8")
    assert (schema.DOCS / schema.SCHEMA).read_text(encoding="utf-8") == schema.schema_text()
    assert page == schema.page_text(page)


def test_the_tables_tell_every_field() -> None:
    page = schema.page_text(f"Before.\n{schema.BEGIN}\nstale\n{schema.END}\nAfter.", KINDS)
    assert page.startswith("Before.\n")
    assert page.endswith("After.")
    assert "stale" not in page
    assert "| `at` | a time, `2026-11-22T21:30:00` or `null`. when it \\| began | `null` |" in page
    assert '| `weather` | one of `dry`, `wet`. | `"dry"` |' in page
    assert "| `steps` | a whole number from 0 to 1000000. | `0` |" in page
    assert "| `seen` | a list, at most 5 of: text, at most 140 characters. | `[]` |" in page
    assert "| `stops` | a list, at most 9 of: an object of `text` (text, at most 140 characters), `done` (`true`" in page
    assert "| `on` | a date, `2026-11-22`. | needed |" in page
    assert "A walk that was taken.\n" in page
    assert "Left out of files unless the person asks for it.\n" in page


# Every kind there is


def models_in_the_code() -> set[type[Record]]:
    for module in pkgutil.walk_packages(lib.records.__path__, "lib.records."):
        importlib.import_module(module.name)
    found, waiting = set(), [Record]
    while waiting:
        subclasses = waiting.pop().__subclasses__()
        found |= {model for model in subclasses if model.__module__.startswith("lib.")}
        waiting += subclasses
    return found


def test_every_kind_is_registered_so_that_none_is_left_out_of_files() -> None:
    assert {model for model in models_in_the_code() if "kind" in vars(model)} == set(registry.MODELS)
    assert len(registry.KINDS) == len(registry.MODELS)


def strings_and_lists(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [found for each in part for found in strings_and_lists(each)]
    if not isinstance(part, dict):
        return []
    own = [part] if part.get("type") in {"string", "array"} else []
    return own + [found for each in part.values() for found in strings_and_lists(each)]


def test_every_text_and_list_that_a_file_may_hold_has_a_limit() -> None:
    for kind, model in registry.KINDS.items():
        for field in strings_and_lists(schema.schema({kind: model})["$defs"]):
            limits = {"maxLength", "maxItems", "enum", "const", "format", "pattern"}
            assert limits & field.keys(), f"{kind}: a {field['type']} without a limit ({field.get('title', '')})"
