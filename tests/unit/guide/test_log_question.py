"""Which questions about one's own log are understood, and how."""

from __future__ import annotations

import pytest

from lib.guide.guide import Guide
from tests.unit.guide.conftest import ON


@pytest.mark.parametrize(
    ("text", "measure", "category"),
    [
        ("how many hard days since june", "hard_days", None),
        ("hw many hard days in setpember", "hard_days", None),
        ("days i rated a 4 this year", "severe_days", None),
        ("how many quiet days over the holidays", "quiet_days", None),
        ("how often did she give me the cold shoulder in may", "entries", "silent_treatment"),
        ("how many red flags so far", "entries", "red_flag"),
        ("how many times did he say sorry this year", "apologies", None),
        ("how many promises has he kept", "promises_kept", None),
        ("how many promises did he break", "entries", "promise_broken"),
        ("how often was my boundary crossed", "boundary_crossed", None),
        ("when did he last shout", "last", "rage_at_criticism"),
        ("when was the first time he checked my phone", "first", "checking_control"),
        ("what happened in march", "list", None),
        ("compare june and july", "compare", None),
        ("is it getting better", "checkpoint", None),
        ("longest quiet spell", "quiet_spell", None),
        ("what is due", "due", None),
        ("is it worse in private or around others", "settings", None),
        ("what follows his apologies", "after_apologies", None),
        ("what did i decide", "note_to_self", None),
    ],
)
def test_a_question_about_the_log_is_read(guide: Guide, text: str, measure: str, category: str | None) -> None:
    question = guide.log.read(text, ON)
    assert question is not None
    assert (question.measure, question.category) == (measure, category)


def test_words_to_look_for_are_kept_as_they_were_typed(guide: Guide) -> None:
    question = guide.log.read("did i ever write about the holiday in Spain", ON)
    assert question is not None
    assert (question.measure, question.words) == ("search", "holiday in spain")


@pytest.mark.parametrize(
    "text",
    [
        "how many chances should i give him",
        "how long does therapy take",
        "do they get better with age",
        "she gives me the silent treatment",
        "why does he never say sorry",
        "can they change",
        "",
    ],
)
def test_other_questions_are_left_to_the_articles(guide: Guide, text: str) -> None:
    assert guide.log.read(text, ON) is None
