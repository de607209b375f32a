"""Naive Bayes over terms: how much more usual each is in texts of one kind than in others."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

SMOOTH = 0.1


def log_odds(ours: Iterable[Collection[str]], others: Iterable[Collection[str]]) -> dict[str, float]:
    """How much each term speaks for our texts."""
    (here, of_ours), (there, of_others) = (_counted(group) for group in (ours, others))
    even = math.log((of_others + 2 * SMOOTH) / (of_ours + 2 * SMOOTH))
    # Most are rare terms with the same few numbers, which are in memory once.
    worth: dict[tuple[int, int], float] = {}
    found = {}
    for term in {*here, *there}:
        ours_theirs = here[term], there[term]
        if ours_theirs not in worth:
            worth[ours_theirs] = even + math.log((ours_theirs[0] + SMOOTH) / (ours_theirs[1] + SMOOTH))
        found[sys.intern(term)] = worth[ours_theirs]
    return found


def _counted(texts: Iterable[Collection[str]]) -> tuple[Counter[str], int]:
    """In how many texts each term stands, and how many texts there are; none is kept."""
    found, number = Counter[str](), 0
    for text in texts:
        found.update(set(text))
        number += 1
    return found, number


def likeness(speaks: Mapping[str, float], terms: Collection[str]) -> float:
    """What the terms of a text say together, by the root of their number: length alone makes no text more like."""
    return sum(speaks.get(term, 0.0) for term in set(terms)) / math.sqrt(max(len(set(terms)), 1))
