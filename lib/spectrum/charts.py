"""The picture of the spectrum, and the grid of factors by articles, as Plotly dictionaries."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from lib.content.models import ARTICLE_IDS
from lib.content.words.spectrum import (
    DIALS,
    LEVELS,
    POINTS,
    READINGS,
    Dials,
    Factor,
    FactorWords,
    Level,
    Point,
    Reading,
    SpectrumWords,
)

# Where the three bands have their tops, and how far they reach into each other.
TOPS: dict[Point, float] = {"occasional": 0.19, "persistent": 0.5, "rigid": 0.81}
REACH = 0.135
# Three places on a dial, for the eye only: the words beside it say what they mean.
PLACES: dict[Level, float] = {"low": 0.1, "mid": 0.5, "high": 0.9}
MARK = "#3d8a94"
"""Stands out at 3:1 or more on both of our backgrounds; shapes and words carry the meaning."""
SHAPES: dict[Reading, str] = {"helps": "circle", "only-if": "diamond-open", "doubts": "x-thin-open", "silent": "line-ew-open"}

RISK_ROW = -1.35  # under the dials, with a gap
SEE_THROUGH = "rgba(0,0,0,0)"


def soft(strength: float) -> str:
    """The one colour of the pictures, thinned; it stands out on light and on dark."""
    red, green, blue = (int(MARK[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"


def _layout(ink: str, height: int, **more: Any) -> dict[str, Any]:
    return {
        "template": {},
        "height": height,
        "margin": {"l": 4, "r": 4, "t": 6, "b": 4},
        "font": {"size": 14, "color": ink},
        "paper_bgcolor": SEE_THROUGH,
        "plot_bgcolor": SEE_THROUGH,
        "dragmode": False,
        "showlegend": False,
        **more,
    }


def _axis(**more: Any) -> dict[str, Any]:
    return {"fixedrange": True, "zeroline": False, "showgrid": False, "showticklabels": False, **more}


def _note(text: str, ink: str, x: float, y: float, **more: Any) -> dict[str, Any]:
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": {"size": 14, "color": ink}, **more}


def spectrum_figure(
    words: SpectrumWords, point: Point, *, ink: str, now: Dials | None = None, before: Dials | None = None
) -> dict[str, Any]:
    """Three soft bands, the one where the scene is marked, over four dials.

    The dials are blank until `now` is given; `before` adds where they stood at the point before. There is no number on it.
    """
    notes = [
        _note("<br>".join(words.points[one_point].drawn), ink, TOPS[one_point], 0.5, yanchor="middle") for one_point in POINTS
    ]
    notes += [
        _note(f"▼ {words.here}", ink, TOPS[point], 1.03, yanchor="bottom"),
        _note(f"<b>{words.axis}</b>", ink, 0, -0.06, xanchor="left", yanchor="top"),
        _note(words.axis_low, ink, 0, -0.25, xanchor="left", yanchor="top"),
        _note(words.axis_high, ink, 1, -0.25, xanchor="right", yanchor="top"),
    ]
    data = [_band(drawn, marked=drawn == point) for drawn in POINTS]
    for row, dial in enumerate(reversed(DIALS)):
        told = words.dials[dial]
        at = {"yref": "y2", "yanchor": "middle"}
        notes += [
            _note(f"<b>{told.name}</b>", ink, 0, row, xanchor="left", yshift=20, **at),
            _note(told.low, ink, 0, row, xanchor="left", yshift=-19, **at),
            _note(told.high, ink, 1, row, xanchor="right", yshift=-19, **at),
        ]
        data.append(_line([0, 1], row, soft(0.3), 8))
        if now:
            data += _hand(now[dial], before[dial] if before else None, row, ink)
    # Risk is drawn apart and never set: it belongs to no point and no style.
    data.append(_line([0, 1], RISK_ROW, ink, 2, dash="dot"))
    notes += [
        _note(f"<b>{words.risk}</b>", ink, 0, RISK_ROW, xanchor="left", yshift=18, yref="y2", yanchor="middle"),
        _note(words.risk_says, ink, 0, RISK_ROW, xanchor="left", yshift=-17, yref="y2", yanchor="middle"),
    ]
    return {
        "data": data,
        "layout": _layout(
            ink,
            580,
            annotations=notes,
            xaxis=_axis(range=[-0.02, 1.02]),
            yaxis=_axis(range=[-0.45, 1.22], domain=[0.62, 1]),
            yaxis2=_axis(range=[RISK_ROW - 0.5, len(DIALS) - 0.45], domain=[0, 0.6], anchor="x"),
        ),
    }


def _trace(mode: str, xs: list[float], ys: list[float], **more: Any) -> dict[str, Any]:
    return {"type": "scatter", "mode": mode, "x": xs, "y": ys, "hoverinfo": "skip", **more}


def _band(point: Point, *, marked: bool) -> dict[str, Any]:
    xs = [i / 40 for i in range(41)]
    ys = [round(math.exp(-(((x - TOPS[point]) / REACH) ** 2) / 2), 3) for x in xs]
    line = {"shape": "spline", "color": MARK, "width": 4 if marked else 1.5, "dash": "solid" if marked else "dot"}
    return _trace("lines", xs, ys, fill="tozeroy", fillcolor=soft(0.42 if marked else 0.16), line=line)


def _line(xs: list[float], row: float, colour: str, width: int, dash: str = "solid") -> dict[str, Any]:
    return _trace("lines", xs, [row] * len(xs), yaxis="y2", line={"color": colour, "width": width, "dash": dash})


def _hand(now: Level, before: Level | None, row: int, ink: str) -> list[dict[str, Any]]:
    """Where a dial stands, as a soft stretch with a diamond in it; where it stood before, as a ring."""
    place = PLACES[now]
    drawn = [_line([place - 0.08, place + 0.08], row, soft(0.55), 18)]
    if before and LEVELS.index(before) < LEVELS.index(now):
        drawn.append(_mark(PLACES[before], row, "circle-open", ink))
    return [*drawn, _mark(place, row, "diamond", ink)]


def _mark(x: float, row: int, symbol: str, ink: str) -> dict[str, Any]:
    marker = {"symbol": symbol, "size": 14, "color": ink, "line": {"width": 2.5, "color": ink}}
    return _trace("markers", [x], [row], yaxis="y2", marker=marker)


def matrix_figure(
    words: FactorWords, names: Mapping[str, str], *, ink: str, row: str | None = None, column: str | None = None
) -> dict[str, Any]:
    """Six factors by seven articles; the shape says how an article is read. The chosen row, or cell, has a frame."""
    factors = words.factors
    rows = {factor.id: place for place, factor in enumerate(reversed(factors))}
    notes = [_note(f"<b>{factor.title}</b>", ink, -0.45, rows[factor.id], xanchor="left", yshift=22) for factor in factors]
    # Upright, as seven names side by side are wider than a phone.
    above: dict[str, Any] = {"yanchor": "bottom", "textangle": -90}
    notes += [_note(names[article], ink, i, len(factors) - 0.3, **above) for i, article in enumerate(ARTICLE_IDS)]
    return {
        "data": [_marks(words, factors, names, rows, reading) for reading in READINGS],
        "layout": _layout(
            ink,
            600,
            annotations=notes,
            shapes=[_frame(rows[row], column, ink)] if row in rows else [],
            xaxis=_axis(range=[-0.6, len(ARTICLE_IDS) - 0.4]),
            yaxis=_axis(range=[-0.5, len(factors) + 1.6]),
            showlegend=True,
            # A click on the legend would take marks out of the picture.
            legend={
                "orientation": "h",
                "x": 0,
                "y": 0,
                "yanchor": "top",
                "font": {"size": 14, "color": ink},
                "itemclick": False,
                "itemdoubleclick": False,
            },
            hovermode="closest",
            clickmode="event+select",
        ),
    }


def _marks(
    words: FactorWords, factors: Sequence[Factor], names: Mapping[str, str], rows: dict[str, int], reading: Reading
) -> dict[str, Any]:
    found = [(factor, article) for factor in factors for article in ARTICLE_IDS if factor.cells[article].reading == reading]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": words.readings[reading],
        "x": [ARTICLE_IDS.index(article) for _, article in found],
        "y": [rows[factor.id] for factor, _ in found],
        "customdata": [[factor.id, article] for factor, article in found],
        "text": [f"{names[article]}: {words.readings[reading].lower()}" for _, article in found],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
        "marker": {"symbol": SHAPES[reading], "size": 17, "color": MARK, "line": {"width": 3, "color": MARK}},
        # Plotly would fade what is not chosen below the contrast that eyes need.
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _frame(row: int, column: str | None, ink: str) -> dict[str, Any]:
    at = ARTICLE_IDS.index(column) if column in ARTICLE_IDS else None
    left, right = (-0.5, len(ARTICLE_IDS) - 0.5) if at is None else (at - 0.45, at + 0.45)
    line = {"color": ink, "width": 2}
    return {
        "type": "rect",
        "x0": left,
        "x1": right,
        "y0": row - 0.3,
        "y1": row + (0.3 if at is not None else 0.62),
        "line": line,
        "layer": "below",
    }
