"""Finds phrases of a list in what someone typed: in order, in any form of the words, with a word or two between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lib.guide.words import stems

GAP = 2
_ONE = dict.fromkeys(("her", "their", "him", "them"), "his") | dict.fromkeys(("she", "they"), "he")
_ONE |= dict.fromkeys(("herself", "themself", "themselv", "themselves"), "himself")
"""Whom a phrase is about makes no difference to what it means."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as stems, by the name they stand for; longer ones first."""

    known: tuple[tuple[tuple[str, ...], str], ...]

    def find(self, text: str) -> str | None:
        """The name whose longest phrase fits."""
        return self.find_in(stems(text))

    def find_in(self, found: Sequence[str]) -> str | None:
        """The same for stems; of equally long phrases the one that stands first in the text, as what is asked comes first."""
        found = [_ONE.get(stem, stem) for stem in found]
        there, best, length = set(found), None, 0
        earliest = len(found)
        for phrase, name in self.known:
            if best is not None and len(phrase) < length:
                break
            if there.issuperset(phrase) and holds(found, phrase) and (start := found.index(phrase[0])) < earliest:
                best, length, earliest = name, len(phrase), start
        return best


def phrases(names: Mapping[str, Iterable[str]]) -> Phrases:
    known = [
        (tuple(_ONE.get(stem, stem) for stem in stems(phrase)), name) for name, listed in names.items() for phrase in listed
    ]
    return Phrases(tuple(sorted(known, key=lambda each: -len(each[0]))))


def holds(found: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the words of a phrase stand in a text in this order, at most two others between each."""
    starts = [at for at, word in enumerate(found) if word == phrase[0]]
    for wanted in phrase[1:]:
        starts = [at for start in starts for at in range(start + 1, min(start + GAP + 2, len(found))) if found[at] == wanted]
    return bool(starts)
