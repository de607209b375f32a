"""What an entry may be, from plain words in it: only ever offered, and kept once the person says so.

The phrases are content (content/tracker/suggestions.toml). `*` at the end of a word stands for any ending, `they` for he, she
and they.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.records.vocabulary import Sort

_CLAUSE = re.compile(r"[.!?;:,\n]+|\bbut\b")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_THEY = frozenset({"he", "she", "they"})
_ME = frozenset({"i", "we", "i've", "i'd"})
_DENIES = frozenset(
    "no not never without nobody didn't doesn't don't wasn't isn't hasn't hadn't won't wouldn't couldn't can't cannot".split()
)
_BEFORE = 3
"""How many words before a phrase may deny it."""
READ = 4000
"""Characters of a text that are looked at."""


Phrases = Mapping[Any, Sequence[str]]
"""Phrases by the name of the category that they point to."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A kind of entry, and the category that its words point to."""

    sort: Sort
    category: str


def suggestion(text: str, flags: Phrases, signs: Phrases) -> Suggestion | None:
    """The category that most words of a text point to; nothing where none does, or where both kinds do alike."""
    clauses = list(_clauses(text))
    found = {
        sort: {name: weight for name, phrases in names.items() if (weight := _weight(clauses, phrases))}
        for sort, names in (("red_flag", flags), ("positive_sign", signs))
    }
    red, positive = (sum(weights.values()) for weights in found.values())
    if red == positive:
        return None
    sort: Sort = "red_flag" if red > positive else "positive_sign"
    weights = found[sort]
    return Suggestion(sort, max(weights, key=weights.__getitem__))


def names_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text holds one of the phrases, denied or not."""
    clauses = list(_clauses(text))
    return any(_places(clause, phrase.split()) for phrase in phrases for clause in clauses)


def _clauses(text: str) -> Iterator[list[str]]:
    plain = text[:READ].casefold().replace("’", "'").replace("`", "'")
    for clause in _CLAUSE.split(plain):
        if words := _WORD.findall(clause):
            yield words


def _weight(clauses: Sequence[list[str]], phrases: Iterable[str]) -> int:
    """How many words the phrases have that stand in a text and are said of the other person; each phrase counts once."""
    split = [phrase.split() for phrase in phrases]
    return sum(
        len(wanted) * any(_stands(clause, place, wanted) for clause in clauses for place in _places(clause, wanted))
        for wanted in split
    )


def _places(clause: Sequence[str], wanted: Sequence[str]) -> list[int]:
    last = len(clause) - len(wanted)
    return [at for at in range(last + 1) if all(map(_is, clause[at : at + len(wanted)], wanted))]


def _is(word: str, wanted: str) -> bool:
    if wanted == "they":
        return word in _THEY
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _stands(clause: Sequence[str], place: int, wanted: Sequence[str]) -> bool:
    """Whether nothing before a phrase denies it, and it is not what the person did themselves."""
    before = clause[max(0, place - _BEFORE) : place]
    own = bool(before) and before[-1] in _ME and wanted[0] not in _ME
    return not own and not _DENIES & set(before)
