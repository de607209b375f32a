"""Files that anyone may have made: whatever they hold, opening them ends in records or in a reason, and in nothing else."""

from __future__ import annotations

import json
import random
import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.records.file.merge import merge
from lib.records.file.read import Opened, load
from lib.records.file.refused import ImportRefused, NotesReason
from lib.records.file.write import dump
from lib.records.notebook import holding
from lib.records.page_copy import read
from lib.records.record import Record, ref
from lib.records.session import AppState
from tests.unit.records.sample_kinds import ALL, BOOK, KINDS, TODAY

HOSTILE = sorted((Path(__file__).parent / "hostile").iterdir())
MORE = settings(max_examples=3 * settings().max_examples)
"""For values that Python's own generator draws: they are cheap, and none of them is chosen for its promise."""
TEXT = dump(BOOK, TODAY, unsaved=KINDS, kinds=KINDS)
COPY = json.dumps(
    {
        "kinds": {"plan_line": {f"a{n}": {"id": f"a{n}", "section": "safer", "text": "Ring"} for n in range(5)}},
        "page": {"country": "uk", "drafts": {"plan_own.0": "half a line"}},
    }
)


def reason_for(data: bytes | str) -> str:
    with pytest.raises(ImportRefused) as refused:
        load(data, KINDS)
    return refused.value.reason


# A folder of files that must not open


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_a_hostile_file_is_refused_for_the_reason_in_its_name(path: Path) -> None:
    assert reason_for(path.read_bytes()) == path.name.split("--")[0]


def test_the_folder_knows_every_reason_that_small_files_can_give() -> None:
    given_elsewhere = {"too-big", "other-lock", "wrong-phrase", "busy"}
    assert {path.name.split("--")[0] for path in HOSTILE} == set(get_args(NotesReason)) - given_elsewhere


def test_nothing_of_a_refused_file_is_in_the_error() -> None:
    for damage in (TEXT.replace('"2026-11-22"', '"marker', 1), TEXT.replace('"weather":"wet"', '"weather":"marker"')):
        with pytest.raises(ImportRefused) as refused:
            load(damage, KINDS)
        assert "marker" not in "".join(traceback.format_exception(refused.value))
        assert refused.value.__context__ is None


# Big ones, made here


def walks(count: int, **more: object) -> str:
    rows = [{"id": str(n), "on": "2026-01-01", **more} for n in range(count)]
    return json.dumps({"format": "steady-ground-notes", "version": 1, "saved_on": "2026-11-22", "records": {"walk": rows}})


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: " " * 5_000_001, "too-big"),
        (lambda: b" " * 5_000_001, "too-big"),
        (lambda: "é" * 2_500_001, "too-big"),
        (lambda: walks(20_001), "too-big"),
        (lambda: "[" * 5_000_000, "not-from-here"),
        (lambda: '{"a":' * 900_000, "not-from-here"),
        (lambda: '{"a":"' + '\\"' * 2_400_000, "damaged"),
        (lambda: '"' * 5_000_000, "damaged"),
        (lambda: "\\" * 5_000_000, "damaged"),
        (lambda: "[" + "0," * 2_400_000 + "0]", "not-from-here"),
        (lambda: "[" + "[]," * 1_600_000 + "0]", "not-from-here"),
        (lambda: "{" + ",".join(f'"{n}":0' for n in range(400_000)) + "}", "damaged"),
        (lambda: walks(1, **{f"f{n}": n for n in range(250_000)}), "damaged"),
        (lambda: walks(1, seen=["x"] * 900_000), "damaged"),
        (lambda: walks(1, felt="\u202e" * 700_000), ""),
        (lambda: walks(19_000, weather="snow"), "damaged"),
        (lambda: walks(1, felt="x" * 4_900_000), "damaged"),
        (lambda: "1" * 5_000_000, "damaged"),
        (lambda: "1." + "1" * 4_900_000, "damaged"),
        (lambda: "age-encryption.org/v1\n" + "-" * 4_900_000, "locked"),
    ],
)
def test_a_big_file_is_answered(make: Callable[[], str | bytes], reason: str) -> None:
    data = make()
    if reason:
        assert reason_for(data) == reason
    else:
        assert load(data, KINDS).records


# Hundreds that nobody thought of


def opens_or_is_refused(data: bytes | str) -> Opened | None:
    """What comes of a file; anything but a refusal fails the test, and what opens can be saved and opened again."""
    try:
        opened = load(data, KINDS)
    except ImportRefused:
        return None
    text = dump(holding(opened.records), opened.saved_on, unsaved=KINDS, kinds=KINDS)
    assert set(load(text, KINDS).records) == set(opened.records)
    return opened


def copy_is_read(data: bytes | str) -> tuple[Record, ...]:
    """What is taken of a page's copy; it never raises, and each record is there once."""
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    records = read({"nonce": "n", "copy": text}).records
    assert len(holding(records)) == len(records)
    return records


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    assert opens_or_is_refused(data) is None
    assert copy_is_read(data) == ()


@given(st.text(max_size=300) | st.text('{}[]":,\\0123456789.eE+-tfn u\n', max_size=300))
def test_any_text(data: str) -> None:
    assert opens_or_is_refused(data) is None
    assert copy_is_read(data) == ()


# Python's own generator draws the rest from a seed: Hypothesis takes far longer to draw such values than we to refuse them.
SEEDS = st.integers(0, 2**64).map(random.Random)
PIECES = [
    b"",
    b"\x00",
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"\\",
    b"\\u202e",
    b"\\ud800",
    b"1e400",
    b"-0",
    b"null",
    b"\xff",
    b"\xed\xa0\x80",
]


def mutated(rng: random.Random, original: bytes) -> bytes:
    """The original with a few places cut, doubled, turned round, moved or filled with something else."""
    data = original
    for _ in range(rng.randint(1, 4)):
        start = rng.randrange(len(data) + 1)
        piece, after = data[start : start + rng.choice([0, 1, 1, 2, 8, 40])], rng.randrange(len(data) + 1)
        new = rng.choice(
            [
                *PIECES,
                piece * 2,
                piece[::-1],
                data[after : after + 9],
                bytes(each & 0x7F for each in rng.randbytes(rng.randint(1, 9))),
            ]
        )
        data = data[:start] + new + data[start + len(piece) :]
    return data


@MORE
@given(SEEDS)
def test_a_good_file_with_damage(rng: random.Random) -> None:
    opens_or_is_refused(mutated(rng, TEXT.encode()))


@MORE
@given(SEEDS)
def test_a_pages_copy_with_damage(rng: random.Random) -> None:
    copy_is_read(mutated(rng, COPY.encode()))


KEYS = [
    "id",
    "on",
    "at",
    "felt",
    "seen",
    "steps",
    "stops",
    "text",
    "walk",
    "route",
    "put",
    "rev",
    "",
    "__proto__",
    "é",
    "\u202e",
]
LEAVES: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    3,
    2**53,
    10**17,
    0.5,
    -0.0,
    1e308,
    "",
    "a",
    "b",
    "dry",
    "2026-01-01",
    "\u202e",
    "\ud800",
    "x" * 300,
]


def any_json(rng: random.Random, depth: int = 0) -> Any:
    kind = rng.choice(["leaf", "leaf", "list", "object"]) if depth < 5 else "leaf"
    if kind == "leaf":
        return rng.choice([*LEAVES, "".join(chr(rng.choice([rng.randrange(0x110000), rng.randrange(128)])) for _ in range(3))])
    inside = [any_json(rng, depth + 1) for _ in range(rng.randrange(4))]
    return inside if kind == "list" else {rng.choice(KEYS): each for each in inside}


def any_record(rng: random.Random) -> Any:
    return {key: any_json(rng, 3) for key in rng.sample(KEYS, rng.randrange(5))} | {"id": rng.choice(["a", "b", "A", 1])}


@MORE
@given(SEEDS)
def test_any_json_in_our_envelope(rng: random.Random) -> None:
    tables = {
        rng.choice([*KINDS, "other"]): rng.choice([[any_record(rng)], any_json(rng), []]) for _ in range(rng.randrange(4))
    }
    envelope = {"format": "steady-ground-notes", "version": rng.choice([1, 1, 1, 2, "1"]), "saved_on": "2026-11-22"}
    opens_or_is_refused(json.dumps({**envelope, "records": tables}))
    copy = {
        "kinds": {"plan_line": any_json(rng), "plan": {"a": any_record(rng)}},
        "page": any_json(rng),
    }
    copy_is_read(json.dumps(copy))
    copy_is_read(json.dumps({**copy, "kinds": any_json(rng)}))


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every place inside a JSON value: what holds it, and its key there."""
    keys: Iterable[Any] = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [place for key in keys for place in [(value, key), *places(value[key])]]


def reshaped(rng: random.Random, original: str) -> str:
    """The original, still JSON, with one to three values or keys exchanged for any others."""
    file = json.loads(original)
    for _ in range(rng.randint(1, 3)):
        holder, key = rng.choice(places(file) or [([0], 0)])
        if isinstance(holder, dict) and rng.random() < 0.4:
            holder[rng.choice(KEYS)] = holder.pop(key)
        else:
            holder[key] = any_json(rng, 3)
    return json.dumps(file, ensure_ascii=True)


@MORE
@given(SEEDS)
def test_a_good_file_with_other_values_changes_the_state_wholly_or_not_at_all(rng: random.Random) -> None:
    before = AppState(notes=BOOK)
    opened = opens_or_is_refused(reshaped(rng, TEXT))
    after = before if opened is None else replace(before, notes=merge(before.notes, opened, prefer="file"))
    assert set(before.notes) == set(ALL)
    wanted = {ref(r): r for r in ALL} | {ref(r): r for r in (opened.records if opened else ())}
    assert {ref(r): r for r in after.notes} == wanted


@MORE
@given(SEEDS)
def test_a_pages_copy_with_other_values(rng: random.Random) -> None:
    copy_is_read(reshaped(rng, COPY))
