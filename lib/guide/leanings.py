"""What a text leans to: danger, thoughts of dying, or what the articles don't cover.

A weighted sum over its stems, pairs of stems, and its meaning. The weights are fitted by `python -m tests.eval.fit` and kept in
content/guide/leanings.json.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from lib.content.guide import FittedLeanings
from lib.guide.vectors import Floats
from lib.guide.words import stemmer

KINDS = ("danger", "dying", "outside")
"""In the order of the columns of weights."""
DANGER, DYING, OUTSIDE = range(3)
MEANING_WEIGHS = 1.5
"""How much the meaning counts beside the words."""
WHOLE = 100
"""The file holds hundredths, so that it is small and a person can read it."""


@dataclass(frozen=True, slots=True)
class Leanings:
    """One column of weights a kind: by the row of each term, by meaning, and where nothing is known of a text."""

    rows: Mapping[str, int]
    by_term: Floats
    by_meaning: Floats
    base: Floats

    def of(self, texts: Sequence[Sequence[str]], meant: Floats) -> Floats:
        """How much each text, given as its words and by its meaning, leans to each kind."""
        found = MEANING_WEIGHS * meant @ self.by_meaning + self.base
        for number, text in enumerate(texts):
            known = [self.rows[term] for term in term_set(text) if term in self.rows]
            if known:  # by the root of their number: length alone makes no text lean
                found[number] += self.by_term[known].sum(axis=0) / np.sqrt(len(known))
        return np.asarray(found, np.float32)


def term_set(words: Sequence[str]) -> set[str]:
    """The stems of a text and the pairs of them that stand together."""
    found = stemmer()(list(words))
    return {*found, *(f"{one} {two}" for one, two in pairwise(found))}


def leanings(fitted: FittedLeanings) -> Leanings:
    """From the file to what can be asked."""
    by_term, by_meaning, base = (
        np.asarray(table, np.float32) / np.float32(WHOLE) for table in ([*fitted.terms.values()], fitted.meaning, fitted.base)
    )
    return Leanings({term: row for row, term in enumerate(fitted.terms)}, by_term, by_meaning, base)
