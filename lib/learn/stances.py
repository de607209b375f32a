"""Which articles lean which way, in a sentence for each answer."""

from __future__ import annotations

from collections.abc import Iterable

from lib.content.models import Article, Stance
from lib.content.words.flat import StartWords


def stances(articles: Iterable[Article], words: StartWords) -> str:
    """The articles by what they answer, in the order of the sentences in `words`; hopeful ones count as leaning to yes."""
    named: dict[Stance, list[str]] = {}
    for article in articles:
        stance: Stance = "possible" if article.head.stance == "hopeful" else article.head.stance
        named.setdefault(stance, []).append(f"“{article.head.short}”")
    return " ".join(
        words.leans[stance].format(names=_listed(named[stance], words)) for stance in words.leans if stance in named
    )


def _listed(names: list[str], words: StartWords) -> str:
    return words.and_last.format(some=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]
