"""The copy in a page's memory: told what changed, and handed back after a restart."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.keep import notebook
from lib.keep.file.refused import ImportRefused
from lib.keep.notebook import Notebook, changes_since, holding
from lib.keep.patch import dump_changes, load_mirror
from lib.keep.records import ref
from tests.unit.sample_kinds import ALL, BOOK, KINDS, ROUTES, TODAY, WALKS, Route, Walk
from tests.unit.test_file import STEPS


def followed(mirror: dict[str, Any] | None, text: str) -> dict[str, Any]:
    """What the page does with a patch; its JavaScript does the same."""
    patch: dict[str, Any] = json.loads(text)
    if mirror is None or patch["whole"]:
        return {**patch, "whole": True, "drop": []}
    put = {kind: dict(rows) for kind, rows in mirror["put"].items()}
    for kind, record_id in patch["drop"]:
        put.get(kind, {}).pop(record_id, None)
    for kind, rows in patch["put"].items():
        put.setdefault(kind, {}).update(rows)
    return {**mirror, "version": patch["version"], "rev": patch["rev"], "put": put}


def test_a_patch_is_what_the_page_is_promised() -> None:
    book = notebook.put(holding([Route(id="r"), Route(id="gone")]), Walk(id="w", on=TODAY))
    after = notebook.put(notebook.drop(book, ("route", "gone")), Route(id="r", name='"river" é'))
    assert dump_changes(changes_since(after, book.rev)) == (
        '{"version":1,"rev":5,"whole":false,"put":{"route":{"r":{"name":"\\"river\\" é"}}},"drop":[["route","gone"]]}'
    )
    assert json.loads(dump_changes(changes_since(after, 0)))["whole"] is True
    assert dump_changes(changes_since(after, after.rev)) == '{"version":1,"rev":5,"whole":false,"put":{},"drop":[]}'


def test_what_is_never_saved_by_itself_is_in_the_pages_memory_too() -> None:
    """That copy is in no storage; it is there so that a restart of the server loses nothing at all."""
    assert set(load_mirror(dump_changes(changes_since(BOOK, 0)), KINDS)) == set(ALL)


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), WALKS | ROUTES, st.booleans()), max_size=12))
def test_a_page_that_follows_hands_everything_back(steps: list[tuple[bool, Walk | Route, bool]]) -> None:
    book, mirror = Notebook(), None
    for put, record, tell in steps:
        book = notebook.put(book, record) if put else notebook.drop(book, ref(record))
        if tell:
            mirror = followed(mirror, dump_changes(changes_since(book, mirror["rev"] if mirror else -1)))
            assert set(load_mirror(json.dumps(mirror), KINDS)) == set(book)


def test_a_copy_from_before_the_server_was_updated_comes_back() -> None:
    old = {
        "version": 1,
        "rev": 3,
        "whole": True,
        "put": {"stroll": {"w": {"on": "2026-11-22"}}, "route": {"r": {"title": "x"}}},
    }
    assert set(load_mirror(json.dumps({**old, "drop": []}), KINDS, STEPS)) == {Walk(id="w", on=TODAY), Route(id="r", name="x")}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("[]", "wrong-format"),
        ('{"put":{}}', "wrong-format"),
        ('{"version":1,"rev":1,"whole":true,"put":{},"drop":[],"more":1}', "wrong-format"),
        ('{"version":2,"rev":1,"whole":true,"put":{},"drop":[]}', "newer"),
        ('{"version":1,"rev":1,"whole":true,"put":[],"drop":[]}', "wrong-format"),
        ('{"version":1,"rev":1,"whole":true,"put":{"route":[]},"drop":[]}', "wrong-format"),
        ('{"version":1,"rev":1,"whole":true,"put":{"route":{"r":[]}},"drop":[]}', "bad-value"),
        ('{"version":1,"rev":1,"whole":true,"put":{"route":{"r":{"id":"other"}}},"drop":[]}', "bad-value"),
        ('{"version":1,"rev":1,"whole":true,"put":{"route":{"R":{}}},"drop":[]}', "bad-id"),
        ('{"version":1,"rev":1,"whole":true,"put":{"route":{"r":{}, "r":{}}},"drop":[]}', "double-key"),
        ('{"version":1,"rev":1,"whole":true,"put":{"other":{}},"drop":[]}', "unknown-kind"),
        ('{"version":1,"rev":1,"whole":true,"put":{"route":{"r":{"more":1}}},"drop":[]}', "unknown-field"),
    ],
)
def test_a_copy_that_someone_changed_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ImportRefused, match=f"^{reason}$"):
        load_mirror(text, KINDS)


def test_one_change_among_four_thousand_is_found_and_told_in_two_milliseconds_of_cpu_and_two_kilobytes() -> None:
    felt = "He said that it was my fault, and then he was quiet all evening. " * 4
    book = holding(Walk(id=f"{n:032x}", on=TODAY, felt=felt, seen=("one", "two")) for n in range(4000))
    after = notebook.put(book, Walk(id=f"{7:032x}", on=TODAY, felt=felt + "More."))
    text, best = "", 9.0
    for _ in range(20):
        started = time.process_time()
        text = dump_changes(changes_since(after, book.rev))
        best = min(best, time.process_time() - started)
    assert best < 0.002
    assert len(text) < 2000
    assert len(json.loads(text)["put"]["walk"]) == 1
