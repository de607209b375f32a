"""Entries in time: red flags above the line by effect, signs of change below it by evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lib.content.words.flat import TrackerChartWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry
from lib.tracker.charts import svg
from lib.tracker.charts.data import numbered, strongest
from lib.tracker.charts.frame import FLAG, SIGN, AccessibleChart, Axis, Pen, full
from lib.tracker.days import Days, counted
from lib.tracker.facts import gaps, quiet_spells
from lib.tracker.tracker_records import TrackerRecords

TOP, MIDDLE, BOTTOM = 40, 170, 300
STEP = 25
UNRATED = 0.4
STEPS = 5


def timeline_picture(tracker: TrackerRecords, days: Days, pen: Pen, span: tuple[dt.date, dt.date]) -> AccessibleChart:
    """The entries between two days."""
    words, names, (first, last) = pen.words, pen.names, span
    shown = sorted(
        (entry for entry in tracker.entries if entry.sort != "note" and first <= entry.occurred_on <= last),
        key=lambda entry: (entry.occurred_on, entry.id),
    )
    flags, signs = ([entry for entry in shown if entry.sort == sort] for sort in ("red_flag", "positive_sign"))
    says = _says(tracker, days, words, first, last)
    alt = words.timeline_alt.format(flags=len(flags), signs=len(signs), says=says)
    axis = Axis(first, last, 26, svg.WIDTH - 10)
    parts = [
        *_holes(days, axis),
        *_frame(axis, words),
        *(_dotted(axis.at(marker.on), number) for number, marker in numbered(tracker) if first <= marker.on <= last),
        *(_mark(entry, axis) for entry in shown),
    ]
    columns = (
        *(words.column_date, words.column_kind, words.column_category, words.column_rating),
        *(words.column_setting, words.column_memory),
    )
    rows = tuple(_row(entry, words, names) for entry in shown)
    return AccessibleChart(svg.drawing(BOTTOM + 40, alt, parts, widest=1.6), says, alt, columns, rows)


def height(entry: Entry) -> float:
    """How far from the middle an entry stands, in steps: above it for a red flag, below it for a sign of change."""
    steps = UNRATED if entry.intensity is None else entry.intensity + 1
    return -steps if entry.sort == "positive_sign" else steps


def _frame(axis: Axis, words: TrackerChartWords) -> Iterator[str]:
    """The line in the middle, the steps on both sides of it, what they mean, and the months."""
    yield svg.line(axis.left - 8, MIDDLE, axis.right, MIDDLE)
    for step in range(STEPS):
        for side in (1, -1):
            foot = MIDDLE - side * STEP * (step + 1) + 5
            yield svg.words(str(step), axis.left - 14, foot, anchor="end", size=13)
    yield svg.words(words.timeline_above, 0, 14)
    yield svg.words(words.timeline_below, 0, BOTTOM + 36)
    yield from axis.months(BOTTOM + 18, words)


def _holes(days: Days, axis: Axis) -> Iterator[str]:
    """Weeks without check-ins, hatched."""
    for begin, end in gaps(days):
        if begin <= axis.last and end >= axis.first:
            left, right = axis.at(max(begin, axis.first)), axis.at(min(end, axis.last))
            yield svg.rect(left, TOP - 8, max(2, right - left), BOTTOM - TOP + 8, fill=svg.HATCH, opacity=0.7)


def _dotted(x: float, number: int) -> str:
    foot = svg.words(str(number), x, TOP - 12, anchor="middle", size=13)
    return svg.line(x, TOP - 8, x, BOTTOM, stroke_dasharray="2 4", stroke_width=1.5) + foot


def _mark(entry: Entry, axis: Axis) -> str:
    """A diamond or a circle; hollow where it was added from memory."""
    x, y = axis.at(entry.occurred_on), MIDDLE - STEP * height(entry)
    colour = FLAG if entry.sort == "red_flag" else SIGN
    look = {"fill": colour if counted(entry) else "none", "stroke": colour, "stroke_width": 1.5}
    return svg.diamond(x, y, 5.5, **look) if entry.sort == "red_flag" else svg.circle(x, y, 4.5, **look)


def _says(tracker: TrackerRecords, days: Days, words: TrackerChartWords, first: dt.date, last: dt.date) -> str:
    quiet = max(quiet_spells(days), default=0)
    found = strongest(tracker, first, last)
    if not found:
        return words.timeline_says_none.format(quiet=quiet)
    listed = ", ".join(f"{full(entry.occurred_on, words)} ({entry.intensity})" for entry in found)
    return words.timeline_says.format(strongest=listed, quiet=quiet)


def category_name(entry: Entry, words: TrackerChartWords, names: VocabularyWords) -> str:
    """Our own name of a category; what a person named one of their own stays out of pictures."""
    known = names.categories.get(entry.category or "")
    return known.label if known else words.own_category


def _row(entry: Entry, words: TrackerChartWords, names: VocabularyWords) -> tuple[str, ...]:
    return (
        full(entry.occurred_on, words),
        words.red_flag if entry.sort == "red_flag" else words.positive_sign,
        category_name(entry, words, names),
        words.no_rating if entry.intensity is None else str(entry.intensity),
        names.settings[entry.setting] if entry.setting else "",
        words.brought_in if entry.brought_in else "" if counted(entry) else words.from_memory,
    )
