"""What a step along the spectrum turns: rules over made-up scenes, never over a person."""

from __future__ import annotations

from lib.content.words.spectrum import DIALS, LEVELS, POINTS, DialName, Dials, Point


def point_before(point: Point) -> Point | None:
    """The point to the left of this one; None at the first."""
    at = POINTS.index(point)
    return POINTS[at - 1] if at else None


def turned_up(before: Dials, now: Dials) -> tuple[DialName, ...]:
    """The dials that stand higher than before, in their usual order."""
    return tuple(dial for dial in DIALS if LEVELS.index(now[dial]) > LEVELS.index(before[dial]))
