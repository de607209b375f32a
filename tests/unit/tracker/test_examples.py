"""The four example logs: made by their script, readable, and each showing what it is there to show."""

from __future__ import annotations

import json

import pytest

from lib.records.checkpoint import Checkpoint
from lib.records.file.read import load
from lib.records.tracker import Entry
from lib.tracker.checkpoint.compute import checkpoint
from lib.tracker.checkpoint.windows import plan_of
from lib.tracker.tracker_records import tracker_records
from tests.bench.make_examples import FOLDER, examples
from tests.bench.stories import SAVED
from tests.content.shingles import copied, known

NAMES = ("cycles", "fewer", "public", "thin")
FILES = {name: (FOLDER / f"{name}.json").read_text(encoding="utf-8") for name in NAMES}


def test_the_script_makes_them_again() -> None:
    assert examples() == FILES, "run `python -m tests.bench.make_examples`"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_notes_file_whose_checkpoints_follow_from_it(name: str) -> None:
    records = load(FILES[name]).records
    assert len(records) == sum(map(len, json.loads(FILES[name])["records"].values()))
    log = tracker_records(records)
    assert [c.months for c in log.checkpoints] == [3, 6, 12]
    for kept in log.checkpoints:
        assert checkpoint(log, plan_of(kept.months), kept.computed_on) == kept


@pytest.mark.parametrize(
    ("name", "decisions"),
    [
        ("cycles", ["first_look", "cant_tell", "cant_tell"]),
        ("fewer", ["first_look", "cant_tell", "fewer"]),
        ("public", ["first_look", "cant_tell", "cant_tell"]),
        ("thin", ["too_early", "too_early", "too_early"]),
    ],
)
def test_it_shows_what_it_is_there_to_show(name: str, decisions: list[str]) -> None:
    made = [record for record in load(FILES[name]).records if isinstance(record, Checkpoint)]
    assert [each.decision for each in made] == decisions
    if name == "public":
        assert "private" in made[-1].reasons
    if name == "cycles":
        assert "timing" in [said.id for said in made[-1].says]


@pytest.mark.parametrize("name", NAMES)
def test_its_texts_are_our_own_and_each_is_written_once(name: str) -> None:
    texts = [e.what_happened.raw for e in load(FILES[name]).records if isinstance(e, Entry) and e.what_happened]
    assert len(texts) == len(set(texts))
    assert len(texts) >= (5 if name == "thin" else 20)
    assert copied(" \n".join(texts), known()) == []
    assert "narciss" not in FILES[name].lower()
    assert all(e.occurred_on < SAVED for e in load(FILES[name]).records if isinstance(e, Entry))
