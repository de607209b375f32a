"""Entries in time: red flags above the line by effect, signs of change below it by evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from lib.content.words.flat import TrackerChartWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry
from lib.tracker.charts.data import numbered, strongest
from lib.tracker.charts.frame import FLAG, SIGN, AccessibleChart, Pen, Trace, axis, frame, full, hatch
from lib.tracker.days import Days, counted
from lib.tracker.facts import gaps, quiet_spells
from lib.tracker.tracker_records import TrackerRecords

UNRATED = 0.4
REACH = 6.2


def timeline_picture(tracker: TrackerRecords, days: Days, pen: Pen, span: tuple[dt.date, dt.date]) -> AccessibleChart:
    """The entries between two days."""
    words, names, ink, (first, last) = pen.words, pen.names, pen.ink, span
    shown = sorted(
        (e for e in tracker.entries if e.sort != "note" and first <= e.occurred_on <= last), key=lambda e: (e.occurred_on, e.id)
    )
    flags, signs = ([e for e in shown if e.sort == sort] for sort in ("red_flag", "positive_sign"))
    says = _says(tracker, days, words, first, last)
    markers = [(n, marker) for n, marker in numbered(tracker) if first <= marker.on <= last]
    holes = [(max(a, first), min(b, last)) for a, b in gaps(days) if a <= last and b >= first]
    steps = [step + 1 for step in range(5)]
    figure = {
        "data": [
            hatch(holes, -REACH, REACH, words.gap),
            _marks(flags, 1, words, names),
            _marks(signs, -1, words, names),
        ],
        "layout": frame(
            ink,
            460,
            xaxis=axis(ink, type="date", range=[_iso(first, -2), _iso(last, 2)], nticks=6),
            yaxis=axis(
                ink,
                tickvals=[*(-step for step in reversed(steps)), *steps],
                ticktext=[*(str(step - 1) for step in reversed(steps)), *(str(step - 1) for step in steps)],
                range=[-REACH, REACH],
            ),
            shapes=[
                {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0, "line": {"width": 1, "color": ink}},
                *(_dotted(marker.on, ink) for _, marker in markers),
            ],
            annotations=[
                _label(words.timeline_above, REACH, "top", ink),
                _label(words.timeline_below, -REACH, "bottom", ink),
                *(
                    {
                        "x": marker.on.isoformat(),
                        "y": REACH,
                        "yanchor": "bottom",
                        "text": str(n),
                        "showarrow": False,
                        "hovertext": words.marker.format(number=n),
                        "font": {"size": 14, "color": ink},
                    }
                    for n, marker in markers
                ),
            ],
        ),
    }
    columns = (
        *(words.column_date, words.column_kind, words.column_category, words.column_rating),
        *(words.column_setting, words.column_memory),
    )
    return AccessibleChart(
        figure,
        says,
        words.timeline_alt.format(flags=len(flags), signs=len(signs), says=says),
        columns,
        tuple(_row(entry, words, names) for entry in shown),
    )


def _iso(day: dt.date, more: int) -> str:
    return (day + dt.timedelta(days=more)).isoformat()


def _label(text: str, at: float, anchor: str, ink: str) -> dict[str, object]:
    place = {"xref": "paper", "x": 0, "xanchor": "left", "y": at, "yanchor": anchor}
    return {**place, "text": text, "showarrow": False, "font": {"size": 14, "color": ink}}


def _dotted(day: dt.date, ink: str) -> dict[str, object]:
    at = day.isoformat()
    return {"type": "line", "x0": at, "x1": at, "y0": -REACH, "y1": REACH, "line": {"width": 1.5, "dash": "dot", "color": ink}}


def _says(tracker: TrackerRecords, days: Days, words: TrackerChartWords, first: dt.date, last: dt.date) -> str:
    quiet = max(quiet_spells(days), default=0)
    found = strongest(tracker, first, last)
    if not found:
        return words.timeline_says_none.format(quiet=quiet)
    listed = ", ".join(f"{full(entry.occurred_on, words)} ({entry.intensity})" for entry in found)
    return words.timeline_says.format(strongest=listed, quiet=quiet)


def _marks(entries: Sequence[Entry], side: int, words: TrackerChartWords, names: VocabularyWords) -> Trace:
    symbol, colour = ("diamond", FLAG) if side > 0 else ("circle", SIGN)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [entry.occurred_on.isoformat() for entry in entries],
        "y": [side * (UNRATED if entry.intensity is None else entry.intensity + 1) for entry in entries],
        "marker": {
            "symbol": [symbol if counted(entry) else f"{symbol}-open" for entry in entries],
            "size": 11,
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
        "hovertext": [": ".join(_row(entry, words, names)[:3:2]) for entry in entries],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def category_name(entry: Entry, words: TrackerChartWords, names: VocabularyWords) -> str:
    """Our own name of a category; what a person named one of their own stays out of pictures."""
    known: Mapping[str, str] = {name: each.label for table in (names.flags, names.signs) for name, each in table.items()}
    return known.get(entry.category or "", words.own_category)


def _row(entry: Entry, words: TrackerChartWords, names: VocabularyWords) -> tuple[str, ...]:
    return (
        full(entry.occurred_on, words),
        words.red_flag if entry.sort == "red_flag" else words.positive_sign,
        category_name(entry, words, names),
        words.no_rating if entry.intensity is None else str(entry.intensity),
        names.settings[entry.setting] if entry.setting else "",
        "" if counted(entry) else words.from_memory,
    )
