"""Where the tools meet: what one knows, the other knows too."""

from __future__ import annotations

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.support import HelpWords
from lib.content.words.worksheet import PageWords, WorksheetWords
from lib.keep import log
from lib.ui import clock, keys, library
from lib.ui.log import examples
from tests.app.conftest import everything, go, sound
from tests.app.days import TODAY, a_fixed_day, session, typed_elsewhere

__all__ = ["a_fixed_day"]
WORDS, PAGE = library.wording(WorksheetWords), library.wording(PageWords)
THEN = dt.date(2026, 9, 3)
HOSTILE = "![x](http://example.org/a.png) **b** <script>"


def think(at: AppTest) -> AppTest:
    go(at, "think")
    at.button(key=keys.think("begin")).click().run()
    sound(at)
    return at


def stage_of_cards(at: AppTest) -> AppTest:
    """Straight to the stage about what someone knows."""
    for _ in range(40):
        if at.title[0].value == "What I know":
            return at
        for pills in at.pills:
            if "No" in pills.options and at.title[0].value == "Safety first":
                pills.set_value("no")
        at.button(key=keys.THINK_NEXT).click().run()
        sound(at)
    raise AssertionError("the stage did not come")


class TestCards:
    @pytest.mark.parametrize("number", [1, 2, 3, 4])
    def test_an_example_log_shows_its_cards(self, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
        shown = examples.example(number)
        monkeypatch.setattr(clock, "today", lambda: shown.today)
        at = stage_of_cards(think(session(*shown.notes)))
        told = everything(at)
        assert WORDS.log_none not in told
        assert "From your log" in told
        assert any("Include it" in each.options for each in at.pills)
        card = next(str(each.value) for each in at.text)
        assert not typed_elsewhere(at, card), "a card may hold the person's own words"

    def test_without_a_log_it_works_from_memory(self) -> None:
        at = stage_of_cards(think(session()))
        assert WORDS.log_none in everything(at)

    @pytest.mark.parametrize(("back", "helped"), [(90, True), (91, False)])
    def test_a_worry_within_ninety_days_puts_help_first(self, back: int, helped: bool) -> None:  # noqa: FBT001
        day = TODAY - dt.timedelta(days=back)
        entry = log.Entry(
            id="e1", sort="red_flag", occurred_on=day, logged_on=day, category="put_downs", concern="yes", safety=("weapon",)
        )
        at = think(session(entry))
        for _ in range(8):
            if at.title[0].value in {WORDS.help_title, "Safety first"}:
                break
            at.button(key=keys.THINK_NEXT).click().run()
        assert (at.title[0].value == WORDS.help_title) == helped
        assert (library.wording(HelpWords).danger in everything(at)) or not helped
