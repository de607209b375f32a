"""Whether a message asks for something that the articles don't cover.

By what its words lean to, by how much of what fits it are out-of-scope topics, and by a few things in its wording.
"""

from __future__ import annotations

import re
from typing import Literal

from lib.guide import leanings
from lib.guide.index import GuideIndex, gist
from lib.guide.match import Match
from lib.guide.words import fold

UNSURE, OUTSIDE = 0.3, 0.9
"""Above the first, it may lie outside, and the person is asked; above the second it does."""
SHARE_WEIGHS, SHARPER = 7.0, 1.5
"""What the share of out-of-scope topics among all that fits counts, when shares are made sharper than those passages go by."""
UNKNOWN = 0.34
"""Where fewer of the words are known to the content than this, a message is not in our words at all."""
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
    leans = index.leanings.of([words], index.vectors.of([words]))[0, leanings.OUTSIDE]
    weighed = float(leans) + SHARE_WEIGHS * _share_outside(index, match) + _by_wording(index, fold(text))
    return "outside" if weighed > OUTSIDE else "unsure" if weighed > UNSURE else "inside"


def names_field(index: GuideIndex, text: str) -> bool:
    """Whether a message names a field that the articles don't cover, such as law or recipes."""
    return bool(index.fields.search(fold(text)))


def _by_wording(index: GuideIndex, folded: str) -> float:
    """What the wording itself says."""
    named, near = bool(index.fields.search(folded)), bool(index.near.search(folded))
    told = not named and not _ASKS.search(folded) and bool(_TELLS.search(folded))
    return FIELD * named + NEAR * near + TOLD * told


def _share_outside(index: GuideIndex, match: Match) -> float:
    """The share of out-of-scope topics; claims, of which there are many, count half."""
    shares = match.shares**SHARPER
    topics = len(index.topics)
    of_topics, of_claims = shares[:topics], float(shares[topics:].sum())
    outside, inside = (
        float(of_topics[[topic.kind == kind for topic in index.topics]].sum()) for kind in ("out-of-scope", "answer")
    )
    return outside / max(outside + inside + of_claims / 2, 1e-9)
