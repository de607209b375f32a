"""How articles, claims and topics bear on each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from string import ascii_lowercase

from lib.content.library import Library
from lib.content.models import Article, Audience, Position, Strength, Theme, Topic

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


def by_side(topic: Topic) -> tuple[tuple[str, str, tuple[tuple[str, Position], ...]], ...]:
    """The topic's sides in order: its letter, what it says, and the articles on it with where they stand."""
    return tuple(
        (letter, label, tuple((a, p) for a, p in sorted(topic.positions.items()) if p.side == side))
        for letter, (side, label) in zip(ascii_lowercase, topic.sides.items(), strict=False)
    )


def silent(topic: Topic) -> tuple[tuple[str, Position], ...]:
    return tuple((a, p) for a, p in sorted(topic.positions.items()) if p.silent)


def fitting(articles: Iterable[Article], audience: Audience | None, theme: Theme | None) -> tuple[Article, ...]:
    """The articles that speak to an audience and about a theme; None leaves one out of account."""
    return tuple(
        article
        for article in articles
        if (audience is None or audience in article.head.audience) and (theme is None or theme in article.head.themes)
    )


def linked_number(text: str, highest: int) -> int | None:
    """A number from 1 to `highest` as a link of ours writes it; None for anything else a person or a program may send."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= highest else None
