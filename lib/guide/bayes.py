"""Naive Bayes over terms: how much more usual each is in texts of one kind than in others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

SMOOTH = 0.1


def log_odds(ours: Sequence[Collection[str]], others: Sequence[Collection[str]]) -> dict[str, float]:
    """How much each term speaks for our texts."""
    counts = [Counter(term for text in group for term in set(text)) for group in (ours, others)]
    sizes = [len(group) + 2 * SMOOTH for group in (ours, others)]

    def share(which: int, term: str) -> float:
        return math.log((counts[which][term] + SMOOTH) / sizes[which])

    return {term: share(0, term) - share(1, term) for term in {*counts[0], *counts[1]}}


def likeness(speaks: Mapping[str, float], terms: Collection[str]) -> float:
    """What the terms of a text say together, by the root of their number: length alone makes no text more like."""
    return sum(speaks.get(term, 0.0) for term in set(terms)) / math.sqrt(max(len(set(terms)), 1))
