"""From what was typed to plain words: contractions and short forms written out, slips of spelling mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from lib.guide.words import fold, words

MOST_WORDS = 400
"""Of a very long message so many words are looked up, from its beginning and its end."""
MOST_SLIPS = 12
"""Mending a word means comparing it with hundreds of others; what is not English at all must not take seconds."""
SHORT, LONG = 5, 8
NEAREST = 5

_SHORT_FORM = re.compile(r"(?<![\w'])[a-z]+(?![\w'])")
_ENDINGS = {"s": "", "re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_WITH_IS = frozenset("that it what he she who how where there here".split())
_NEGATED = {"can't": "can", "won't": "will", "shan't": "shall", "ain't": "is"}


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Knows the short forms and every word of the content, by the letter it begins with."""

    shorthand: Mapping[str, str]
    known: Mapping[str, int]
    by_letter: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def read(self, text: str) -> list[str]:
        """The plain words of a message, in order."""
        found = list(written_out(text, self.shorthand))
        if len(found) > MOST_WORDS:
            found = found[: MOST_WORDS * 2 // 3] + found[-MOST_WORDS // 3 :]
        slips = [word for word in dict.fromkeys(found) if len(word) >= SHORT and word not in self.known]
        mended = {word: self._mended(word) for word in slips[:MOST_SLIPS]}
        return [mended.get(word, word) for word in found]

    def mend(self, text: str) -> str:
        """A folded text with short forms written out and slips of spelling mended; its signs stay."""
        plain = expanded(text, self.shorthand)
        slips = [word for word in dict.fromkeys(_SHORT_FORM.findall(plain)) if len(word) >= SHORT and word not in self.known]
        mended = {word: self._mended(word) for word in slips[:MOST_SLIPS]}
        return _SHORT_FORM.sub(lambda found: mended.get(found[0], found[0]), plain)

    def _mended(self, word: str) -> str:
        """The known word that this one is a slip of; itself where there is none."""
        slips = 1 if len(word) < LONG else 2
        likely = [other for other in self.by_letter.get(word[0], ()) if abs(len(other) - len(word)) <= slips]
        found = process.extract(word, likely, scorer=OSA.distance, score_cutoff=slips, limit=NEAREST)
        # Of equally near ones that with the same letters: fingers change places more often than they miss.
        return min(found, key=lambda each: (each[1], sorted(each[0]) != sorted(word)))[0] if found else word


def written_out(text: str, shorthand: Mapping[str, str]) -> Iterable[str]:
    """The words of a text with contractions and short forms written out."""
    for word in words(text):
        if word in shorthand:
            yield from shorthand[word].split()
        elif word.endswith("n't"):
            yield _NEGATED.get(word, word[:-3])
            yield "not"
        elif "'" in word:
            head, _, tail = word.partition("'")
            yield head
            if tail == "s" and head in _WITH_IS:
                yield "is"
            elif _ENDINGS.get(tail):
                yield _ENDINGS[tail]
        else:
            yield word


def plain_words(shorthand: Mapping[str, str], texts: Iterable[Iterable[str]]) -> PlainWords:
    """A reader that knows the words of these texts, which are written out already."""
    known: dict[str, int] = {}
    for text in texts:
        for word in text:
            known[word] = known.get(word, 0) + 1
    by_letter: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= SHORT - 1:
            by_letter.setdefault(word[0], []).append(word)
    return PlainWords(shorthand, known, {letter: tuple(group) for letter, group in by_letter.items()})


def expanded(text: str, shorthand: Mapping[str, str]) -> str:
    """A folded text whose short forms are written out; its signs stay."""
    return _SHORT_FORM.sub(lambda found: shorthand.get(found[0], found[0]), fold(text))
