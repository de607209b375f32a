"""The pictures: what they show, say and leave out."""

from __future__ import annotations

import datetime as dt
import json
import re
from xml.etree import ElementTree as ET

import pytest

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Category, DayCheck, Entry, LogStart, Marker
from lib.tracker.charts import svg
from lib.tracker.charts.apologies import ladder_picture
from lib.tracker.charts.calendar import ON_FULL, SHADES, calendar_picture, describe, month, strip
from lib.tracker.charts.checkpoint_table import card, icon_row
from lib.tracker.charts.data import cells, latest_compared, weeks_of
from lib.tracker.charts.frame import FLAG, SIGN, AccessibleChart, Pen
from lib.tracker.charts.rates import settings_picture, weekly_picture
from lib.tracker.charts.timeline import height, timeline_picture
from lib.tracker.days import Days, survey
from lib.tracker.facts import DayCounts, day_counts
from lib.tracker.follow_through import follow_through
from lib.tracker.tracker_records import TrackerRecords
from tests.unit.tracker.build import CHARTS, MONDAY, NAMES, SAYS, Week, alternating, day, flag, frozen, log_of, sign, year

PEN = Pen(CHARTS, SAYS, NAMES)
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
        Category(id="own", label=OwnWords(TYPED), sort="red_flag", created_on=MONDAY),
        Marker(id="m", on=day(20), label=OwnWords(TYPED), declared_on=day(20)),
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


NAMED = pytest.mark.parametrize("name", ["calendar", "timeline", "weekly", "settings", "ladder"])


@NAMED
def test_every_picture_says_what_it_shows_and_is_also_a_table(name: str) -> None:
    picture = pictures()[name]
    root = parsed(picture.svg)
    assert (root.get("role"), root.get("aria-label")) == ("img", picture.alt)
    assert picture.says.endswith(".")
    assert len(picture.alt) > 40
    assert picture.rows
    assert {len(row) for row in picture.rows} == {len(picture.columns)}
    assert "%" not in picture.alt or name == "ladder"


@NAMED
def test_nothing_a_person_typed_is_in_a_picture(name: str) -> None:
    picture = pictures()[name]
    assert TYPED not in json.dumps([picture.svg, picture.says, picture.alt, picture.rows])


def parsed(drawing: str) -> ET.Element:
    return ET.fromstring(drawing)  # noqa: S314 - our own


def texts(drawing: str) -> list[tuple[float, float, str, str]]:
    """Every piece of writing in a drawing: where it stands, how it is anchored, and what it says."""
    found = parsed(drawing).iter("{http://www.w3.org/2000/svg}text")
    return [(float(t.get("x", 0)), float(t.get("y", 0)), t.get("text-anchor", ""), t.text or "") for t in found]


@NAMED
def test_no_writing_is_cut_off_and_all_of_it_is_large_enough(name: str) -> None:
    drawing = pictures()[name].svg
    root = parsed(drawing)
    _, _, width, tall = map(float, root.get("viewBox", "").split())
    for x, y, anchor, text in texts(drawing):
        room = 7.2 * len(text)  # a generous width of a letter at 14 pixels
        left = x - room * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        assert left >= -4, text
        assert left + room <= width + 4, text
        assert 10 <= y <= tall, text
    assert all(float(size) >= 10 for size in re.findall(r'font-size="(\d+)"', drawing))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blended(share: float, background: str) -> str:
    pairs = zip(*(bytes.fromhex(colour[1:]) for colour in (FLAG, background)), strict=True)
    return "#" + "".join(f"{round(share * over + (1 - share) * under):02x}" for over, under in pairs)


@pytest.mark.parametrize(("background", "ink"), [("#fbf9f5", "#24302f"), ("#15191a", "#e8e4dc")])
def test_numbers_stand_out_on_every_shade_in_both_schemes(background: str, ink: str) -> None:
    shades = [blended(share, background) for share in SHADES]
    assert all(contrast(shade, ink) >= 4.5 for shade in shades[:-1])
    assert contrast(shades[-1], ON_FULL) >= 4.5
    far = [abs(luminance(shade) - luminance(background)) for shade in shades]
    assert far == sorted(far), "the milder, the nearer to the page: over a dark one the mildest is not the brightest"


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
            *("quiet", "no_contact", "flag", "written", "flag", "not_logged", "not_logged")
        ]
        assert (found[day(1, 2)].rating, found[day(2)].rating) == (3, None)
        assert found[day(1, 3)].sign
        assert [found[day(1, n)].memory for n in (2, 4)] == [False, True]
        drawing = calendar_picture(log, days, PEN, 52).svg
        assert sorted(text for *_, text in texts(drawing) if len(text) == 1) == sorted(["–", "3", "4", "?"])
        assert drawing.count(f'fill="{svg.HATCH}"') == 2

    def test_a_day_on_which_anything_is_written_is_not_quiet(self) -> None:
        taps = [DayCheck(id=day(1, n).isoformat(), state="quiet") for n in range(4)]
        note = Entry(id="n", sort="note", occurred_on=day(1, 2), logged_on=day(1, 2), what_happened=OwnWords("x"))
        log, days = both(*taps, flag(day(1), intensity=0), sign(day(1, 1)), note, last=day(1, 3))
        found = cells(log, days, 1)
        assert [cell.state for cell in found] == ["flag", "written", "written", "quiet"]
        assert [cell.note for cell in found] == [False, False, True, False]
        assert describe(found[2], CHARTS) == "something written, a note"
        assert day_counts(log, days) == DayCounts(hard=0, written=3, quiet=1, no_contact=0, not_logged=0)

    def test_the_last_seven_days_stand_side_by_side_and_are_read_aloud(self) -> None:
        log, days = both(DayCheck(id=day(1).isoformat(), state="quiet"), flag(day(1, 1), intensity=3), last=day(1, 1))
        drawing = strip(log, days, PEN)
        assert [text for *_, text in texts(drawing) if text in CHARTS.weekdays] == [
            "Wed",
            "Thu",
            "Fri",
            "Sat",
            "Sun",
            "Mon",
            "Tue",
        ]
        told = parsed(drawing).get("aria-label", "")
        assert told == "The last seven days. Mon 6 Jan: quiet. Tue 7 Jan: effect 3."

    def test_a_month_has_a_row_for_each_week(self) -> None:
        log, days = a_year()
        drawing = month(log, days, PEN)
        assert len([text for *_, text in texts(drawing) if re.fullmatch(r"\d+ [A-Z][a-z]+", text)]) == 5
        assert all(x + 36 <= svg.WIDTH for x in map(float, re.findall(r'<rect x="([\d.]+)"[^>]* width="36"', drawing)))

    def test_only_the_last_weeks_are_drawn_where_asked(self) -> None:
        log, days = a_year()
        assert len(cells(log, days, 4)) == 28
        assert cells(log, days, 4)[0].day.weekday() == 0
        assert len(calendar_picture(log, days, PEN, 4).rows) == 4

    def test_its_sentence_counts_the_whole_log(self) -> None:
        log, days = both(DayCheck(id=day(1).isoformat(), state="quiet"), flag(day(1, 1)), last=day(1, 3))
        assert calendar_picture(log, days, PEN, 1).says == (
            "Since 6 January 2025: 1 hard days, 1 quiet ones, 0 with something else written, 0 without contact, 2 not logged."
        )


class TestTimeline:
    def test_flags_stand_above_signs_below_and_what_was_remembered_is_hollow(self) -> None:
        entries = (flag(day(1), intensity=4), flag(day(2), intensity=None), sign(day(3), 2))
        assert [height(entry) for entry in entries] == [5, 0.4, -3]
        log, days = both(*entries, flag(day(1), logged_on=day(6), intensity=0), flag(day(9)), last=day(9))
        drawing = timeline_picture(log, days, PEN, (day(1), day(8))).svg
        assert re.findall(r'<polygon [^>]*fill="([^"]+)"', drawing).count("none") == 1
        assert drawing.count("<polygon") == 3
        assert drawing.count(f'fill="{SIGN}"') == 1

    def test_markers_are_numbered(self) -> None:
        log, days = a_year()
        drawing = timeline_picture(log, days, PEN, (days.first, days.last)).svg
        assert drawing.count("stroke-dasharray") == 1
        assert "1" in [text for *_, text in texts(drawing)]

    def test_weeks_without_check_ins_are_hatched(self) -> None:
        log, days = both(flag(day(1)), flag(day(6)), last=day(6))
        assert timeline_picture(log, days, PEN, (day(1), day(6))).svg.count(f'fill="{svg.HATCH}"') == 1

    def test_it_names_the_strongest(self) -> None:
        log, days = both(flag(day(1), intensity=4), flag(day(3), intensity=4), flag(day(2), intensity=1), last=day(4))
        assert timeline_picture(log, days, PEN, (day(1), day(4))).says == (
            "Strongest entries: 20 Jan 2025 (4), 6 Jan 2025 (4), 13 Jan 2025 (1). "
            "Longest run of checked days without a hard one: 0."
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
        drawing = pictures()["weekly"].svg
        areas = re.findall(
            r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*fill-opacity="0.18"', drawing
        )
        lines = re.findall(
            r'<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)" stroke="#D55E00" stroke-width="3"', drawing
        )
        assert len(areas) == len(lines) == 2
        for area, line in zip(areas, lines, strict=True):
            x, y, width, tall = map(float, area)
            left, foot, right, same = map(float, line)
            assert (left, foot) == (x, same), "level, and no longer than its stretch"
            assert right == pytest.approx(x + width, abs=0.2)
            assert y < foot < y + tall

    def test_both_settings_share_one_scale(self) -> None:
        numbers = [text for *_, text in texts(pictures()["settings"].svg) if text.isdigit()]
        assert len(numbers) == len(set(numbers))


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
    early = card([frozen(log_of(year(Week(), alternating([Week()]))), 12)], PEN).rows[-1][1]
    assert early.count("Too few hard days to compare") == 1


@pytest.mark.parametrize(("count", "whole", "icons"), [(2, 5, "◆◆◇◇◇"), (0, 3, "◇◇◇"), (3, 11, ""), (4, 3, ""), (0, 0, "")])
def test_small_counts_can_be_seen_as_signs(count: int, whole: int, icons: str) -> None:
    assert icon_row(count, whole) == icons
