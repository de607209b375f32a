"""The wording of the log's pages: for tired people, at grade six or below, and without a push."""

from __future__ import annotations

import re

import pytest

from lib.content.words.base import Wording
from lib.content.words.flat import (
    BoundariesWords,
    CheckpointsWords,
    EntriesWords,
    EntryWords,
    OptionsWords,
    PatternsWords,
    TodayWords,
    WeekWords,
)
from tests.content.test_content import people_are_not_named_by_a_label
from tests.readability import grade, sentence_length
from tests.real_content import READING, texts

MODELS = (TodayWords, EntryWords, EntriesWords, BoundariesWords, WeekWords, PatternsWords, CheckpointsWords, OptionsWords)


def sentences(model: type[Wording]) -> list[str]:
    return [re.sub(r"\{\w+\}", "it", text) for text in texts(READING.wording[model].model_dump()) if text.endswith((".", "?"))]


@pytest.mark.parametrize("model", MODELS)
def test_it_reads_at_grade_six(model: type[Wording]) -> None:
    prose = " ".join(sentences(model))
    assert grade(prose) <= 6
    assert sentence_length(prose) < 15


@pytest.mark.parametrize("model", MODELS)
def test_it_offers_and_does_not_push(model: type[Wording]) -> None:
    for text in sentences(model):
        assert people_are_not_named_by_a_label(text), text
        assert not re.search(r"\byou (should|must|have to|need to|forgot|missed)\b", text.lower()), text
        assert not re.search(
            r"\b(improving|recovered|toxic|abuser|score|streak|overdue|late)\b", text.lower().replace("later", "")
        ), text
