"""Which discussion card comes next: none twice until all were there."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence

from lib.content.group import Card


def draw(cards: Sequence[Card], theme: str | None, seen: Collection[str], seed: str, *, most: int = 3) -> Card | None:
    """The next card of a theme, or of all, no deeper than `most`; None where there is none.

    `seed` fixes the order. Cards in `seen` come again only once every other one was there.
    """
    among = [card for card in cards if theme in (None, card.theme) and card.depth <= most]
    return min(among, key=lambda card: (card.id in seen, card.depth, _mixed(card.id, seed)), default=None)


def _mixed(card_id: str, seed: str) -> str:
    return hashlib.sha256(f"{seed}/{card_id}".encode()).hexdigest()


def easier(cards: Sequence[Card], than: Card, theme: str | None, seen: Collection[str], seed: str) -> Card | None:
    """A card of the same theme that is less close to home; None where this is the easiest."""
    return draw(cards, theme, seen, seed, most=than.depth - 1)
