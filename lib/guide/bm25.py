"""BM25 over a few hundred short documents (Robertson 2009, with Lucene's idf, which is never negative).

The library bm25s does the same; with SciPy installed it would take 27 MiB and a fifth of a second more.
"""

from __future__ import annotations

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
    """Index documents, given as their terms."""
    known: dict[str, int] = {}
    terms = np.array([known.setdefault(term, len(known)) for document in documents for term in document], np.int64)
    lengths = np.array([len(document) for document in documents], np.int64)
    holders = np.repeat(np.arange(len(documents)), lengths)
    pairs, times = np.unique(terms * len(documents) + holders, return_counts=True)  # by term, then by document
    term, number = pairs // len(documents), pairs % len(documents)
    holding = np.bincount(term, minlength=len(known))
    idf = np.log(1 + (len(documents) - holding + 0.5) / (holding + 0.5))
    norm = K1 * (1 - B + B * lengths / max(lengths.mean(), 1e-9))
    worth = times * (K1 + 1) / (times + norm[number]) * idf[term]
    ends = np.cumsum(holding).tolist()
    parts = dict(zip(known, zip([0, *ends[:-1]], ends, strict=True), strict=True))
    return Bm25(len(documents), parts, number.astype(np.int32), worth.astype(np.float32))
