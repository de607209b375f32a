"""The pictures: what they show, say and leave out."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest

from lib.records.record import Record
from lib.records.tracker import Category, DayCheck, LogStart, Marker
from lib.tracker.charts.apologies import ladder_picture
from lib.tracker.charts.calendar import TINTS, calendar_picture
from lib.tracker.charts.checkpoint_table import card, icon_row
from lib.tracker.charts.data import cells, latest_compared, weeks_of
from lib.tracker.charts.frame import FLAG, ON_TINT, SIGN, AccessibleChart, Pen
from lib.tracker.charts.rates import settings_picture, weekly_picture
from lib.tracker.charts.timeline import timeline_picture
from lib.tracker.days import Days, survey
from lib.tracker.follow_through import follow_through
from lib.tracker.tracker_records import TrackerRecords
from tests.unit.tracker.build import CHARTS, MONDAY, NAMES, SAYS, Week, alternating, day, flag, frozen, log_of, sign, year

PEN = Pen(CHARTS, SAYS, NAMES, "#24302f")
BEGUN = LogStart(id="start", started_on=MONDAY)
TYPED = "<img src=x>"


def both(*records: Record, last: dt.date) -> tuple[TrackerRecords, Days]:
    log = log_of([BEGUN, *records])
    days = survey(log, last)
    assert days
    return log, days


def a_year() -> tuple[TrackerRecords, Days]:
    made = year(Week(hard=2, around=1), alternating([Week(hard=1), Week(around=1)]))
    log = log_of(
        made,
        frozen(log_of(made)),
        Category(id="own", label=TYPED, sort="red_flag", created_on=MONDAY),
        Marker(id="m", on=day(20), label=TYPED, declared_on=day(20)),
        flag(day(30, 6), category="own", what_happened=TYPED, felt=TYPED),
        sign(day(31), 3),
        flag(day(2), logged_on=day(8), intensity=4),
        flag(day(3, 2), intensity=None, apology="names_it"),
    )
    days = survey(log, day(52, 6))
    assert days
    return log, days


def pictures() -> dict[str, AccessibleChart]:
    log, days = a_year()
    kept = latest_compared(log)
    assert kept
    return {
        "calendar": calendar_picture(log, days, PEN, 52),
        "timeline": timeline_picture(log, days, PEN, (days.first, days.last)),
        "weekly": weekly_picture(days, kept, PEN),
        "settings": settings_picture(kept, PEN),
        "ladder": ladder_picture(follow_through(log, days.last), PEN),
    }


@pytest.mark.parametrize("name", ["calendar", "timeline", "weekly", "settings", "ladder"])
def test_every_picture_is_valid_says_what_it_shows_and_is_also_a_table(name: str) -> None:
    from plotly.graph_objects import Figure

    picture = pictures()[name]
    Figure(picture.figure)
    assert picture.says.endswith(".")
    assert len(picture.alt) > 40
    assert picture.rows
    assert {len(row) for row in picture.rows} == {len(picture.columns)}
    assert "%" not in picture.alt or name == "ladder"


@pytest.mark.parametrize("name", ["calendar", "timeline", "weekly", "settings", "ladder"])
def test_nothing_a_person_typed_is_in_a_picture(name: str) -> None:
    picture = pictures()[name]
    assert TYPED not in json.dumps([picture.figure, picture.says, picture.alt, picture.rows])


@pytest.mark.parametrize("name", ["calendar", "timeline", "weekly", "settings", "ladder"])
def test_no_picture_brings_a_template_or_moves_under_a_finger(name: str) -> None:
    layout: dict[str, Any] = pictures()[name].figure["layout"]
    assert layout["template"] == {}
    assert layout["dragmode"] is False
    assert all(axis["fixedrange"] for key, axis in layout.items() if key.startswith(("xaxis", "yaxis")))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tint", TINTS)
def test_figures_stand_out_on_every_tint(tint: str) -> None:
    assert contrast(tint, ON_TINT) >= 4.5


@pytest.mark.parametrize("background", ["#fbf9f5", "#1d2322"])
@pytest.mark.parametrize("colour", [FLAG, SIGN])
def test_marks_stand_out_on_both_backgrounds(colour: str, background: str) -> None:
    assert contrast(colour, background) >= 3


class TestCalendar:
    def test_every_day_is_drawn_once_with_what_is_known_of_it(self) -> None:
        log, days = both(
            DayCheck(id=day(1).isoformat(), state="quiet"),
            DayCheck(id=day(1, 1).isoformat(), state="no_contact"),
            flag(day(1, 2), intensity=1),
            flag(day(1, 2), intensity=3),
            sign(day(1, 3)),
            flag(day(1, 4), logged_on=day(5), intensity=4),
            flag(day(2), intensity=None),
            last=day(2),
        )
        found = {cell.day: cell for cell in cells(log, days, 52)}
        assert len(found) == 8
        assert [found[day(1, n)].state for n in range(7)] == [
            *("quiet", "no_contact", "flag", "checked", "flag", "not_logged", "not_logged")
        ]
        assert (found[day(1, 2)].rating, found[day(2)].rating) == (3, None)
        assert found[day(1, 3)].sign
        assert [found[day(1, n)].memory for n in (2, 4)] == [False, True]
        trace = calendar_picture(log, days, PEN, 52).figure["data"][0]
        assert trace["text"] == ["", "–", "3", "", "4", "", "", "?"]
        assert trace["marker"]["pattern"]["shape"] == ["", "", "", "", "", "/", "/", ""]

    def test_only_the_last_weeks_are_drawn_where_asked(self) -> None:
        log, days = a_year()
        assert len(cells(log, days, 4)) == 28
        assert cells(log, days, 4)[0].day.weekday() == 0
        assert len(calendar_picture(log, days, PEN, 4).rows) == 4

    def test_its_sentence_counts_the_whole_log(self) -> None:
        log, days = both(DayCheck(id=day(1).isoformat(), state="quiet"), flag(day(1, 1)), last=day(1, 3))
        assert calendar_picture(log, days, PEN, 1).says == (
            "Since 6 January 2025: 1 quiet days, 1 hard days, 0 no-contact days, 2 days not logged."
        )


class TestTimeline:
    def test_flags_stand_above_signs_below_and_what_was_remembered_is_hollow(self) -> None:
        log, days = both(
            flag(day(1), intensity=4),
            flag(day(2), intensity=None),
            sign(day(3), 2),
            flag(day(1), logged_on=day(6), intensity=0),
            flag(day(9)),
            last=day(9),
        )
        _, flags, signs = timeline_picture(log, days, PEN, (day(1), day(8))).figure["data"]
        assert sorted(flags["y"]) == [0.4, 1, 5]
        assert signs["y"] == [-3]
        assert sorted(flags["marker"]["symbol"]) == ["diamond", "diamond", "diamond-open"]

    def test_markers_are_numbered(self) -> None:
        log, days = a_year()
        layout = timeline_picture(log, days, PEN, (days.first, days.last)).figure["layout"]
        assert [note["text"] for note in layout["annotations"] if note["text"].isdigit()] == ["1"]

    def test_weeks_without_check_ins_are_hatched(self) -> None:
        log, days = both(flag(day(1)), flag(day(6)), last=day(6))
        hatched = timeline_picture(log, days, PEN, (day(1), day(6))).figure["data"][0]
        assert hatched["width"] == [34 * 86_400_000]

    def test_it_names_the_strongest(self) -> None:
        log, days = both(flag(day(1), intensity=4), flag(day(3), intensity=4), flag(day(2), intensity=1), last=day(4))
        assert timeline_picture(log, days, PEN, (day(1), day(4))).says == (
            "Strongest entries: 20 Jan 2025 (4), 6 Jan 2025 (4), 13 Jan 2025 (1). Longest quiet run of checked days: 0."
        )
        empty = timeline_picture(log, days, PEN, (day(4), day(4)))
        assert empty.says.startswith("No red flags in this time.")


class TestRates:
    def test_a_week_with_too_few_check_ins_is_a_cross_and_no_rate(self) -> None:
        _, days = both(
            *(DayCheck(id=day(1, n).isoformat(), state="quiet") for n in range(4)),
            flag(day(1, 5)),
            flag(day(2)),
            DayCheck(id=day(3).isoformat(), state="quiet"),
            last=day(3, 5),
        )
        found = weeks_of(days)
        assert [(week.checked, week.hard) for week in found] == [(5, 1), (1, 1)], "the third week is not over"
        assert [week.rate for week in found] == [1.4, None]

    def test_they_wait_for_a_checkpoint_that_was_not_too_early(self) -> None:
        made = year(Week(hard=2), Week(hard=1, checked=2))
        assert latest_compared(log_of(made, frozen(log_of(made)))) is None

    def test_two_bands_and_no_line_between_them(self) -> None:
        picture = pictures()["weekly"]
        lines = [trace for trace in picture.figure["data"] if trace.get("mode") == "lines"]
        assert [(line["x"][0], line["x"][1]) for line in lines] == [
            (day(5).isoformat(), day(16, 6).isoformat()),
            (day(27).isoformat(), day(52, 6).isoformat()),
        ]
        for line, area in zip(lines, picture.figure["layout"]["shapes"], strict=True):
            assert area["y0"] < line["y"][0] < area["y1"]

    def test_both_settings_share_one_scale(self) -> None:
        layout = pictures()["settings"].figure["layout"]
        assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]


def test_the_ladder_counts_and_never_rates() -> None:
    picture = pictures()["ladder"]
    assert [row[1] for row in picture.rows] == ["1", "1", "0", "0", "0"]
    assert not re.search(r"\d ?%", picture.alt)
    assert ladder_picture(follow_through(log_of([]), MONDAY), PEN).says == CHARTS.nothing_yet


def test_the_card_puts_checkpoints_side_by_side() -> None:
    made = year(Week(hard=2), alternating([Week(hard=1), Week()]))
    both_looks = [frozen(log_of(made), 12), frozen(log_of(made), 6)]
    found = card(both_looks, PEN)
    assert found.columns == ("", "After 6 months", "After 12 months")
    assert len(found.rows) == 12
    rows = {row[0]: row[1:] for row in found.rows}
    assert rows["Hard days"][1] == "13 of 182 (at the start 24 of 84)"
    assert rows["What your log shows"][1].startswith("Fewer hard days, and it has held. Your log shows fewer")


@pytest.mark.parametrize(("count", "whole", "icons"), [(2, 5, "◆◆◇◇◇"), (0, 3, "◇◇◇"), (3, 11, ""), (4, 3, ""), (0, 0, "")])
def test_small_counts_can_be_seen_as_signs(count: int, whole: int, icons: str) -> None:
    assert icon_row(count, whole) == icons
