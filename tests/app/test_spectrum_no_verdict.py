"""Nothing on the pages of the spectrum says anything about a real person, whatever is picked or typed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import HelpWords
from lib.content.words.spectrum import (
    DIALS,
    POINTS,
    STYLES,
    CardWords,
    FactorWords,
    OriginWords,
    PracticeWords,
    SceneWords,
    SelfWords,
    SpectrumWords,
)
from lib.records.observation import FIELDS
from lib.ui import keys, library
from tests.app.conftest import go, open_page
from tests.app.spectrum import CARDS, FACTORS, PAGES, PRACTICE, SCENES, SELF, draft, pick, press, shown, sort

VERDICT = re.compile(
    r"\b(you|he|she|they|it|(your|my) \w+)( may| might| could| probably| clearly)? "
    r"(scored?|rank|are|is|has|have|show|meet|belong)s?( \w+)? "
    r"(narciss\w*|NPD|disorder\w*|toxic|abusive|an abuser|persistent|rigid)\b"
    r"|\b(score|points?|result|rating|level|percent|likely|probab\w+|odds): ?\S",
    re.IGNORECASE,
)
MODELS = (SpectrumWords, SceneWords, CardWords, PracticeWords, FactorWords, OriginWords, SelfWords, HelpWords)


def strings(value: object) -> Iterator[str]:
    """Every text and number in a model, however deep, as it is shown."""
    if isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)
    elif isinstance(value, str | int):
        yield str(value)


def with_digits() -> list[str]:
    """All that our own content says with a number in it, the longest first."""
    content = library.library()
    ours = [library.wording(model).model_dump() for model in MODELS]
    ours += [each.model_dump() for each in (*content.lines, *content.claims, *content.notes)]
    return sorted({text for text in strings(ours) if re.search(r"\d", text) and len(text) > 3}, key=len, reverse=True)


OURS = with_digits()


def numbers(text: str) -> list[str]:
    """The numbers in a text that stand neither in our content nor for an article or a place in a deck."""
    left = re.sub(r"(Card|Question) \d+ of \d+|\bA[1-7]\b|(?m:^\d\. )", "", text)
    for ours in OURS:
        left = left.replace(ours, "")
    return re.findall(r"\d+", left)


@pytest.mark.parametrize("text", ["Your partner is narcissistic", "she may have NPD", "Score: high", "They show a disorder"])
def test_the_check_for_verdicts_finds_them(text: str) -> None:
    assert VERDICT.search(text)


def test_the_check_for_numbers_finds_them() -> None:
    assert numbers("You turned 3 of 4 dials. Card 3 of 14. A4 says so.") == ["3", "4"]


class TestNothingIsSaidOfARealPerson:
    """No interaction yields a number, a band or a label about anyone but the people who are made up."""

    def used(self) -> AppTest:
        """A session in which everything that can be picked or typed has been, the gravest choice each time."""
        at = open_page("scenes")
        for moment, style in itertools.product(SCENES.moments, STYLES):
            pick(at, keys.SCENE_MOMENT, moment)
            pick(at, keys.SCENE_STYLE, style)
            for point in POINTS:
                pick(at, keys.SCENE_POINT, point)
                self.check(at)
        go(at, "cards")
        for number in range(len(CARDS.cards)):
            sort(at, number, "rigid", DIALS, "rigid")
            self.check(at)
            press(at, f"{keys.CARD_AT}_next")
        for item in PRACTICE.rewrites:
            pick(at, keys.REWRITE_AT, item.id)
            at.text_area[0].set_value("My husband Xaver lied to me 17 times.").run()
            pick(at, keys.rewrite_shown(item.id), value=True)
            self.check(at)
        for question in PRACTICE.questions:
            pick(at, keys.recall(question.id), question.options[0])
            self.check(at)
            press(at, f"{keys.QUESTION_AT}_next")
        go(at, "factors")
        for factor in FACTORS.factors:
            pick(at, keys.FACTOR, factor.id)
            self.check(at)
        go(at, "origins")
        go(at, "self")
        pick(at, keys.SELF_SECTION, "tool")
        for name in FIELDS:
            next(a for a in at.text_area if a.key == draft(keys.observed(name))).set_value("I hit my brother Xaver, 3 times.")
        press(at, keys.OBSERVED_KEEP)
        for section in SELF.sections:
            pick(at, keys.SELF_SECTION, section)
            self.check(at)
        return at

    def check(self, at: AppTest) -> None:
        text = shown(at)
        assert not VERDICT.search(text), VERDICT.search(text)
        assert "Xaver" not in text, "what was typed leads to no sentence"
        assert numbers(text) == [], "every number is one of ours"
        assert not at.metric
        assert not at.get("progress")

    def test_in_any_state_of_any_page(self) -> None:
        at = self.used()
        assert set(at.session_state["app"].notes.counts()) <= {"observation", "watch"}
        for name in PAGES:
            go(at, name)
            self.check(at)
        pictures = [str(chart.proto.spec) for name in ("scenes", "factors") for chart in go(at, name).get("plotly_chart")]
        assert len(pictures) == 2
        assert not [spec for spec in pictures if "Xaver" in spec or "ticktext" in spec]

    def test_no_field_asks_for_a_person(self) -> None:
        """Only one's own words and one's own conduct have fields: nobody is asked to rate, name or sort someone they know."""
        fields: set[str] = set()
        for name in PAGES:
            at = open_page(name)
            fields |= {field.label for field in (*at.text_area, *at.text_input, *at.number_input, *at.slider)}
            assert not at.slider
            assert not at.number_input
        assert fields == {PRACTICE.rewrite_yours}
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        assert {area.label for area in at.text_area} == {SELF.situation, SELF.instead, *(ask.asks for ask in SELF.asks)}
