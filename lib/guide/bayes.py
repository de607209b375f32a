"""Naive Bayes over terms: how much more usual each is in texts of one kind than in others."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

SMOOTH = 0.1


def log_odds(
    ours: Sequence[Collection[str]], others: Sequence[Collection[str]], near: Sequence[Collection[str]] = (), weigh: int = 1
) -> dict[str, float]:
    """How much each term speaks for our texts; those of the others that are `near` to ours are counted `weigh` times."""
    here, there, close = (Counter(chain.from_iterable(map(set, group))) for group in (ours, others, near))
    for term, count in close.items():
        there[term] += weigh * count
    even = math.log((len(others) + weigh * len(near) + 2 * SMOOTH) / (len(ours) + 2 * SMOOTH))
    # Several of these are kept, of much the same terms: equal terms and equal numbers are in memory once.
    worth: dict[tuple[int, int], float] = {}
    found = {}
    for term in {*here, *there}:
        ours_theirs = here[term], there[term]
        if ours_theirs not in worth:
            worth[ours_theirs] = even + math.log((ours_theirs[0] + SMOOTH) / (ours_theirs[1] + SMOOTH))
        found[sys.intern(term)] = worth[ours_theirs]
    return found


def likeness(speaks: Mapping[str, float], terms: Collection[str]) -> float:
    """What the terms of a text say together, by the root of their number: length alone makes no text more like."""
    return sum(speaks.get(term, 0.0) for term in set(terms)) / math.sqrt(max(len(set(terms)), 1))
