"""How often, and how sure: weeks with the two stretches that a checkpoint compared, and these in private and around others.

Both wait for a checkpoint that was not too early, and draw what it froze.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator, Sequence

from lib.content.words.flat import TrackerChartWords
from lib.records.checkpoint import Checkpoint
from lib.tracker.charts import svg
from lib.tracker.charts.data import RateBand, rate_band, weeks_of
from lib.tracker.charts.frame import FLAG, GREY, SIGN, AccessibleChart, Axis, Pen, full
from lib.tracker.checkpoint.sentences import number, tell
from lib.tracker.days import Days
from lib.tracker.facts import gaps

TOP, BOTTOM = 46, 250
LEFT = 26


def weekly_picture(days: Days, checkpoint: Checkpoint, pen: Pen) -> AccessibleChart:
    """A dot for every week, and the two stretches with what each would fit; no line leads from one to the other."""
    words, weeks = pen.words, weeks_of(days)
    says = next(iter(tell(checkpoint, pen.says).shows), "")
    bands = [rate_band(checkpoint, stretch, stretch.hard) for stretch in (checkpoint.start, checkpoint.recent)]
    top = max([1.0, *(stretch.high for stretch in bands), *(week.rate or 0 for week in weeks)])
    axis = Axis(days.first, days.last, LEFT, svg.WIDTH - 10)
    height = _scale(top)
    parts = [
        svg.words(words.weekly_axis, 0, 14),
        *(
            svg.rect(axis.at(begin), TOP, axis.at(end) - axis.at(begin), BOTTOM - TOP, fill=svg.HATCH, opacity=0.5)
            for begin, end in gaps(days)
        ),
        *_ticks(top, height, svg.WIDTH - 10),
        *axis.months(BOTTOM + 26, words),
    ]
    for stretch, label in zip(bands, (words.start, words.recent), strict=True):
        left, right = axis.at(stretch.stretch.first), axis.at(stretch.stretch.last)
        low, high = height(stretch.low), height(stretch.high)
        parts.append(svg.rect(left, high, right - left, low - high, fill=FLAG, fill_opacity=0.18, stroke=FLAG))
        parts.append(svg.line(left, height(stretch.rate), right, height(stretch.rate), stroke=FLAG, stroke_width=3))
        parts.append(svg.words(label, (left + right) / 2, TOP - 8, anchor="middle", size=13))
    for week in weeks:
        x = axis.at(week.monday + dt.timedelta(days=3))
        if week.rate is None:
            parts.append(svg.words("×", x, BOTTOM + 4, anchor="middle", size=13))
        else:
            look = {"fill": GREY, "stroke": "currentColor", "stroke_width": 0.8}
            parts.append(svg.circle(x, height(week.rate), 4.5 * math.sqrt(week.checked / 7), **look))
    alt = words.weekly_alt.format(weeks=len(weeks), says=says)
    rows = tuple((full(week.monday, words), str(week.checked), str(week.hard)) for week in weeks)
    columns = (words.week_of, words.column_checked, words.column_hard)
    return AccessibleChart(svg.drawing(BOTTOM + 32, alt, parts, widest=1.6), says, alt, columns, rows)


def _scale(top: float) -> Callable[[float], float]:
    """From a rate to a height in the drawing."""
    return lambda rate: BOTTOM - (BOTTOM - TOP) * min(rate, top) / top


def _ticks(top: float, height: Callable[[float], float], right: float) -> Iterator[str]:
    """The rates at the side, with a faint line each."""
    step = 1 if top <= 4 else 2
    for rate in range(0, int(top) + 1, step):
        yield svg.words(str(rate), LEFT - 10, height(rate) + 5, anchor="end", size=13)
        yield svg.line(LEFT - 4, height(rate), right, height(rate), stroke_opacity=0.25 if rate else 0.8)


def settings_picture(checkpoint: Checkpoint, pen: Pen) -> AccessibleChart:
    """Two small charts with one scale: the stretches in private, and around others."""
    words = pen.words
    stretches = (checkpoint.start, checkpoint.recent)
    sides = (
        (words.private, [rate_band(checkpoint, stretch, stretch.private) for stretch in stretches]),
        (words.around, [rate_band(checkpoint, stretch, stretch.around_others) for stretch in stretches]),
    )
    labels = (words.start, words.recent)
    rows = tuple(
        (side, label, words.of_days.format(hard=stretch.hard, checked=stretch.stretch.checked), _range(stretch, words))
        for side, bands in sides
        for label, stretch in zip(labels, bands, strict=True)
    )
    top = max(1.0, *(stretch.high for _, bands in sides for stretch in bands))
    height = _scale(top)
    middle = (LEFT + svg.WIDTH) / 2
    parts = [svg.words(words.weekly_axis, 0, 14), *_ticks(top, height, svg.WIDTH - 4)]
    for place, (side, bands) in enumerate(sides):
        left = LEFT + place * (middle - LEFT)
        parts.append(svg.words(side, left + (middle - LEFT) / 2, BOTTOM + 44, anchor="middle"))
        for at, (label, stretch) in enumerate(zip(labels, bands, strict=True)):
            x = left + (middle - LEFT) * (0.27 + 0.48 * at)
            parts += _interval(stretch, x, height, private=place == 0)
            parts.append(svg.words(label, x, BOTTOM + 20, anchor="middle", size=13))
            count = words.card_of.format(count=stretch.hard, days=stretch.stretch.checked)
            parts.append(svg.words(count, x, height(stretch.high) - 7, anchor="middle", size=13))
    read = " ".join(f"{side}, {label}: {count} ({fits})." for side, label, count, fits in rows)
    alt = words.settings_alt.format(rows=read)
    columns = ("", "", words.column_hard, words.column_range)
    return AccessibleChart(
        svg.drawing(BOTTOM + 52, alt, parts, widest=1.6), _settings_says(checkpoint, pen), alt, columns, rows
    )


def _interval(stretch: RateBand, x: float, height: Callable[[float], float], *, private: bool) -> Sequence[str]:
    colour = FLAG if private else SIGN
    low, high, middle = height(stretch.low), height(stretch.high), height(stretch.rate)
    caps = [svg.line(x - 8, y, x + 8, y, stroke=colour, stroke_width=3) for y in (low, high)]
    mark = svg.diamond(x, middle, 8, fill=colour) if private else svg.circle(x, middle, 7, fill=colour)
    return [svg.line(x, low, x, high, stroke=colour, stroke_width=3), *caps, mark]


def _settings_says(checkpoint: Checkpoint, pen: Pen) -> str:
    """What the checkpoint said of settings; where it said nothing, how to read the picture."""
    told = {finding.id for finding in checkpoint.says}
    if "because_private" in told:
        return pen.says.because_private
    return pen.says.settings_alike if "settings_alike" in told else pen.words.settings_key


def _range(stretch: RateBand, words: TrackerChartWords) -> str:
    return words.range.format(low=number(stretch.low), high=number(stretch.high))
