"""How a card was sorted before and after what stands around it was seen; nothing is right or wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lib.content.words.spectrum import Bin, PracticeCard


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
