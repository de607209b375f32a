"""Every text of content/ that the code asks for is there, is used, and gets exactly the placeholders that it has."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from lib.content.load import read
from lib.content.usage import check_usage, used
from lib.content.words.flat import TodayWords

CONTENT = Path(__file__).resolve().parents[3] / "content"
WORDING = read(CONTENT, dt.date(2026, 11, 26)).wording


def problems(**changes: object) -> list[str]:
    """What is told when keys of content/tracker/today.toml are changed; None takes one out."""
    values = tomllib.loads((CONTENT / "tracker" / "today.toml").read_text(encoding="utf-8")) | changes
    words = TodayWords.model_validate({key: value for key, value in values.items() if value is not None})
    return [str(problem) for problem in check_usage({**WORDING, TodayWords: words})]


def test_code_and_content_agree() -> None:
    assert [str(problem) for problem in check_usage(WORDING)] == []


def test_what_walks_the_app_beside_the_tests_asks_for_texts_that_are_there() -> None:
    walks = used(("tests/bench", "tests/proof", "tests/tour"))
    assert [problem for problem in map(str, check_usage(WORDING, walks)) if "this text is missing" in problem] == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"save": None}, "save: this text is missing; "),
        ({"added_by_mistake": "Nobody asks for this."}, "added_by_mistake: nothing uses this"),
        ({"box_day": "What happened?"}, "box_day: it has nothing; the page fills in {date}"),
        ({"box_day": "On {day}?"}, "box_day: it has {day}; the page fills in {date}"),
        ({"save": "Save {count}"}, "save: it has {count}; the page fills in nothing"),
    ],
)
def test_a_slip_in_a_file_is_told_before_a_page_meets_it(changes: dict[str, object], told: str) -> None:
    assert any(told in problem for problem in problems(**changes))
