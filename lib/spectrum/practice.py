"""What the practice pages work out: dials that turn up, cards sorted twice, and six factors by seven articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.content.models import ARTICLE_IDS
from lib.content.words.spectrum import (
    DIALS,
    LEVELS,
    POINTS,
    READINGS,
    Bin,
    DialName,
    Dials,
    Factor,
    FactorReading,
    Point,
    PracticeCard,
    Reading,
)


def point_before(point: Point) -> Point | None:
    """The point to the left of this one; None at the first."""
    at = POINTS.index(point)
    return POINTS[at - 1] if at else None


def turned_up(before: Dials, now: Dials) -> tuple[DialName, ...]:
    """The dials that stand higher than before, in their usual order."""
    return tuple(dial for dial in DIALS if LEVELS.index(now[dial]) > LEVELS.index(before[dial]))


@dataclass(frozen=True, slots=True)
class Sorting:
    """A card and the two piles it was put on."""

    card: PracticeCard
    first: Bin
    again: Bin

    @property
    def moved(self) -> bool:
        return self.first != self.again


def sorted_twice(
    cards: Sequence[PracticeCard], first: Callable[[PracticeCard], Bin | None], again: Callable[[PracticeCard], Bin | None]
) -> tuple[Sorting, ...]:
    """The cards that have been sorted both times, in the order of the deck."""
    piles = ((card, first(card), again(card)) for card in cards)
    return tuple(Sorting(card, before, now) for card, before, now in piles if before and now)


def step(at: int, by: int, count: int) -> int:
    """The place of the next or previous card; the deck goes round."""
    return (at + by) % count


def by_reading(factor: Factor) -> tuple[tuple[Reading, tuple[tuple[str, FactorReading], ...]], ...]:
    """The readings that some article has, each with its articles and what they say."""
    groups = ((reading, tuple((a, c) for a, c in sorted(factor.cells.items()) if c.reading == reading)) for reading in READINGS)
    return tuple((reading, cells) for reading, cells in groups if cells)


def claims_behind(factor: Factor) -> tuple[str, ...]:
    """The ids of all claims that the factor's cells rest on, article by article."""
    return tuple(dict.fromkeys(claim for _, cell in sorted(factor.cells.items()) for claim in cell.claims))


def clicked(points: object, factors: Sequence[Factor]) -> tuple[str, str] | None:
    """The factor and article that a click on the picture means; None for whatever else a browser may send."""
    if not isinstance(points, Sequence) or isinstance(points, str | bytes) or not points:
        return None
    data = points[0].get("customdata") if isinstance(points[0], Mapping) else None
    if not isinstance(data, Sequence) or isinstance(data, str | bytes) or len(data) != 2:
        return None
    factor, article = data
    known = factor in [one_factor.id for one_factor in factors] and article in ARTICLE_IDS
    return (str(factor), str(article)) if known else None


def articles_of(claims: Iterable[str]) -> tuple[str, ...]:
    """The articles that these claims are from, each once."""
    return tuple(dict.fromkeys(claim[:2] for claim in claims))


def selected(event: Any) -> object:
    """The points of a selection as Streamlit hands it over."""
    return event.get("selection", {}).get("points") if isinstance(event, Mapping) else None
