"""BM25 over a few hundred short documents (Robertson 2009, with Lucene's idf, which is never negative).

The library bm25s does the same; with SciPy installed it would take 27 MiB and a fifth of a second more.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

K1, B = 1.5, 0.75


@dataclass(frozen=True, slots=True)
class Bm25:
    """What each term adds to the score of each document that holds it: its part of `numbers` and `worth`."""

    documents: int
    parts: Mapping[str, tuple[int, int]]
    numbers: NDArray[np.int32]
    worth: NDArray[np.float32]

    def scores(self, terms: Sequence[str]) -> NDArray[np.float32]:
        """A score for every document; a term that is asked for twice counts once."""
        found = np.zeros(self.documents, np.float32)
        for term in dict.fromkeys(terms):
            start, end = self.parts.get(term, (0, 0))
            found[self.numbers[start:end]] += self.worth[start:end]
        return found


def build(documents: Sequence[Sequence[str]]) -> Bm25:
    """GuideIndex documents, given as their terms."""
    usual = sum(map(len, documents)) / max(len(documents), 1)
    lists: dict[str, list[tuple[int, float]]] = {}
    for number, document in enumerate(documents):
        norm = K1 * (1 - B + B * len(document) / usual)
        for term, times in Counter(document).items():
            lists.setdefault(term, []).append((number, times * (K1 + 1) / (times + norm)))
    parts: dict[str, tuple[int, int]] = {}
    numbers, worth = array("i"), array("f")
    for term, found in lists.items():
        idf = math.log(1 + (len(documents) - len(found) + 0.5) / (len(found) + 0.5))
        parts[term] = (len(numbers), len(numbers) + len(found))
        numbers.extend(number for number, _ in found)
        worth.extend(score * idf for _, score in found)
    return Bm25(len(documents), parts, np.array(numbers, np.int32), np.array(worth, np.float32))
