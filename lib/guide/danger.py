"""Notices danger in what someone writes, and says why: by patterns, and by likeness to how people say it.

It is tuned to miss nothing. Figures of speech are taken out first. Likeness is naive Bayes over words and pairs of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from lib.content.guide import DangerLanguage
from lib.guide.bayes import likeness, log_odds
from lib.guide.index import terms
from lib.guide.patterns import compiled
from lib.guide.plain_words import PlainWords, expanded, written_out
from lib.guide.words import sentences

Reason = Literal[
    "danger_now",
    "strangling",
    "weapon",
    "threat",
    "violence",
    "stalking",
    "held",
    "forced_sex",
    "children",
    "pets",
    "suicide",
    "their_suicide",
    "own_violence",
]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""In the order in which they are told."""

LIKE_WHOLE, LIKE_SENTENCE = 1.8, 2.4
"""How like danger a whole message, or one sentence of it, must be where no pattern fits."""
SHORTEST, SHORTEST_BESIDE = 3, 10
"""So many terms must be left to judge by likeness; more where a figure of speech was taken out beside them."""
HARMLESS_WEIGH = 4
"""How often each harmless example is counted: there are few beside all that people ask, and they are nearest to danger."""
MOST_SENTENCES = 40


@dataclass(frozen=True, slots=True)
class Danger:
    """What of it was noticed; empty where nothing was. `by_likeness` where no pattern fits."""

    reasons: tuple[Reason, ...] = ()
    by_likeness: bool = False

    def __bool__(self) -> bool:
        return bool(self.reasons)


@dataclass(frozen=True, slots=True)
class DangerSense:
    """Patterns by reason, what to take out before, and how much each term speaks for danger, and for thoughts of dying."""

    patterns: tuple[tuple[Reason, re.Pattern[str]], ...]
    harmless: re.Pattern[str]
    words: PlainWords
    speaks: Mapping[str, float]
    speaks_of_dying: Mapping[str, float]
    claims: Mapping[str, tuple[str, ...]]

    def notice(self, text: str) -> Danger:
        """What danger a message tells of."""
        plain = self.plain(text)
        ways = dict.fromkeys((plain, _in_full(plain), _contracted(plain)))
        fitting = {reason for reason, pattern in self.patterns if any(pattern.search(way) for way in ways)}
        if fitting:
            return Danger(tuple(reason for reason in REASONS if reason in fitting))
        shortest = SHORTEST if plain == expanded(text, self.words.shorthand) else SHORTEST_BESIDE
        parts = sentences(plain)[:MOST_SENTENCES]
        likely = [(plain, LIKE_WHOLE), *((part, LIKE_SENTENCE) for part in parts if len(parts) > 1)]
        for part, threshold in likely:
            found = self._terms(part)
            if len(found) >= shortest and likeness(self.speaks, found) > threshold:
                dying = sum(self.speaks_of_dying.get(term, 0.0) for term in found) > 0
                return Danger(("suicide" if dying else "danger_now",), by_likeness=True)
        return Danger()

    def plain(self, text: str) -> str:
        """The text with short forms written out and without figures of speech."""
        plain = expanded(text, self.words.shorthand)
        for _ in range(2):  # what one figure of speech leaves may be another
            plain, found = self.harmless.subn(" . ", plain)
            if not found:
                break
        return plain

    def _terms(self, plain: str) -> set[str]:
        return set(terms(self.words.read(plain)))


def danger_sense(language: DangerLanguage, words: PlainWords, others: Iterable[Sequence[str]]) -> DangerSense:
    """Build it; the `others` are what people ask when they are in no danger, as words."""
    patterns = {rule.reason: compiled(rule.patterns, language.words) for rule in language.rules}
    by_pattern = DangerSense(
        patterns=tuple((reason, patterns[reason]) for reason in REASONS if reason in patterns),
        harmless=compiled(language.harmless, language.words),
        words=words,
        speaks={},
        speaks_of_dying={},
        claims={rule.reason: rule.claims for rule in language.rules},
    )
    quiet = (terms(text) for text in others)
    near = (_spelt(by_pattern, text) for text in language.harmless_examples)
    told = {reason: [_spelt(by_pattern, text) for text in language.examples.get(reason, ())] for reason in REASONS}
    others_told = [match_ for reason, group in told.items() if reason != "suicide" for match_ in group]
    speaks = log_odds([*told["suicide"], *others_told], quiet, near, HARMLESS_WEIGH)
    return replace(by_pattern, speaks=speaks, speaks_of_dying=log_odds(told["suicide"], others_told))


_SHORT = tuple(
    (re.compile(short), full)
    for short, full in (
        (r"\bcan't\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"\b(i)'m\b", r"\1 am"),
        (r"\b(he|she|it|that|who|what|there)'s\b", r"\1 is"),
        (r"\b(they|we|you)'re\b", r"\1 are"),
        (r"'ll\b", " will"),
        (r"'ve\b", " have"),
        (r"\b(i|he|she|it|they|we|you)'d\b", r"\1 would"),
    )
)


def _in_full(plain: str) -> str:
    """The same with its contractions written out, for patterns that name them so."""
    for short, full in _SHORT:
        plain = short.sub(full, plain)
    return plain


_LONG = tuple(
    (re.compile(full), short)
    for full, short in (
        (r"\b(?:can not|cannot)\b", "can't"),
        (r"\bwill not\b", "won't"),
        (r"\b(do|does|did|is|was|are|were|would|could|should|has|have|had) not\b", r"\1n't"),
        (r"\bi am\b", "i'm"),
        (r"\b(he|she|it|that|who|what|there) is\b", r"\1's"),
        (r"\b(they|we|you) are\b", r"\1're"),
        (r"\b(i|he|she|it|they|we|you) will\b", r"\1'll"),
        (r"\b(i|he|she|it|they|we|you) would\b", r"\1'd"),
    )
)


def _contracted(plain: str) -> str:
    """The same with its contractions drawn together, for patterns that name only those."""
    for full, short in _LONG:
        plain = full.sub(short, plain)
    return plain


def _spelt(sense: DangerSense, text: str) -> list[str]:
    """The terms of an example, which has no slips of spelling to mend."""
    return terms(list(written_out(sense.plain(text), {})))
