"""What the log's pictures share: how one is handed over, its colours, and a plain frame."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import TrackerChartWords
from lib.content.words.tracker import VocabularyWords

Trace = dict[str, Any]

# Okabe and Ito's vermillion and blue: told apart with any colour vision, 3:1 or more on both of our backgrounds. Shape, side
# and pattern say the same as colour.
FLAG, SIGN, GREY = "#D55E00", "#0072B2", "#808080"
ON_TINT = "#1a1a1a"
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True, slots=True)
class AccessibleChart:
    """A figure with what everyone gets who can't see it: the sentence above, the text read aloud, and all of it as a table.

    Nothing in it is in anyone's own words, so it may go into Markdown.
    """

    figure: dict[str, Any]
    says: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pen:
    """What every picture is drawn with: its wording, and the colour of all text in the scheme someone reads in."""

    words: TrackerChartWords
    says: FindingsWords
    names: VocabularyWords
    ink: str


def frame(ink: str, height: int, **more: Any) -> dict[str, Any]:
    """A layout without decoration, that holds still under a finger; `ink` is the colour of all text."""
    return {
        "template": {},
        "height": height,
        "margin": {"l": 10, "r": 10, "t": 30, "b": 10},
        "font": {"size": 14, "color": ink},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "bargap": 0,
        **more,
    }


def axis(ink: str, **more: Any) -> dict[str, Any]:
    return {"fixedrange": True, "zeroline": False, "showgrid": False, "automargin": True, "tickfont": {"color": ink}, **more}


def legend(ink: str) -> dict[str, Any]:
    """Below the picture; a tap on it takes nothing away."""
    return {
        "font": {"size": 14, "color": ink},
        "orientation": "h",
        "x": 0,
        "y": -0.15,
        "yanchor": "top",
        "itemclick": False,
        "itemdoubleclick": False,
    }


def short(day: dt.date, words: TrackerChartWords) -> str:
    return f"{day.day} {words.months[day.month - 1]}"


def full(day: dt.date, words: TrackerChartWords) -> str:
    return f"{short(day, words)} {day.year}"


def hatch(spans: Iterable[tuple[dt.date, dt.date]], low: float, high: float, label: str) -> Trace:
    """Hatched stretches of time, each from its first to its last day, over the whole height."""
    days = [(first, (last - first).days + 1) for first, last in spans]
    return {
        "type": "bar",
        "x": [(first + dt.timedelta(days=length / 2)).isoformat() for first, length in days],
        "width": [length * 86_400_000 for _, length in days],
        "base": low,
        "y": [high - low] * len(days),
        "marker": {
            "color": CLEAR,
            "line": {"width": 0},
            "pattern": {"shape": "/", "fgcolor": GREY, "size": 8, "solidity": 0.3},
        },
        "hovertemplate": f"{label}<extra></extra>",
        "showlegend": False,
    }
