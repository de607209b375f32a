"""Which discussion card comes next: none twice until all were there."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence

from lib.content.group import Card


def draw(cards: Sequence[Card], theme: str | None, seen: Collection[str], seed: str, *, most: int = 3) -> Card | None:
    """The next card of a theme, or of all, no deeper than `most`; None where there is none.

    `seed` fixes the order. Cards in `seen` come again only once every other one was there.
    """
    among = [card for card in cards if theme in (None, card.theme) and card.depth <= most]
    random.Random(seed).shuffle(among)  # noqa: S311 - an order, no secret
    among.sort(key=lambda card: (card.id in seen, card.depth))
    return among[0] if among else None


def easier(cards: Sequence[Card], than: Card, theme: str | None, seen: Collection[str], seed: str) -> Card | None:
    """A card of the same theme that is less close to home; None where this is the easiest."""
    return draw(cards, theme, seen, seed, most=than.depth - 1)
