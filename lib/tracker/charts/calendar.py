"""Days as squares: the last seven, a month, or all of the time in columns of weeks. How much is known, and how it clumps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lib.content.words.flat import TrackerChartWords
from lib.tracker.charts import svg
from lib.tracker.charts.data import DayCell, cells
from lib.tracker.charts.frame import FLAG, GREY, SIGN, AccessibleChart, Pen, full, short
from lib.tracker.checkpoint.sentences import number
from lib.tracker.days import Days
from lib.tracker.facts import day_counts
from lib.tracker.tracker_records import TrackerRecords

SHADES = (0.14, 0.27, 0.42, 0.6, 1.0)
"""How dense the colour of a red flag is for each effect: over a light page milder ones are paler, over a dark one darker."""
UNRATED = 2
ON_FULL = "#111111"
"""What is written on the densest colour, in both schemes; on the others it is the page's own ink."""
BLOCK = 26
"""Weeks side by side before a new row of weeks begins."""
LEAST_FOR_NUMBERS = 17


def calendar_picture(tracker: TrackerRecords, days: Days, pen: Pen, weeks: int, says: str = "") -> AccessibleChart:
    """The last so many weeks of the log, a column for each; the sentence counts all of it where none is given."""
    words = pen.words
    drawn = cells(tracker, days, weeks)
    says = says or counts_sentence(tracker, days, words)
    first = drawn[0].day - dt.timedelta(days=drawn[0].day.weekday())
    count = (drawn[-1].day - first).days // 7 + 1
    alt = words.calendar_alt.format(weeks=count, says=says)
    mondays = [first + dt.timedelta(weeks=week) for week in range(count)]
    return AccessibleChart(
        says=says,
        alt=alt,
        columns=(words.week_of, *words.weekdays),
        rows=tuple(_row(monday, drawn, words) for monday in mondays),
        svg=_columns(drawn, first, count, words, alt),
    )


def strip(tracker: TrackerRecords, days: Days, pen: Pen) -> str:
    """The last seven days side by side."""
    words = pen.words
    drawn = cells(tracker, days, 2)[-7:]
    step = svg.WIDTH / 7
    parts = []
    for place in range(7):
        day, middle = days.last - dt.timedelta(days=6 - place), step * (place + 0.5)
        parts.append(svg.words(words.weekdays[day.weekday()], middle, 14, anchor="middle"))
        parts.append(svg.words(str(day.day), middle, 80, anchor="middle"))
        if day < days.first:  # before the log began
            parts.append(svg.rect(middle - 20, 22, 40, 40, rx=4, fill="none", stroke=GREY, stroke_dasharray="2 4"))
    parts += [_square(cell, step * (7 - len(drawn) + place + 0.5) - 20, 22, 40) for place, cell in enumerate(drawn)]
    told = " ".join(
        f"{words.weekdays[cell.day.weekday()]} {short(cell.day, words)}: {describe(cell, words)}." for cell in drawn
    )
    return svg.drawing(86, words.strip_alt.format(days=told), parts)


def month(tracker: TrackerRecords, days: Days, pen: Pen, weeks: int = 5) -> str:
    """The last weeks as in a calendar on a wall: a row for each."""
    words = pen.words
    drawn = cells(tracker, days, weeks)
    first = drawn[0].day - dt.timedelta(days=drawn[0].day.weekday())
    left, step, side = 60, 40, 36
    parts = [svg.words(name, left + step * (weekday + 0.5), 14, anchor="middle") for weekday, name in enumerate(words.weekdays)]
    rows = (drawn[-1].day - first).days // 7 + 1
    parts += [svg.words(short(first + dt.timedelta(weeks=row), words), 0, 45 + step * row) for row in range(rows)]
    for cell in drawn:
        since = (cell.day - first).days
        parts.append(_square(cell, left + step * (since % 7) + 2, 22 + step * (since // 7), side))
    alt = words.calendar_alt.format(weeks=rows, says=counts_sentence(tracker, days, words))
    return svg.drawing(24 + step * rows, alt, parts)


def counts_sentence(tracker: TrackerRecords, days: Days, words: TrackerChartWords) -> str:
    counts = day_counts(tracker, days)
    return words.calendar_says.format(
        start=number(days.first),
        hard=counts.hard,
        written=counts.written,
        quiet=counts.quiet,
        no_contact=counts.no_contact,
        not_logged=counts.not_logged,
    )


def _columns(drawn: Sequence[DayCell], first: dt.date, count: int, words: TrackerChartWords, alt: str) -> str:
    left, top = 34, 20
    across = min(count, BLOCK)
    step = min(30, (svg.WIDTH - left) / across)
    side = step * 0.88
    block = 7 * step + top + 8
    parts = []
    for row in range(-(-count // BLOCK)):
        for weekday in range(0, 7, 2):
            foot = row * block + top + step * weekday + step / 2 + 5
            parts.append(svg.words(words.weekdays[weekday], 0, foot, size=13))
        begins = first + dt.timedelta(weeks=row * BLOCK)
        months = _months(begins, min(BLOCK, count - row * BLOCK), 30 / step, words)
        room = svg.WIDTH - 24
        parts += [svg.words(name, min(left + step * week, room), row * block + 13, size=13) for week, name in months]
    for cell in drawn:
        since = (cell.day - first).days
        row, week = divmod(since // 7, BLOCK)
        parts.append(_square(cell, left + step * week, row * block + top + step * (since % 7), side))
    return svg.drawing(block * -(-count // BLOCK), alt, parts)


def _months(first: dt.date, weeks: int, room: float, words: TrackerChartWords) -> list[tuple[int, str]]:
    """The weeks in which a month begins, with its name, and the first week where the next is not within `room` weeks."""
    sundays = [first + dt.timedelta(weeks=week, days=6) for week in range(weeks)]
    named = [(week, words.months[sunday.month - 1]) for week, sunday in enumerate(sundays) if sunday.day <= 7]
    return named if named and named[0][0] < room else [(0, words.months[first.month - 1]), *named]


def _square(cell: DayCell, x: float, y: float, side: float) -> str:
    """One day: its fill says what is known of it, a number how strong it was, and marks what else is written."""
    flag, hollow = cell.state == "flag", cell.memory
    level = UNRATED if cell.rating is None else cell.rating
    fill: dict[str, object] = {"fill": "none"}
    if flag and not hollow:
        fill = {"fill": FLAG, "fill_opacity": SHADES[level]}
    elif cell.state == "not_logged":
        fill = {"fill": svg.HATCH}
    edge = {"stroke": FLAG if flag else GREY, "stroke_width": 2 if hollow else 1} if cell.state != "no_contact" else {}
    parts = [svg.rect(x, y, side, side, rx=round(side / 9, 1), **fill, **edge)]
    sign = _sign(cell)
    if sign and (side >= LEAST_FOR_NUMBERS or cell.state == "no_contact"):
        ink = {"fill": ON_FULL} if flag and not hollow and level == len(SHADES) - 1 else {}
        size = round(min(15, side * 0.7))
        parts.append(svg.words(sign, x + side / 2, y + side / 2 + size * 0.35, anchor="middle", size=size, **ink))
    if cell.sign:
        parts.append(svg.circle(x + side * 0.8, y + side * 0.2, max(2.5, side / 8), fill=SIGN))
    if cell.note:
        parts += [svg.rect(x + side * 0.14, y + side * foot, side * 0.4, max(1.2, side / 22)) for foot in (0.76, 0.88)]
    return "".join(parts)


def _sign(cell: DayCell) -> str:
    if cell.state == "flag":
        return "?" if cell.rating is None else str(cell.rating)
    return "–" if cell.state == "no_contact" else ""


def describe(cell: DayCell, words: TrackerChartWords) -> str:
    """One day in words."""
    if cell.state == "flag":
        what = words.hard.format(rating=words.no_rating if cell.rating is None else cell.rating)
    else:
        named = {
            "quiet": words.quiet,
            "written": words.written,
            "no_contact": words.no_contact,
            "not_logged": words.not_logged,
        }
        what = named[cell.state]
    more = [words.with_sign] * cell.sign + [words.with_note] * cell.note + [words.from_memory] * cell.memory
    return ", ".join([what, *more])


def _row(monday: dt.date, drawn: Sequence[DayCell], words: TrackerChartWords) -> tuple[str, ...]:
    told = {cell.day: describe(cell, words) for cell in drawn if 0 <= (cell.day - monday).days < 7}
    week = [monday + dt.timedelta(days=weekday) for weekday in range(7)]
    return (full(monday, words), *(told.get(day, "") for day in week))
