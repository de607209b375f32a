"""What the tracker's pictures share: how one is handed over, its colours and its dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import TrackerChartWords
from lib.content.words.tracker import VocabularyWords
from lib.tracker.charts import svg

# Okabe and Ito's vermillion and blue: told apart with any colour vision, 3:1 or more on both of our backgrounds. Shape, side
# and pattern say the same as colour.
FLAG, SIGN, GREY = "#D55E00", "#0072B2", "#808080"


@dataclass(frozen=True, slots=True)
class AccessibleChart:
    """A picture as SVG with what everyone gets who can't see it: its sentence, the text read aloud, and all of it as a table.

    Nothing in it is in anyone's own words, so it may go into Markdown.
    """

    svg: str
    says: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pen:
    """The wording that every picture is drawn with."""

    words: TrackerChartWords
    says: FindingsWords
    names: VocabularyWords


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from left to right between two edges of a drawing."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.left + (self.right - self.left) * share

    def months(self, foot: float, words: TrackerChartWords, most: int = 6) -> list[str]:
        """The names of months under the axis, each where it begins, as many as there is room for."""
        starts = [
            dt.date(self.first.year + month // 12, month % 12 + 1, 1)
            for month in range(self.first.month - 1, 12 * (self.last.year - self.first.year) + self.last.month)
        ]
        inside = [day for day in starts if self.first <= day <= self.last]
        every = -(-len(inside) // most) or 1
        shown = [day for day in inside[::every] if self.at(day) < self.right - 12] or [self.first]
        return [
            svg.words(words.months[day.month - 1], self.at(day), foot, anchor="middle", size=13)
            + svg.line(self.at(day), foot - 17, self.at(day), foot - 13)
            for day in shown
        ]


def short(day: dt.date, words: TrackerChartWords) -> str:
    return f"{day.day} {words.months[day.month - 1]}"


def full(day: dt.date, words: TrackerChartWords) -> str:
    return f"{short(day, words)} {day.year}"
