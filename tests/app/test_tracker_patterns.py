"""The pictures of the log: their sentences, their tables, and when they wait."""

from __future__ import annotations

import pytest

from lib.content.words.flat import PatternsWords
from lib.records.own_words import OwnWords
from lib.records.tracker import Marker
from lib.ui import clock, keys, library
from lib.ui.tracker import tracker_view
from tests.app.conftest import go, open_page
from tests.app.tracker import (
    BEGUN,
    PARTS,
    START,
    TODAY,
    a_fixed_day,
    drawings,
    has,
    hold,
    part,
    press,
    said,
    session,
    svg_of,
    typed_elsewhere,
)
from tests.trackers import HOSTILE, full_log

__all__ = ["a_fixed_day"]
PICTURE = library.wording(PatternsWords)


class TestPictures:
    def test_each_has_its_sentence_its_words_for_a_screen_reader_and_its_table(self, monkeypatch: pytest.MonkeyPatch) -> None:
        example = tracker_view.example(2)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = open_page("patterns", *example.notes)
        for name in PARTS["patterns"]:
            part(at, "patterns", name)
            assert len(drawings(at)) == 1
            assert len(drawings(at)[0]) > 40
            at.session_state[f"{keys.tracker('table', name)}.0"] = True
            at.run()
            assert any(element.value.startswith("| ") and "\n| --- |" in element.value for element in at.markdown)

    def test_what_compares_waits_for_a_look_back_that_can(self) -> None:
        at = open_page("patterns", BEGUN)
        for name in ("weekly", "settings"):
            part(at, "patterns", name)
            assert said(at, PICTURE.wait)
            assert not drawings(at)

    def test_earlier_times_can_be_seen(self) -> None:
        at = session()
        hold(at, full_log(TODAY))
        go(at, "patterns")
        assert not has(at, "later")
        press(at, "earlier")
        assert said(at, "Up to 19 August 2026")
        press(at, "later")
        assert not has(at, "later")

    def test_markers_are_named_beside_the_timeline(self) -> None:
        marker = Marker(id="m1", on=START, label=OwnWords(HOSTILE[0]), declared_on=START)
        at = open_page("patterns", BEGUN, marker, p="2")
        assert HOSTILE[0] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        assert HOSTILE[0] not in svg_of(at)[0]
