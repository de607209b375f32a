"""Notices danger in what someone writes, and says why: by what its words lean to, and by patterns, which name the reason.

Figures of speech are taken out before the patterns are asked. A long message is also read by stretches: people tell of danger
in passing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from lib.content.guide import DangerLanguage
from lib.guide.leanings import DANGER, DYING, Leanings
from lib.guide.patterns import compiled
from lib.guide.plain_words import PlainWords, expanded
from lib.guide.vectors import TextVectors

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

ENOUGH = 1.0
"""How much a message must lean to danger. Chosen by `python -m tests.eval written`, on authors whose lines were left out."""
PATTERN_ADDS, SURE_PATTERN_ADDS = 3.0, 5.0
"""What a fitting pattern adds; more where nearly all that it fits among the writers' lines is danger, and for thoughts of
suicide, which to overlook is worst."""
SURE: frozenset[Reason] = frozenset(("held", "forced_sex", "children", "pets", "own_violence", "suicide"))
STRETCH, STEP, STRETCH_LESS = 16, 8, 1.0
"""Words of a stretch, from where to where they begin, and how much more it must lean: some of many always do a little."""


@dataclass(frozen=True, slots=True)
class Danger:
    """What of it was noticed; empty where nothing was. `by_likeness` where no pattern fits."""

    reasons: tuple[Reason, ...] = ()
    by_likeness: bool = False

    def __bool__(self) -> bool:
        return bool(self.reasons)


@dataclass(frozen=True, slots=True)
class DangerSense:
    """Patterns by reason and what to take out before; what words lean to; which claims come first, by reason."""

    patterns: tuple[tuple[Reason, re.Pattern[str]], ...]
    harmless: re.Pattern[str]
    words: PlainWords
    vectors: TextVectors
    leanings: Leanings
    claims: Mapping[str, tuple[str, ...]]

    def notice(self, text: str) -> Danger:
        """What danger a message tells of."""
        found = self.words.read(text)
        if not found:
            return Danger()
        fitting = self.fitting(text)
        leans, dying = self.leans(found)
        if fitting:
            leans += SURE_PATTERN_ADDS if SURE & set(fitting) else PATTERN_ADDS
        if leans <= ENOUGH:
            return Danger()
        return Danger(fitting) if fitting else Danger(("suicide" if dying else "danger_now",), by_likeness=True)

    def leans(self, found: Sequence[str]) -> tuple[float, bool]:
        """How much a message, or a stretch of it, leans to danger; and whether that is of dying."""
        parts = [found, *stretches(found)]
        leans = self.leanings.of(parts, self.vectors.of(parts))
        leans[1:, DANGER] -= STRETCH_LESS
        most = leans[leans[:, DANGER].argmax()]
        return float(most[DANGER]), bool(most[DYING] > 0)

    def fitting(self, text: str) -> tuple[Reason, ...]:
        """The reasons of which a pattern fits."""
        plain = self.plain(text)
        ways = dict.fromkeys((plain, _in_full(plain), _contracted(plain)))
        return tuple(reason for reason, pattern in self.patterns if any(pattern.search(way) for way in ways))

    def plain(self, text: str) -> str:
        """The text with short forms written out and without figures of speech."""
        plain = expanded(text, self.words.shorthand)
        for _ in range(2):  # what one figure of speech leaves may be another
            plain, found = self.harmless.subn(" . ", plain)
            if not found:
                break
        return plain


def stretches(found: Sequence[str]) -> list[Sequence[str]]:
    """Stretches of a long message that overlap, wherever its sentences end: many people write none."""
    if len(found) <= STRETCH:
        return []
    return [found[start : start + STRETCH] for start in range(0, len(found) - STRETCH + STEP, STEP)]


def danger_sense(language: DangerLanguage, words: PlainWords, vectors: TextVectors, leanings: Leanings) -> DangerSense:
    """Build it."""
    patterns = {rule.reason: compiled(rule.patterns, language.words) for rule in language.rules}
    return DangerSense(
        patterns=tuple((reason, patterns[reason]) for reason in REASONS if reason in patterns),
        harmless=compiled(language.harmless, language.words),
        words=words,
        vectors=vectors,
        leanings=leanings,
        claims={rule.reason: rule.claims for rule in language.rules},
    )


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
