"""The wording of results: nothing that judges, and a sentence for every id."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.content.words.base import Wording
from lib.content.words.checkpoint import SENTENCES
from lib.records.vocabulary import Reason
from lib.tracker.checkpoint.sentences import tell
from lib.tracker.validity import Fault
from tests.readability import grade
from tests.real_content import texts
from tests.unit.tracker.build import CHARTS, NAMES, SAYS, Week, alternating, frozen, log_of, year

ROOT = Path(__file__).resolve().parents[3]
BANNED = re.compile(
    r"\b(improv\w*|better|worse|worst|recover\w*|toxic|abuser\w*|narcissis\w*|scores?|should|healing)\b|"
    r"[↑↓↗↘↘▲▼⬆⬇📈📉]|\b(up|down|increase\w*|decrease\w*) (by )?\d+ ?%",
    re.IGNORECASE,
)


def flat(words: Wording) -> list[str]:
    return texts(words.model_dump())


@pytest.mark.parametrize("words", [SAYS, NAMES, CHARTS], ids=["results", "names", "pictures"])
def test_no_wording_of_the_tracker_judges(words: Wording) -> None:
    assert [text for text in flat(words) if BANNED.search(text)] == []


weeks = st.builds(
    Week, hard=st.integers(0, 4), checked=st.integers(3, 7), intensity=st.integers(0, 4), around=st.integers(0, 2)
)


@given(weeks, weeks, weeks, st.sampled_from([3, 6, 12]))
def test_no_result_judges(start: Week, one: Week, other: Week, months: int) -> None:
    made = tell(frozen(log_of(year(start, alternating([one, other]), months)), months), SAYS)
    for text in (*made.shows, made.cannot, made.question):
        assert not BANNED.search(text)


def test_every_percentage_stands_beside_its_counts() -> None:
    for text in flat(SAYS):
        assert "%" not in text or re.search(r"\{done\} of \{known\}", text)


def test_every_reason_has_its_sentence() -> None:
    for reason in set(get_args(Reason)) - {"coverage", "few"}:
        assert f"because_{reason}" in SENTENCES


def test_every_fault_has_its_sentence() -> None:
    assert set(NAMES.faults) == set(get_args(Fault))
    assert NAMES.faults["future"] == "That date hasn't come yet. Only plans can have future dates."


@pytest.mark.parametrize("words", [SAYS, NAMES, CHARTS], ids=["results", "names", "pictures"])
def test_the_wording_reads_at_grade_six(words: Wording) -> None:
    prose = " ".join(text for text in flat(words) if text.endswith((".", "?")))
    assert grade(re.sub(r"\{\w+\}", "5", prose)) <= 6


def test_the_code_says_only_sentences_that_there_are() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "lib" / "tracker" / "checkpoint").glob("*.py"))
    for name in re.findall(r'\b(?:say|_unlogged|counted)\(\s*"(\w+)"', code):
        assert name in SENTENCES
