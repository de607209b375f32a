"""From days to counts of weeks and stretches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lib.tracker.checkpoint.windows import Weeks
from lib.tracker.days import Days, Known, Mark

LEAST_DISPERSION = 1.25


class Tally(NamedTuple):
    """Counts of one or more weeks.

    `contact` are the days in contact and `checked` those of them that were looked at; the rest counts hard days.
    `open_stronger` and `open_severe` add the days whose flags have no rating. `private` takes a setting left out for a private
    one; `said` are the days with any setting given. `with_new` adds the days with a new own category to the hard ones.
    """

    contact: int = 0
    checked: int = 0
    hard: int = 0
    stronger: int = 0
    severe: int = 0
    open_stronger: int = 0
    open_severe: int = 0
    private: int = 0
    said_private: int = 0
    said: int = 0
    around: int = 0
    with_new: int = 0

    @property
    def unsaid(self) -> int:
        """Hard days without any setting."""
        return self.hard - self.said

    @property
    def unlogged(self) -> int:
        return self.contact - self.checked


def total(tallies: Iterable[Tally]) -> Tally:
    return Tally(*map(sum, zip(*tallies, strict=True)))


def weekly(days: Days, weeks: Weeks, known_until: dt.date | None = None, *, with_late: bool = False) -> tuple[Tally, ...]:
    """The counts of each of these weeks, as far as `days` goes.

    Flags of own categories made after `known_until` are counted in `with_new` only: the stretch that they are compared with
    had no such category. `with_late` counts what was written late on days tapped quiet as well.
    """
    marks, full = bytearray(days.marks), bytearray(days.marks)
    for place, mark, made in days.own:
        full[place] |= mark
        if known_until is None or made <= known_until:
            marks[place] |= mark
    for place, mark in days.late if with_late else ():
        marks[place] |= mark
        full[place] |= mark
    # One 1 for each day that a series counts, so that a week is a count of bytes; only checked days have marks.
    series = {name: marks.translate(table) for name, table in _TABLES.items()}
    new = full.translate(_TABLES["hard"])
    base = days.place(days.monday)
    return tuple(_week(days, series, new, base + 7 * (number - 1)) for number in weeks.numbers())


def _table(mask: int) -> bytes:
    return bytes(bool(mark & mask) for mark in range(256))


_TABLES = {
    "hard": _table(Mark.HARD),
    "stronger": _table(Mark.STRONGER),
    "severe": _table(Mark.SEVERE),
    "open_stronger": _table(Mark.STRONGER | Mark.UNRATED),
    "open_severe": _table(Mark.SEVERE | Mark.UNRATED),
    "private": _table(Mark.PRIVATE),
    "said_private": _table(Mark.SAID_PRIVATE),
    "said": _table(Mark.SAID),
    "around": _table(Mark.AROUND),
}


def _week(days: Days, series: Mapping[str, bytearray], new: bytearray, at: int) -> Tally:
    """One week's counts, with the hard days that the look back adds.

    Those take the place of days not logged, then of quiet ones; they have no rating and no setting. A look back never turns a
    day that was not logged into a quiet one.
    """
    end = at + 7
    unlogged, checked = days.known.count(Known.NOT_LOGGED, at, end), days.known.count(Known.CHECKED, at, end)
    counts = {name: ones.count(1, at, end) for name, ones in series.items()}
    looked_back = days.unlogged_hard.get(at, 0)
    from_unlogged = min(looked_back, unlogged)
    added = from_unlogged + min(looked_back - from_unlogged, checked - counts["hard"])
    for name in ("hard", "open_stronger", "open_severe", "private"):
        counts[name] += added
    return Tally(
        contact=checked + unlogged,
        checked=checked + from_unlogged,
        with_new=min(new.count(1, at, end) + added, checked + from_unlogged),
        **counts,
    )


Blocks = Sequence[tuple[float, int]]
"""Counts and the days they were counted on, week by week."""


def dispersion(start: Blocks, recent: Blocks) -> float:
    """By how much hard days come in clumps, more than chance would have them: at least 1.25.

    Counts are divided by it in every test, so that one bad fortnight does not pass for a pattern.
    """
    return max(LEAST_DISPERSION, *(_scatter((start, recent), width) for width in (1, 2)))


def _scatter(stretches: tuple[Blocks, Blocks], width: int) -> float:
    """Pearson's statistic over blocks of `width` weeks, each stretch with its own rate, by its degrees of freedom.

    A stretch in which nothing was counted says nothing about clumps.
    """
    chi_square, blocks, rates = 0.0, 0, 0
    for weeks in stretches:
        in_week, checked = [n for n, _ in weeks], [t for _, t in weeks]
        counted, days = sum(in_week), sum(checked)
        if not counted or not days:
            continue
        rates += 1
        for at in range(0, len(weeks), width):
            expected = counted / days * sum(checked[at : at + width])
            if expected:
                chi_square += (sum(in_week[at : at + width]) - expected) ** 2 / expected
                blocks += 1
    return chi_square / (blocks - rates) if blocks > rates else 0.0
