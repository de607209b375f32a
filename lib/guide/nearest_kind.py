"""The kind of entry that words for what someone did come nearest to in meaning, where no listed phrase fits them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.guide.plain_words import PlainWords, written_out
from lib.guide.vectors import TextVectors

NEAR, AHEAD = 0.45, 0.07
"""How near the nearest kind must be, and how far ahead of the next. Set by eye on the tuned
questions in tests/eval, which mostly hold a listed phrase: of those that don't there are few."""
OF_EACH = 2
"""A kind is as near as so many of its phrases are in the mean."""
_EMPTY = frozenset(
    (
        "a about again ago all an and any anything are as at away back be because been began begin being better boss "
        "boyfriend bring brother but by came come compare could count dad daughter did do does down each ever every "
        "everything ex far father few fewer first for found from get gets girlfriend give go going gone got had happen "
        "happened happens has have he her here him his how husband i if in is it just keep know last less let like list "
        "log logged long look many me mean mom more most mother much mum my never no not note noted notes nothing now "
        "number occasion occasions of often on one or our out over partner past per put rather really recent remind said "
        "same see seem she show since sister so something son start started still stuff tell than that the their them "
        "then there they thing things this time times to total towards up us very was we went were what when which who "
        "wife with work worse would write writing written wrote year you your"
    ).split()
)
"""Words that say nothing of what was done."""
_DONE = re.compile(
    r"\b(?:he|she|they|who|mum|mom|dad|mother|father|(?:my|his|her|our|the) (?!log|notes|diary|entries)[a-z]+)\b|"
    r"\b(?:was|were|am|been|got|being) i\b|\bi(?:'ve| have|'m)? (?:was|were|been|got|get|be|being)\b|\b(?:i|me) being\b|\bme\b"
)
"""Someone who does something, or I to whom it is done."""


@dataclass(frozen=True, slots=True)
class NearestKind:
    """The listed phrases as vectors, with the number of the kind that each belongs to."""

    vectors: TextVectors
    words: PlainWords
    names: tuple[str, ...]
    rows: NDArray[np.float16]
    labels: NDArray[np.intp]

    def find(self, text: str) -> str | None:
        """The kind; None where nobody does anything in it, or where no kind is near."""
        if not _DONE.search(text):
            return None
        wanted = [word for word in self.words.read(text) if word not in _EMPTY and word.isalpha()]
        if not wanted:
            return None
        near = self.rows.astype(np.float32) @ self.vectors.of([wanted])[0]
        nearness = [float(np.sort(near[self.labels == number])[-OF_EACH:].mean()) for number in range(len(self.names))]
        best, second = sorted(range(len(nearness)), key=nearness.__getitem__)[:-3:-1]
        return self.names[best] if nearness[best] >= NEAR and nearness[best] - nearness[second] >= AHEAD else None


def nearest_kind(phrases: Mapping[str, Iterable[str]], vectors: TextVectors, words: PlainWords) -> NearestKind:
    """Build it from the phrases of each kind."""
    names = tuple(phrases)
    read: list[tuple[int, Sequence[str]]] = [
        (number, [word for word in written_out(phrase, words.shorthand) if word not in _EMPTY])
        for number, name in enumerate(names)
        for phrase in phrases[name]
    ]
    read = [(number, told) for number, told in read if told]
    rows = vectors.of([told for _, told in read]).astype(np.float16)
    return NearestKind(vectors, words, names, rows, np.array([number for number, _ in read]))
