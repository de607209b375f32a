"""A file that notes are saved to: written, opened again, compared, merged and named."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lib.records import notebook
from lib.records.file import read
from lib.records.file.merge import KindPreview, merge, preview, replaced
from lib.records.file.names import file_name, safe_name
from lib.records.file.read import Opened, load
from lib.records.file.refused import ImportRefused
from lib.records.file.write import dump, opens_again
from lib.records.notebook import Notebook, holding
from lib.records.own_words import OwnWords
from lib.records.record import Record, ref
from tests.unit.records.sample_kinds import ALL, BOOK, BOOKS, KINDS, TODAY, Route, Secret, Walk

SAVED = tuple(record for record in ALL if record.saved)


def opened(*records: Record) -> Opened:
    return Opened(records, TODAY, 1)


# Writing and opening again


@given(BOOKS, st.dates())
def test_what_is_saved_opens_again_as_it_was(book: Notebook, day: dt.date) -> None:
    text = dump(book, day, unsaved=KINDS, kinds=KINDS)
    read = load(text, KINDS)
    assert {kind: [r for r in read.records if r.kind == kind] for kind in book.counts()} == {
        kind: [r for r in book if r.kind == kind] for kind in book.counts()
    }
    assert len(read.records) == len(book)
    assert (read.saved_on, read.version) == (day, 1)
    assert load(text.encode(), KINDS) == read
    assert dump(holding(read.records), day, unsaved=KINDS, kinds=KINDS) == text


def test_the_file_is_what_the_documentation_shows() -> None:
    book = holding([Route(id="3f", name=OwnWords("river")), Walk(id="9b", on=TODAY)])
    assert dump(book, TODAY, kinds=KINDS) == (
        '{\n"format": "steady-ground-notes",\n"version": 1,\n"saved_on": "2026-11-22",\n"records": {\n'
        '"walk": [\n{"id":"9b","on":"2026-11-22"}\n],\n'
        '"route": [\n{"id":"3f","name":"river"}\n]\n}\n}\n'
    )


def test_what_is_not_saved_by_itself_is_left_out_unless_asked_for() -> None:
    assert load(dump(BOOK, TODAY, kinds=KINDS), KINDS).records == SAVED
    assert load(dump(BOOK, TODAY, unsaved=KINDS, kinds=KINDS), KINDS).records == ALL
    assert "between us" not in dump(BOOK, TODAY, kinds=KINDS)


def test_an_empty_notebook_makes_a_file_that_opens() -> None:
    assert load(dump(Notebook(), TODAY, kinds=KINDS), KINDS).records == ()
    assert load(dump(Notebook(), TODAY)).records == ()


def test_a_mark_before_the_text_and_ends_of_lines_of_other_systems_do_no_harm() -> None:
    text = dump(BOOK, TODAY, kinds=KINDS)
    assert load(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), KINDS).records == SAVED


@pytest.mark.parametrize("hidden", ["\u202e", "\\u202e", "\\u0007", "\\ud800", "\\u2066", "\ufeff", "\x7f", "\\u0085"])
def test_characters_that_hide_or_reorder_text_are_taken_out_as_in_typed_text(hidden: str) -> None:
    text = dump(BOOK, TODAY, kinds=KINDS).replace("river", f"ri{hidden}ver")
    assert [r.name for r in load(text, KINDS).records if isinstance(r, Route)] == ["river"]


def test_a_copy_with_a_value_that_no_file_could_bring_back_is_not_made() -> None:
    with pytest.raises(ValidationError):
        Route(id="a").model_copy(update={"name": "x" * 281})
    assert Route(id="a", name=OwnWords("old")).model_copy(update={"name": " new\r\n"}) == Route(id="a", name=OwnWords("new"))


def test_nine_thousand_records_are_written_and_opened() -> None:
    felt = "A year's worth of walks, said in a few sentences. Ünd möre. " * 4
    book = holding(
        Walk(id=f"{n:032x}", on=TODAY, felt=OwnWords(felt), seen=(OwnWords("one"), OwnWords("two")), steps=n)
        for n in range(9000)
    )
    text = dump(book, TODAY, kinds=KINDS)
    assert len(load(text.encode(), KINDS).records) == 9000
    assert opens_again(text, book)
    assert len(text) > 3_000_000


def test_it_is_known_before_saving_that_a_file_would_be_too_big_to_open() -> None:
    assert not opens_again("x" * 5_000_001, BOOK)
    assert not opens_again("é" * 2_500_001, BOOK)
    assert not opens_again("", holding(Secret(id=str(n)) for n in range(20_001)))


# Versions


def names_were_called_titles(tables: read.Tables) -> read.Tables:
    routes = [{**{k: v for k, v in row.items() if k != "title"}, "name": row["title"]} for row in tables.get("route", [])]
    return {**tables, "route": routes}


def strolls_were_walks(tables: read.Tables) -> read.Tables:
    return {("walk" if kind == "stroll" else kind): rows for kind, rows in tables.items()}


STEPS = (names_were_called_titles, strolls_were_walks)


def file_of(version: int, records: dict[str, Any]) -> str:
    return json.dumps({"format": "steady-ground-notes", "version": version, "saved_on": "2025-01-01", "records": records})


def test_files_of_every_older_version_open() -> None:
    want = {Route(id="r", name=OwnWords("river")), Walk(id="w", on=TODAY)}
    stroll, titled, named = {"id": "w", "on": "2026-11-22"}, {"id": "r", "title": "river"}, {"id": "r", "name": "river"}
    first = load(file_of(1, {"route": [titled], "stroll": [stroll]}), KINDS, STEPS)
    second = load(file_of(2, {"route": [named], "stroll": [stroll]}), KINDS, STEPS)
    third = load(file_of(3, {"route": [named], "walk": [stroll]}), KINDS, STEPS)
    assert set(first.records) == set(second.records) == set(third.records) == want
    assert (first.version, second.version, third.version) == (1, 2, 3)


@pytest.mark.parametrize(
    ("version", "records", "reason"),
    [
        (3, {"stroll": []}, "newer"),
        (2, {"route": [{"id": "r", "title": "river"}]}, "newer"),
        (1, {"route": [{"id": "r", "name": "river"}]}, "damaged"),
        (1, {"route": 3}, "damaged"),
        (4, {}, "newer"),
    ],
)
def test_a_file_that_its_own_version_would_not_have_written_is_refused(
    version: int, records: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ImportRefused, match=f"^{reason}$"):
        load(file_of(version, records), KINDS, STEPS)


# Opening beside what is there


HERE = holding(
    [
        Walk(id="a", on=TODAY),
        Walk(id="b", on=TODAY, felt=OwnWords("mine")),
        Route(id="r", name=OwnWords("river")),
        Secret(id="s"),
    ]
)
THERE = opened(Walk(id="b", on=TODAY, felt=OwnWords("theirs")), Walk(id="c", on=TODAY), Route(id="r", name=OwnWords("river")))


def test_a_preview_tells_what_would_come_differ_stay_and_go() -> None:
    seen = preview(HERE, THERE)
    assert set(seen.kinds) == {
        KindPreview("walk", new=1, changed=1, same=0, only_here=1),
        KindPreview("route", new=0, changed=0, same=1, only_here=0),
        KindPreview("secret", new=0, changed=0, same=0, only_here=1),
    }
    assert (seen.new, seen.changed, seen.same, seen.only_here) == (1, 1, 1, 2)
    assert [each.in_both for each in seen.kinds] == [1 + each.same if each.kind == "walk" else each.same for each in seen.kinds]


def test_merging_takes_the_preferred_of_two_and_loses_nothing_else() -> None:
    by_file, by_here = merge(HERE, THERE, prefer="file"), merge(HERE, THERE, prefer="here")
    assert [(r.id, r.felt) for r in by_file.of(Walk)] == [("a", ""), ("b", "theirs"), ("c", "")]
    assert [(r.id, r.felt) for r in by_here.of(Walk)] == [("a", ""), ("b", "mine"), ("c", "")]
    assert by_file.of(Secret) == by_here.of(Secret) == HERE.of(Secret)


def test_merging_what_is_already_there_changes_nothing() -> None:
    assert merge(BOOK, opened(*ALL), prefer="file") is BOOK


def test_replacing_leaves_exactly_the_file_and_tells_copies_to_start_over() -> None:
    book = replaced(HERE, THERE)
    assert set(book) == set(THERE.records)
    assert notebook.changes_since(book, HERE.rev).whole


@given(BOOKS, BOOKS)
def test_a_preview_agrees_with_what_merging_and_replacing_do(here: Notebook, there: Notebook) -> None:
    file = opened(*there)
    seen = preview(here, file)
    before, after = {ref(r): r for r in here}, {ref(r): r for r in merge(here, file, prefer="file")}
    assert seen.new == len(after.keys() - before.keys())
    assert seen.changed == sum(after[at] != before[at] for at in before)
    assert seen.only_here == len(before.keys() - {ref(r) for r in replaced(here, file)})
    assert seen.new + seen.changed + seen.same == len(there)


# Names


def test_our_name_for_a_file_says_nothing_but_the_day() -> None:
    assert file_name(TODAY, "json") == "notes-2026-11-22.json"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("shopping", "shopping.json"),
        ("shopping.json", "shopping.json"),
        ("shopping.JSON", "shopping.json"),
        (" two  words ", "two words.json"),
        ("Übung März", "Übung März.json"),
        ("../../etc/passwd", "etc-passwd.json"),
        ("C:\\Users\\me\\x", "C-Users-me-x.json"),
        (".hidden", "hidden.json"),
        ('a<b>c:d|e?f*g"h', "a-b-c-d-e-f-g-h.json"),
        ("tab\there\nline\x00nul", "tab here line nul.json"),
        ("gpj\u202enosj.exe", "gpj nosj.exe.json"),
        ("CON", "_CON.json"),
        ("nul.txt", "_nul.txt.json"),
        ("LPT1", "_LPT1.json"),
        ("console", "console.json"),
        ("trailing... ", "trailing.json"),
        ("half \ud800", "half.json"),
        ("", "notes-2026-11-22.json"),
        ("...", "notes-2026-11-22.json"),
        (".json", "json.json"),
        ("///", "notes-2026-11-22.json"),
        ("😀", "notes-2026-11-22.json"),
    ],
)
def test_a_persons_own_name_works_on_every_system(typed: str, name: str) -> None:
    assert safe_name(typed, "json", TODAY) == name


@given(st.text(max_size=300))
def test_no_typed_name_escapes_its_folder_or_is_refused_by_a_system(typed: str) -> None:
    name = safe_name(typed, "age", TODAY)
    assert name.endswith(".age")
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|\x00\n\r\t')
    assert not name.startswith((".", " ", "-"))
    assert name.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
