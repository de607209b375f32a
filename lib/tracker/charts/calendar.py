"""Every day of the log as a square, a row for each week: how much is known, and how it clumps."""

from __future__ import annotations

import datetime as dt

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import TrackerChartWords
from lib.tracker.charts.data import Cell, cells
from lib.tracker.charts.frame import CLEAR, FLAG, GREY, ON_TINT, SIGN, AccessibleChart, Pen, Trace, axis, frame, full, short
from lib.tracker.checkpoint.sentences import number
from lib.tracker.days import Days
from lib.tracker.facts import day_counts
from lib.tracker.tracker_records import TrackerRecords

# Vermillion over white, stronger with the effect; dark figures stand out on all of them at 5:1 or more.
TINTS = ("#fbeadf", "#f5cfb3", "#edb085", "#e38b4b", FLAG)
SIDE = 0.9


def calendar_picture(tracker: TrackerRecords, days: Days, pen: Pen, weeks: int) -> AccessibleChart:
    """The last so many weeks of the log; the sentence counts all of it."""
    words, ink = pen.words, pen.ink
    drawn = cells(tracker, days, weeks)
    first = drawn[0].day - dt.timedelta(days=drawn[0].day.weekday())
    rows = (drawn[-1].day - first).days // 7 + 1
    sentence = counts_sentence(days, pen.says)
    marked = [cell for cell in drawn if cell.sign]
    every = max(1, rows // 13)
    mondays = [(row, first + dt.timedelta(weeks=row)) for row in range(rows)]
    figure = {
        "data": [_squares(drawn, first, words, ink), _dots(marked, first, ink)],
        "layout": frame(
            ink,
            60 + 30 * rows,
            xaxis=axis(ink, tickvals=list(range(7)), ticktext=list(words.weekdays), side="top", range=[-0.6, 6.6]),
            yaxis=axis(
                ink,
                tickvals=[row for row, _ in mondays[::every]],
                ticktext=[short(monday, words) for _, monday in mondays[::every]],
                range=[rows - 0.4, -0.6],
            ),
        ),
    }
    return AccessibleChart(
        figure,
        sentence,
        words.calendar_alt.format(weeks=rows, says=sentence),
        (words.week_of, *words.weekdays),
        tuple(_row(monday, drawn, words) for _, monday in mondays),
    )


def counts_sentence(days: Days, says: FindingsWords) -> str:
    counts = day_counts(days)
    return says.day_counts.format(
        start=number(days.first),
        quiet=counts.quiet,
        hard=counts.hard,
        no_contact=counts.no_contact,
        not_logged=counts.not_logged,
    )


def _place(cell: Cell, first: dt.date) -> tuple[int, int]:
    """Column and row."""
    days = (cell.day - first).days
    return days % 7, days // 7


def _squares(drawn: tuple[Cell, ...], first: dt.date, words: TrackerChartWords, ink: str) -> Trace:
    """Bars rather than markers: only they can be hatched."""
    places = [_place(cell, first) for cell in drawn]
    filled = [cell.state == "flag" and not cell.memory for cell in drawn]
    return {
        "type": "bar",
        "x": [column for column, _ in places],
        "base": [row - SIDE / 2 for _, row in places],
        "y": [SIDE] * len(drawn),
        "width": SIDE,
        "text": [_sign(cell) for cell in drawn],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 14, "color": [ON_TINT if fill else ink for fill in filled]},
        "hovertext": [f"{full(cell.day, words)}: {describe(cell, words)}" for cell in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": [_fill(cell) for cell in drawn],
            "line": {
                "width": [0 if cell.state in {"not_logged", "no_contact"} else 2 if cell.memory else 1 for cell in drawn],
                "color": [FLAG if cell.state == "flag" else GREY for cell in drawn],
            },
            "pattern": {
                "shape": ["/" if cell.state == "not_logged" else "" for cell in drawn],
                "fgcolor": GREY,
                "bgcolor": CLEAR,
                "size": 6,
                "solidity": 0.35,
                "fillmode": "overlay",
            },
        },
    }


def _dots(marked: list[Cell], first: dt.date, ink: str) -> Trace:
    places = [_place(cell, first) for cell in marked]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [column + 0.3 for column, _ in places],
        "y": [row - 0.25 for _, row in places],
        "marker": {"symbol": "circle", "size": 9, "color": SIGN, "line": {"width": 1, "color": ink}},
        "hoverinfo": "skip",
    }


def _fill(cell: Cell) -> str:
    if cell.state != "flag" or cell.memory:
        return CLEAR
    return TINTS[2] if cell.rating is None else TINTS[cell.rating]


def _sign(cell: Cell) -> str:
    if cell.state == "flag":
        return "?" if cell.rating is None else str(cell.rating)
    return "–" if cell.state == "no_contact" else ""


def describe(cell: Cell, words: TrackerChartWords) -> str:
    """One day in words."""
    if cell.state == "flag":
        what = words.hard.format(rating=words.no_rating if cell.rating is None else cell.rating)
    else:
        named = {
            "quiet": words.quiet,
            "checked": words.checked,
            "no_contact": words.no_contact,
            "not_logged": words.not_logged,
        }
        what = named[cell.state]
    more = [words.with_sign] * cell.sign + [words.from_memory] * cell.memory
    return ", ".join([what, *more])


def _row(monday: dt.date, drawn: tuple[Cell, ...], words: TrackerChartWords) -> tuple[str, ...]:
    found = {cell.day: describe(cell, words) for cell in drawn if 0 <= (cell.day - monday).days < 7}
    week = [monday + dt.timedelta(days=weekday) for weekday in range(7)]
    return (full(monday, words), *(found.get(day, "") for day in week))
