"""Every page of the log in every state: with nothing, an example, ten years, two of everything."""

from __future__ import annotations

from typing import Any

import pytest

from lib.content.words.flat import TodayWords
from lib.ui import clock, library
from lib.ui.tracker import tracker_view
from tests.app.conftest import go
from tests.app.tracker import (
    BEGUN,
    PAGES,
    PARTS,
    TODAY,
    a_fixed_day,
    has,
    hold,
    notes,
    on,
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


def every_part(at: Any, page: str) -> None:
    """Draw every part of a page; `part` asserts that each draws without a fault."""
    for name in PARTS.get(page, ()):
        part(at, page, name)


class TestEveryPage:
    @pytest.mark.parametrize("page", PAGES)
    def test_draws_when_there_is_nothing(self, page: str) -> None:
        at = on(page)
        if page != "patterns":  # it has no parts before there is anything to draw
            every_part(at, page)
        assert notes(at).counts() == {}

    @pytest.mark.parametrize("page", PAGES)
    @pytest.mark.parametrize("number", EXAMPLES)
    def test_draws_an_example_without_touching_ones_own(self, page: str, number: int) -> None:
        at = on(page, BEGUN, e=str(number))
        every_part(at, page)
        assert notes(at).counts() == {"log_start": 1}
        if page not in {"entry", "write", "week", "options"}:
            assert said(at, AN_EXAMPLE)
            assert not [key for key in (str(b.key) for b in at.button) if key.startswith(("log_save", "log_new", "log_remove"))]

    @pytest.mark.parametrize("page", PAGES)
    @pytest.mark.parametrize("number", EXAMPLES)
    def test_draws_an_example_as_ones_own(self, page: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
        example = tracker_view.example(number)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = session()
        hold(at, tuple(example.notes))
        go(at, page)
        every_part(at, page)
        assert said(at, AN_EXAMPLE) is (page == "example")

    @pytest.mark.parametrize("page", PAGES)
    def test_draws_ten_years(self, page: str) -> None:
        at = session()
        hold(at, full_log(TODAY, days=3650, entries=4000))
        go(at, page)
        every_part(at, page)
        for text in HOSTILE[:3]:
            assert typed_elsewhere(at, text) == []

    @pytest.mark.parametrize("page", PAGES)
    def test_draws_two_of_everything_it_lists(self, page: str) -> None:
        at = session()
        hold(at, two_of_everything(TODAY))
        go(at, page)
        every_part(at, page)

    @pytest.mark.parametrize("page", PAGES)
    def test_draws_records_of_all_kinds_that_share_their_ids(self, page: str) -> None:
        at = session()
        hold(at, alike(two_of_everything(TODAY)))
        go(at, page)
        every_part(at, page)

    @pytest.mark.parametrize("asked", ["0", "5", "x", "-1", "1; x", "²", "9" * 400])
    def test_an_unknown_example_is_ones_own_log(self, asked: str) -> None:
        assert not said(on("entries", BEGUN, e=asked), AN_EXAMPLE)

    def test_the_first_screen_opens_the_example_it_is_asked_for(self) -> None:
        at = on("today", BEGUN, e="2")
        assert said(at, AN_EXAMPLE)
        assert said(at, "Fewer, and it held.")
        assert not has(at, "day", "quiet"), "nothing can be written into it"

    def test_an_example_leads_to_the_others_and_back(self) -> None:
        at = on("example")
        assert said(at, "It comes and goes."), "the one that is not asked for"
        go(press(at, "example", "2"), "today", e="2")
        assert said(at, "Fewer, and it held.")
        press(at, "leave")
        assert at.title[0].value == "Today"
