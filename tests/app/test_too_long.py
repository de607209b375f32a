"""A text that is longer than what fits is told of where it stands and before anyone saves, and stays whole."""

from __future__ import annotations

import pytest

from lib.content.words.flat import EntryWords
from lib.ui import keys, library
from tests.app.conftest import open_page
from tests.app.tracker import BEGUN, a_fixed_day, press, put

__all__ = ["a_fixed_day"]

WORDS = library.wording(EntryWords)


@pytest.mark.parametrize(
    ("name", "part", "label", "most"), [("what", "", WORDS.what, 4000), ("felt", "feelings", WORDS.felt, 140)]
)
def test_an_entrys_field_tells_it_before_it_is_saved(name: str, part: str, label: str, most: int) -> None:
    at = open_page("entry", BEGUN)
    if part:
        put(at, keys.TRACKER_ENTRY, topics=[part])
    put(at, keys.TRACKER_ENTRY, **{name: "x" * (most + 1)})
    told = [info.value for info in at.info if f"{most + 1:,}" in info.value]
    assert len(told) == 1
    assert label in told[0]
    put(at, keys.TRACKER_ENTRY, **{name: "x" * most})
    assert not at.info


def test_a_short_forms_field_tells_it_before_and_after_save_once() -> None:
    at = press(open_page("boundaries", BEGUN, p="3"), "new", "agreement", to="write")
    put(at, keys.tracker("agreement"), text="x" * 281)
    assert [info.value for info in at.info if "281" in info.value and "280" in info.value]
    press(at, "save", "agreement")
    assert len([info.value for info in at.info if "281" in info.value]) == 1
