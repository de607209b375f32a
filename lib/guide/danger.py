"""Notices danger in what someone writes, and says why: by patterns, and by likeness to how people say it.

It is tuned to miss nothing. Figures of speech are taken out first. Likeness is naive Bayes over words and pairs of words: how much
more usual they are in examples of danger than in all other examples.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from lib.content.guide import DangerLanguage
from lib.guide.index import terms
from lib.guide.plain_words import PlainWords, expanded
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

LIKE_WHOLE, LIKE_SENTENCE = 0.5, 1.5
"""How like danger a whole message, or one sentence of it, must be where no pattern fits."""
SMOOTH = 0.1
SHORTEST = 3
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

    def notice(self, text: str) -> Danger:
        """What danger a message tells of."""
        plain = self.plain(text)
        fitting = {reason for reason, pattern in self.patterns if pattern.search(plain)}
        if fitting:
            return Danger(tuple(reason for reason in REASONS if reason in fitting))
        parts = sentences(plain)[:MOST_SENTENCES]
        likely = [(plain, LIKE_WHOLE), *((part, LIKE_SENTENCE) for part in parts if len(parts) > 1)]
        for part, threshold in likely:
            found = self._terms(part)
            if len(found) >= SHORTEST and self.likeness(found) > threshold:
                dying = sum(self.speaks_of_dying.get(term, 0.0) for term in found) > 0
                return Danger(("suicide" if dying else "danger_now",), by_likeness=True)
        return Danger()

    def plain(self, text: str) -> str:
        """The text with short forms written out and without figures of speech."""
        plain = expanded(text, self.words.shorthand)
        for _ in range(2):  # what one figure of speech leaves may be another
            plain = self.harmless.sub(" . ", plain)
        return plain

    def _terms(self, plain: str) -> list[str]:
        return list(dict.fromkeys(terms(self.words.read(plain))))

    def likeness(self, found: Sequence[str]) -> float:
        """The sum of what the terms say, by the root of their number, so that a long message is not dangerous by length."""
        return sum(self.speaks.get(term, 0.0) for term in found) / math.sqrt(max(len(found), 1))


def danger_sense(language: DangerLanguage, words: PlainWords, others: Iterable[str]) -> DangerSense:
    """Build it; the `others` are what people ask when they are in no danger."""
    fill = _filler(language)
    patterns = {rule.reason: re.compile("|".join(map(fill, rule.patterns))) for rule in language.rules}
    by_pattern = DangerSense(
        patterns=tuple((reason, patterns[reason]) for reason in REASONS if reason in patterns),
        harmless=re.compile("|".join(map(fill, language.harmless))),
        words=words,
        speaks={},
        speaks_of_dying={},
    )
    quiet = [by_pattern._terms(text) for text in others]  # noqa: SLF001 - the same class, half made
    quiet += [by_pattern._terms(by_pattern.plain(text)) for text in language.harmless_examples]  # noqa: SLF001
    told = {
        reason: [by_pattern._terms(by_pattern.plain(text)) for text in language.examples.get(reason, ())]  # noqa: SLF001
        for reason in REASONS
    }
    others_told = [found for reason, group in told.items() if reason != "suicide" for found in group]
    speaks = _log_odds([*told["suicide"], *others_told], quiet)
    return replace(by_pattern, speaks=speaks, speaks_of_dying=_log_odds(told["suicide"], others_told))


def _log_odds(ours: Sequence[Sequence[str]], others: Sequence[Sequence[str]]) -> dict[str, float]:
    """How much more usual each term is in our texts than in others."""
    counts = [Counter(term for found in group for term in set(found)) for group in (ours, others)]

    def share(which: int, term: str, size: int) -> float:
        return math.log((counts[which][term] + SMOOTH) / (size + 2 * SMOOTH))

    return {term: share(0, term, len(ours)) - share(1, term, len(others)) for term in {*counts[0], *counts[1]}}


def _filler(language: DangerLanguage) -> Callable[[str], str]:
    names = re.compile(r"\{(" + "|".join(language.words) + r")\}")
    return lambda pattern: f"(?:{names.sub(lambda found: language.words[found[1]], pattern)})"
