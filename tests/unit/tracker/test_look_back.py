"""A look back as one picture: its rows, its reasons and its drawers."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, get_args

import pytest

from lib.content.words.checkpoint import SENTENCES
from lib.records.checkpoint import Checkpoint, Finding
from lib.records.vocabulary import Decision
from lib.tracker.charts.frame import Pen
from lib.tracker.charts.look_back import calls_for_support, look_back_picture, settings_bars, sorted_out, timing_bars
from tests.trackers import checkpoint
from tests.unit.tracker.build import CHARTS, NAMES, SAYS

PEN = Pen(CHARTS, SAYS, NAMES)
ON = dt.date(2026, 11, 18)


def with_says(*ids: str, decision: Decision = "cant_tell") -> Checkpoint:
    return checkpoint(6, decision, ON).model_copy(update={"says": tuple(Finding(id=each) for each in ids)})


def changed(made: Checkpoint, stretch: str, **counts: Any) -> Checkpoint:
    return made.model_copy(update={stretch: getattr(made, stretch).model_copy(update=counts)})


def severe_widths(drawing: str) -> list[float]:
    return [float(width) for width in re.findall(r'<rect [^>]*width="([\d.]+)" height="24" fill="#D55E00"/>', drawing)]


class TestPicture:
    def test_both_stretches_have_the_same_scale_for_ten_checked_days(self) -> None:
        made = changed(checkpoint(6, "cant_tell", ON), "recent", checked=156, contact=156, hard=54, severe=10)
        start, lately = severe_widths(look_back_picture(made, PEN).svg)
        assert start == pytest.approx(lately, abs=0.2), "5 of 78 and 10 of 156 are as wide"

    def test_it_is_told_in_counts(self) -> None:
        picture = look_back_picture(checkpoint(6, "cant_tell", ON), PEN)
        assert "At the start: 27 of 78 checked days hard, 5 of them rated 3 or 4; 12 not logged." in picture.alt
        assert [row[1:] for row in picture.rows] == [("78", "27", "5", "12")] * 2

    @pytest.mark.parametrize(
        "counts",
        [{"checked": 0, "contact": 0, "hard": 0, "severe": 0}, {"checked": 1, "contact": 90, "hard": 1, "severe": 1}],
    )
    def test_hardly_anything_logged_still_fits(self, counts: dict[str, int]) -> None:
        made = changed(changed(checkpoint(6, "too_early", ON), "start", **counts), "recent", **counts)
        for picture in (look_back_picture(made, PEN), settings_bars(made, PEN)):
            for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', picture.svg):
                assert float(x) + float(width) <= 341

    def test_settings_stand_beside_each_other(self) -> None:
        rows = settings_bars(checkpoint(6, "cant_tell", ON), PEN).rows
        assert [row[0] for row in rows] == [
            *("In private, at the start", "In private, lately", "Around others, at the start", "Around others, lately")
        ]

    @pytest.mark.parametrize(("after", "episodes"), [(9, 12), (0, 0), (99, 2)])
    def test_before_and_after_hard_days_stand_beside_each_other(self, after: int, episodes: int) -> None:
        picture = timing_bars(after, 0, episodes, PEN)
        assert f"In the three days before: 0 of {episodes}. In the three days after: {after} of {episodes}." in picture.alt
        assert all(float(width) <= 340 for width in re.findall(r'<rect [^>]*width="([\d.]+)"', picture.svg))


class TestSorting:
    def test_at_most_two_reasons_the_most_pressing_first(self) -> None:
        made = with_says("cant_tell", "because_fill", "because_yardstick", "because_safety", "because_private")
        found = sorted_out(made)
        assert [finding.id for finding in found.reasons] == ["because_safety", "because_private"]
        assert [finding.id for finding in found.drawers["reasons"]] == ["because_fill", "because_yardstick"]
        assert [finding.id for finding in found.drawers["sure"]] == ["cant_tell"]

    def test_every_sentence_stands_in_one_place(self) -> None:
        ids = SENTENCES
        found = sorted_out(with_says(*ids[:30]))
        placed = [*found.reasons, *(finding for findings in found.drawers.values() for finding in findings)]
        assert sorted(finding.id for finding in placed) == sorted(ids[:30])

    def test_promises_timing_and_what_is_left_out_have_drawers(self) -> None:
        found = sorted_out(with_says("follow_rate", "words_and_steps", "timing", "gap", "settings_alike", "backfilled_one"))
        assert {name: [finding.id for finding in findings] for name, findings in found.drawers.items()} == {
            "promises": ["follow_rate", "words_and_steps"],
            "timing": ["timing"],
            "left_out": ["gap", "backfilled_one"],
            "settings": ["settings_alike"],
        }

    @pytest.mark.parametrize("decision", get_args(Decision))
    def test_a_rise_or_a_danger_calls_for_support(self, decision: Decision) -> None:
        assert calls_for_support(with_says(decision=decision)) is (decision in {"more", "more_severe"})
        assert calls_for_support(with_says("because_safety", decision=decision))
