"""Whether a message asks for something that the articles don't cover.

A weighted sum, fitted by logistic regression to examples left out of the index: how much of what fits lies with out-of-scope
topics, by all scores together, by meaning alone, by words alone, and by how usual its words are in what lies outside.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Literal

import numpy as np

from lib.guide.bayes import likeness
from lib.guide.index import GuideIndex, gist, terms
from lib.guide.match import Match
from lib.guide.words import fold

WEIGHTS = (4.34, 1.64, -0.32, -2.05, -2.9, 0.65)
BASE, UNSURE, OUTSIDE = 0.89, 0.55, 0.9
"""Above the first, it may lie outside, and the person is asked; above the second it does. Of examples left out of the index,
one in twenty that the articles answer lies above the second."""
UNKNOWN = 0.34
"""Where fewer of the words are known to the content than this, a message is not in our words at all."""
SHARPER, CLAIMS_WEIGH = 1.5, 0.5
"""The first sign was fitted to shares that are sharper than those that passages are chosen by."""


FIELD, NEAR, TOLD = 1.2, -0.9, -1.3
"""What a named field adds, what the articles are about takes away, and what telling without asking takes away."""
_ASKS = re.compile(
    r"\b(?:how|what|who|when|where|why|which)\b|[?]|^(?:please )?(?:is|are|am|was|were|can|could|do|does|did|should|shall|will|"
    r"would|has|have|may|might|tell|give|write|make|recommend|suggest|translate|solve|explain|find|show|help|need|calculate|fix|call|"
    r"order|book|play|sing|convert|draw|say|define|list|compare|name|best|cheap\w*|good|difference|any)\b"
)
_TELLS = re.compile(r"\b(?:he|she|they|i|we|me|my|our|him|her|his|us|them)\b")


Scope = Literal["inside", "unsure", "outside"]


def scope_of(index: GuideIndex, text: str, match: Match) -> Scope:
    """Where a message lies."""
    words = index.words.read(text)
    known = index.exact.get(gist(words))
    if known is not None:
        return "outside" if index.topics[known].kind == "out-of-scope" else "inside"
    best = match.best_topics(1)
    if best and best[0][0].kind == "about-app":
        return "inside"
    if match.covered < UNKNOWN or not match.shares.any():
        return "outside"
    weighed = sum(weight * value for weight, value in zip(WEIGHTS, signs(index, words, match), strict=True)) + BASE
    weighed += _by_wording(index, fold(text))
    return "outside" if weighed > OUTSIDE else "unsure" if weighed > UNSURE else "inside"


def names_field(index: GuideIndex, text: str) -> bool:
    """Whether a message names a field that the articles don't cover, such as law or recipes."""
    return bool(index.fields.search(fold(text)))


def _by_wording(index: GuideIndex, folded: str) -> float:
    """What the wording itself says."""
    named, near = bool(index.fields.search(folded)), bool(index.near.search(folded))
    told = not named and not _ASKS.search(folded) and bool(_TELLS.search(folded))
    return FIELD * named + NEAR * near + TOLD * told


def signs(index: GuideIndex, words: Sequence[str], match: Match) -> tuple[float, ...]:
    """The six numbers that are weighed."""
    count = len(index.topics)
    outside = np.array([topic.kind == "out-of-scope" for topic in index.topics])
    inside = np.array([topic.kind == "answer" for topic in index.topics])
    sharper = match.shares**SHARPER
    shares, claims = sharper[:count], CLAIMS_WEIGH * float(sharper[count:].sum())
    share_outside = float(shares[outside].sum())
    meant = index.vectors.of([words])[0] @ index.learnt
    asked = terms(words)
    by_words = index.by_topic.scores(asked) / max(len(set(asked)) * math.log(1 + count / 1.5), 1e-9)
    return (
        share_outside / max(share_outside + float(shares[inside].sum()) + claims, 1e-9),
        float(meant[:count][outside].sum()),
        float(meant[:count][inside].sum() + meant[count:].sum()),
        float(by_words[outside].max()),
        float(by_words[inside].max()),
        likeness(index.outside, asked),
    )
