"""How articles, claims and topics bear on each other."""

from __future__ import annotations

from collections.abc import Collection

from lib.content.library import Library
from lib.content.models import Position, Strength, Topic

_SHARPEST: tuple[Strength, ...] = ("contradiction", "tension", "emphasis", "one-sided")


def differing_topics(library: Library, article_id: str, claim_ids: Collection[str]) -> tuple[Topic, ...]:
    """Topics on which these claims of an article meet another article on another side, sharpest disagreement first.

    Among equally sharp ones, those come first that rest on more of the claims.
    """
    found = []
    for topic in library.topics:
        position = topic.positions.get(article_id)
        if position is None or position.silent:
            continue
        shared = len(set(position.claims) & set(claim_ids))
        if shared and any(other.side != position.side and not other.silent for other in topic.positions.values()):
            found.append((_SHARPEST.index(topic.strength), -shared, topic.number, topic))
    return tuple(topic for *_, topic in sorted(found, key=lambda row: row[:3]))


def by_side(topic: Topic) -> tuple[tuple[str, tuple[tuple[str, Position], ...]], ...]:
    """The topic's sides in order, each with the articles on it and where they stand."""
    return tuple(
        (label, tuple((a, p) for a, p in sorted(topic.positions.items()) if p.side == side))
        for side, label in topic.sides.items()
    )


def silent(topic: Topic) -> tuple[tuple[str, Position], ...]:
    return tuple((a, p) for a, p in sorted(topic.positions.items()) if p.silent)


def letters(topic: Topic) -> dict[str, str]:
    """Each article's side as a letter, A for the first side; '' where it is silent."""
    order = list(topic.sides)
    return {a: "" if p.silent else chr(ord("a") + order.index(p.side)) for a, p in topic.positions.items()}
