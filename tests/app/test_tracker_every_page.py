"""Every page of the log in every state: with nothing, an example, ten years, two of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import TodayWords
from lib.records.record import Record
from lib.ui import clock, library
from lib.ui.tracker import tracker_view
from tests.app.conftest import go, open_page
from tests.app.tracker import (
    BEGUN,
    PAGES,
    PARTS,
    TODAY,
    a_fixed_day,
    has,
    notes,
    part,
    press,
    said,
    session,
    typed_elsewhere,
)
from tests.trackers import HOSTILE, alike, full_log, two_of_everything

__all__ = ["a_fixed_day"]
AN_EXAMPLE = library.wording(TodayWords).example.banner
EXAMPLES = range(1, len(tracker_view.STORIES) + 1)


def each_page(at: AppTest, subtests: pytest.Subtests, holds: Callable[[str], object], **query: str) -> None:
    """Draw each part of each page in one session, which `go` and `part` assert to do without a fault, and see what holds."""
    for page in PAGES:
        with subtests.test(page):
            go(at, page, **query)
            if page != "patterns" or query or notes(at).counts():  # it has no parts before there is anything to draw
                for name in PARTS.get(page, ()):
                    part(at, page, name)
            holds(page)


class TestEveryPage:
    def test_draws_when_there_is_nothing(self, subtests: pytest.Subtests) -> None:
        at = session()

        def holds(_page: str) -> None:
            assert notes(at).counts() == {}

        each_page(at, subtests, holds)

    @pytest.mark.parametrize("number", EXAMPLES)
    def test_draws_an_example_without_touching_ones_own(self, number: int, subtests: pytest.Subtests) -> None:
        at = session(BEGUN)

        def holds(page: str) -> None:
            assert notes(at).counts() == {"log_start": 1}
            if page not in {"entry", "write", "week", "options"}:
                assert said(at, AN_EXAMPLE)
                assert not [b.key for b in at.button if str(b.key).startswith(("log_save", "log_new", "log_remove"))]

        each_page(at, subtests, holds, e=str(number))

    @pytest.mark.parametrize("number", EXAMPLES)
    def test_draws_an_example_as_ones_own(
        self, number: int, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests
    ) -> None:
        example = tracker_view.example(number)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = session(*example.notes)

        def holds(page: str) -> None:
            assert said(at, AN_EXAMPLE) is (page == "example")

        each_page(at, subtests, holds)

    @pytest.mark.parametrize(
        "records",
        [
            partial(full_log, TODAY, days=3650, entries=4000),
            partial(two_of_everything, TODAY),
            lambda: alike(two_of_everything(TODAY)),
        ],
        ids=["ten years", "two of everything it lists", "records of all kinds that share their ids"],
    )
    def test_draws(self, records: Callable[[], list[Record]], subtests: pytest.Subtests) -> None:
        at = session(*records())

        def holds(_page: str) -> None:
            assert all(typed_elsewhere(at, text) == [] for text in HOSTILE[:3])

        each_page(at, subtests, holds)

    @pytest.mark.parametrize("asked", ["0", "5", "x", "-1", "1; x", "²", "9" * 400])
    def test_an_unknown_example_is_ones_own_log(self, asked: str) -> None:
        assert not said(open_page("entries", BEGUN, e=asked), AN_EXAMPLE)

    def test_the_first_screen_opens_the_example_it_is_asked_for(self) -> None:
        at = open_page("today", BEGUN, e="2")
        assert said(at, AN_EXAMPLE)
        assert said(at, "Fewer, and it held.")
        assert not has(at, "day", "quiet"), "nothing can be written into it"

    def test_an_example_leads_to_the_others_and_back(self) -> None:
        at = open_page("example")
        assert said(at, "It comes and goes."), "the one that is not asked for"
        go(press(at, "example", "2"), "today", e="2")
        assert said(at, "Fewer, and it held.")
        press(at, "leave")
        assert at.title[0].value == "Today"
