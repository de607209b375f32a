"""How often, and how sure: weeks with the two stretches that a checkpoint compared, and these in private and around others.

Both wait for a checkpoint that was not too early, and draw what it froze.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from lib.content.words.flat import TrackerChartWords
from lib.records.checkpoint import Checkpoint
from lib.tracker.charts.data import Band, Week, band, weeks_of
from lib.tracker.charts.frame import FLAG, GREY, SIGN, AccessibleChart, Pen, Trace, axis, frame, full, hatch
from lib.tracker.checkpoint.sentences import number, tell
from lib.tracker.days import Days
from lib.tracker.facts import gaps

TINT = "rgba(213,94,0,0.18)"


def weekly_picture(days: Days, checkpoint: Checkpoint, pen: Pen) -> AccessibleChart:
    """A dot for every week, and the two stretches with what each would fit; no line leads from one to the other."""
    words, ink = pen.words, pen.ink
    weeks = weeks_of(days)
    says = next(iter(tell(checkpoint, pen.says).shows), "")
    bands = [band(checkpoint, stretch, stretch.hard) for stretch in (checkpoint.start, checkpoint.recent)]
    top = max([1.0, *(each.high for each in bands), *(week.rate or 0 for week in weeks)]) * 1.1
    figure = {
        "data": [hatch(gaps(days), 0, top, words.gap), _dots(weeks, pen), _thin(weeks, pen), *(_middle(b, ink) for b in bands)],
        "layout": frame(
            ink,
            380,
            xaxis=axis(ink, type="date", nticks=6),
            yaxis=axis(ink, range=[-0.04 * top, top], title={"text": words.weekly_axis, "font": {"size": 14, "color": ink}}),
            shapes=[_area(each) for each in bands],
            annotations=[_over(each, label, top, ink) for each, label in zip(bands, (words.start, words.recent), strict=True)],
        ),
    }
    rows = tuple((full(week.monday, words), str(week.checked), str(week.hard)) for week in weeks)
    return AccessibleChart(
        figure,
        says,
        words.weekly_alt.format(weeks=len(weeks), says=says),
        (words.week_of, words.column_checked, words.column_hard),
        rows,
    )


def _middle_of(week: Week) -> str:
    return (week.monday + dt.timedelta(days=3)).isoformat()


def _dots(weeks: Sequence[Week], pen: Pen) -> Trace:
    """The area of a dot is the number of its checked days."""
    shown = [week for week in weeks if week.rate is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_middle_of(week) for week in shown],
        "y": [week.rate for week in shown],
        "marker": {
            "symbol": "circle",
            "size": [week.checked for week in shown],
            "sizemode": "area",
            "sizeref": 7 / 11**2,
            "sizemin": 4,
            "color": GREY,
            "line": {"width": 1, "color": pen.ink},
        },
        "hovertext": [_hover(week, pen.words) for week in shown],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _thin(weeks: Sequence[Week], pen: Pen) -> Trace:
    shown = [week for week in weeks if week.rate is None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_middle_of(week) for week in shown],
        "y": [0] * len(shown),
        "marker": {"symbol": "x-thin", "size": 8, "line": {"width": 2, "color": pen.ink}},
        "hovertext": [f"{_hover(week, pen.words)}. {pen.words.weekly_thin}" for week in shown],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _hover(week: Week, words: TrackerChartWords) -> str:
    return f"{full(week.monday, words)}: {words.of_days.format(hard=week.hard, checked=week.checked)}"


def _middle(each: Band, ink: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [each.stretch.first.isoformat(), each.stretch.last.isoformat()],
        "y": [each.rate, each.rate],
        "line": {"width": 3, "color": FLAG},
        "hoverinfo": "skip",
        "marker": {"color": ink},
    }


def _area(each: Band) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": each.stretch.first.isoformat(),
        "x1": each.stretch.last.isoformat(),
        "y0": each.low,
        "y1": each.high,
        "fillcolor": TINT,
        "line": {"width": 1, "color": FLAG},
        "layer": "below",
    }


def _over(each: Band, label: str, top: float, ink: str) -> dict[str, Any]:
    middle = each.stretch.first + (each.stretch.last - each.stretch.first) / 2
    return {
        "x": middle.isoformat(),
        "y": top,
        "yanchor": "bottom",
        "text": label,
        "showarrow": False,
        "font": {"size": 14, "color": ink},
    }


def settings_picture(checkpoint: Checkpoint, pen: Pen) -> AccessibleChart:
    """Two small charts with one scale: the stretches in private, and around others."""
    words, ink = pen.words, pen.ink
    stretches = (checkpoint.start, checkpoint.recent)
    sides = [
        (words.private, [band(checkpoint, stretch, stretch.private) for stretch in stretches], FLAG, "diamond"),
        (words.around, [band(checkpoint, stretch, stretch.around_others) for stretch in stretches], SIGN, "circle"),
    ]
    top = 1.3 * max(1.0, *(each.high for _, bands, *_ in sides for each in bands))
    labels = (words.start, words.recent)
    rows = tuple(
        (side, label, words.of_days.format(hard=each.hard, checked=each.stretch.checked), _range(each, words))
        for side, bands, *_ in sides
        for label, each in zip(labels, bands, strict=True)
    )
    across: dict[str, Any] = {"tickvals": [0, 1], "ticktext": list(labels), "range": [-0.6, 1.6]}
    figure = {
        "data": [
            trace
            for which, (_, bands, colour, symbol) in zip(("", "2"), sides, strict=True)
            for trace in (_interval(bands, colour, symbol, which), _counts(bands, which, words))
        ],
        "layout": frame(
            ink,
            360,
            xaxis=axis(ink, domain=[0, 0.46], **across),
            xaxis2=axis(ink, domain=[0.54, 1], anchor="y2", **across),
            yaxis=axis(ink, range=[-0.04 * top, top], title={"text": words.weekly_axis, "font": {"size": 14, "color": ink}}),
            yaxis2=axis(ink, range=[-0.04 * top, top], anchor="x2", showticklabels=False),
            annotations=[
                {
                    "xref": "paper",
                    "yref": "paper",
                    "x": x,
                    "y": 1,
                    "yanchor": "bottom",
                    "xanchor": "center",
                    "text": side,
                    "showarrow": False,
                    "font": {"size": 14, "color": ink},
                }
                for x, (side, *_) in zip((0.23, 0.77), sides, strict=True)
            ],
        ),
    }
    read = " ".join(f"{side}, {label}: {count} ({fits})." for side, label, count, fits in rows)
    columns = ("", "", words.column_hard, words.column_range)
    return AccessibleChart(figure, _settings_says(checkpoint, pen), words.settings_alt.format(rows=read), columns, rows)


def _settings_says(checkpoint: Checkpoint, pen: Pen) -> str:
    """What the checkpoint said of settings; where it said nothing, how to read the picture."""
    told = {said.id for said in checkpoint.says}
    if "because_private" in told:
        return pen.says.because_private
    return pen.says.settings_alike if "settings_alike" in told else pen.words.settings_key


def _range(each: Band, words: TrackerChartWords) -> str:
    return words.range.format(low=number(each.low), high=number(each.high))


def _interval(bands: Sequence[Band], colour: str, symbol: str, which: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "xaxis": f"x{which}",
        "yaxis": f"y{which}",
        "x": [0, 1],
        "y": [each.rate for each in bands],
        "marker": {"symbol": symbol, "size": 13, "color": colour},
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [each.high - each.rate for each in bands],
            "arrayminus": [each.rate - each.low for each in bands],
            "thickness": 3,
            "width": 8,
            "color": colour,
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _counts(bands: Sequence[Band], which: str, words: TrackerChartWords) -> Trace:
    """The counts above each range, short enough to stand side by side on a phone."""
    return {
        "type": "scatter",
        "mode": "text",
        "xaxis": f"x{which}",
        "yaxis": f"y{which}",
        "x": [0, 1],
        "y": [each.high for each in bands],
        "text": [words.card_of.format(count=each.hard, days=each.stretch.checked) for each in bands],
        "textposition": "top center",
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
