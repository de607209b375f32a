"""The picture of an answer from one's own log, as a Plotly dictionary, and the text that stands for it.

Bars of what was counted, week by week or month by month, beside the days that nobody logged: a low bar there may be a gap.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lib.guide.log_source import LogAnswer, LogSource
from lib.tracker.checkpoint.sentences import number
from lib.tracker.days import Days, Known

WEEKS_UP_TO = 100
"""Days that are drawn week by week; a longer stretch goes month by month."""
MOST_BARS = 36
COUNTED, UNLOGGED = "#3d8a94", "rgba(128,128,128,0.35)"
"""The first stands out at 3:1 on both of our backgrounds; the words beside the bars tell them apart too."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A week or a month: the days of it that belong to the answer, how many were counted, how many were not logged."""

    first: dt.date
    last: dt.date
    counted: int
    unlogged: int


@dataclass(frozen=True, slots=True)
class LogPicture:
    """The figure, and what it shows in words."""

    figure: dict[str, Any]
    alt: str


def picture(source: LogSource, answer: LogAnswer, ink: str) -> LogPicture | None:
    """The picture of an answer; none where there is nothing to draw."""
    if not answer.picture or source.days is None or not answer.dates or answer.first is None:
        return None
    words = source.words.picture
    first, last = min(answer.first, answer.dates[0]), max(answer.last or source.today, answer.dates[-1])
    found = bars(source.days, answer.dates, first, last)[-MOST_BARS:]
    named = words.things[_thing(answer)]
    told = " ".join(
        words.bar.format(first=number(period.first), last=number(period.last), count=period.counted, unlogged=period.unlogged)
        for period in found
    )
    weekly = _weekly(found)
    labels = [
        f"{period.first.day} {period.first:%b}" if weekly else f"{period.first:%b}<br>{period.first:%Y}" for period in found
    ]
    figure = {
        "data": [
            _bars(labels, [period.counted for period in found], named, COUNTED),
            _bars(labels, [period.unlogged for period in found], words.unlogged, UNLOGGED),
        ],
        "layout": _layout(ink),
    }
    return LogPicture(figure, words.alt.format(what=named, bars=told))


def bars(days: Days, dates: Sequence[dt.date], first: dt.date, last: dt.date) -> list[Bar]:
    """The stretch in weeks or months."""
    first, last = max(first, days.first), min(last, days.last)
    found = []
    for start, end in _pieces(first, last):
        places = range(days.place(start), days.place(end) + 1)
        gaps = sum(days.known[place] == Known.NOT_LOGGED for place in places)
        found.append(Bar(start, end, sum(start <= day <= end for day in dates), gaps))
    return found


def _pieces(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    weekly, start = (last - first).days < WEEKS_UP_TO, first
    while start <= last:
        if weekly:
            end = start + dt.timedelta(days=6 - start.weekday())
        else:
            end = (start.replace(day=1) + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
        yield start, min(end, last)
        start = end + dt.timedelta(days=1)


def _weekly(found: Sequence[Bar]) -> bool:
    return all((period.last - period.first).days < 7 for period in found)


def _thing(answer: LogAnswer) -> str:
    """What is counted, by its name in the wording."""
    match answer.question.measure:
        case "quiet_spell":
            return "quiet_days"
        case "checkpoint" | "settings":
            return "hard_days"
        case "after_apologies":
            return "apologies"
        case "compare" if answer.question.thing == "entries" and not answer.question.category:
            return "hard_days"
    return answer.question.thing


def _bars(labels: list[str], values: list[int], name: str, colour: str) -> dict[str, Any]:
    return {"type": "bar", "x": labels, "y": values, "name": name, "marker": {"color": colour}, "hoverinfo": "skip"}


def _layout(ink: str) -> dict[str, Any]:
    axis = {"fixedrange": True, "zeroline": False, "showgrid": False, "tickfont": {"size": 14, "color": ink}}
    return {
        "template": {},
        "height": 230,
        "margin": {"l": 28, "r": 4, "t": 36, "b": 44},
        "font": {"size": 14, "color": ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "dragmode": False,
        "barmode": "group",
        "bargap": 0.25,
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "font": {"size": 14, "color": ink}},
        "xaxis": {**axis, "type": "category", "tickangle": 0, "nticks": 6},
        "yaxis": {**axis, "rangemode": "tozero", "tickformat": "d", "nticks": 4, "showgrid": True, "gridcolor": UNLOGGED},
    }
