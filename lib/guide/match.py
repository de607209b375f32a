"""Matches a message with topics and claims: words and meaning fused, long messages also sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lib.content.guide import GuideTopic
from lib.content.models import Claim
from lib.guide.index import GuideIndex, gist, terms
from lib.guide.vectors import Floats
from lib.guide.words import sentences

BEST = 20
"""Scores are measured by the mean of so many best ones, so that both ways of scoring weigh the same."""
CLAIM_WORDS = 0.5
CLAIM_WEIGHT = 4.0
SHARPNESS = 2
LONG_SENTENCE, SHORT_SENTENCE = 28, 3
SENTENCES_WEIGH = 0.3
MOST_SENTENCES = 12
LEAST_OF_NEAR = 0.02

SHORT_MESSAGE = 9
_WHO = re.compile(
    r"\b(?:my|our|the) (?:mum|mom|mother|dad|father|parents?|boss|manager|son|daughter|sister|brother|friend|ex|colleague|"
    r"coworker|wife|husband|boyfriend|girlfriend|partner|fianc[eé]e?|step(?:dad|mum|mom|mother|father)|uncle|aunt)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r",|;| but | and then | so | because ")


@dataclass(frozen=True, slots=True)
class Match:
    """How well each topic and each claim fits a message, as shares of all that fits; and what the message holds at all."""

    topics: tuple[GuideTopic, ...]
    claims: tuple[Claim, ...]
    shares: Floats
    answers: Floats
    meaning: float
    covered: float

    def best_topics(self, count: int) -> list[tuple[GuideTopic, float]]:
        shares = self.shares[: len(self.topics)]
        return [
            (self.topics[number], float(shares[number]))
            for number in np.argsort(-shares, kind="stable")[:count]
            if shares[number] > 0
        ]

    def nearer(self, topics: Collection[str], weight: float) -> Match:
        """The match with these topics counted more, also where a message says too little by itself."""
        shares = self.shares.copy()
        at = [number for number, topic in enumerate(self.topics) if topic.id in topics]
        shares[at] = weight * shares[at] + LEAST_OF_NEAR
        return replace(self, shares=shares / shares.sum())

    def within(self) -> Match:
        """The match without what lies with out-of-scope topics."""
        shares = self.shares.copy()
        shares[: len(self.topics)][[topic.kind == "out-of-scope" for topic in self.topics]] = 0
        return replace(self, shares=shares)

    def best_claims(self, count: int, without: Collection[str] = ()) -> list[Claim]:
        """Claims that together most surely hold an answer: each next one counts what the earlier ones leave open."""
        open_, found = self.shares.copy(), list[int]()
        barred = [number for number, claim in enumerate(self.claims) if claim.id in without]
        for _ in range(count):
            gains = open_ @ self.answers
            gains[[*found, *barred]] = -1
            best = int(gains.argmax())
            if gains[best] <= 0:
                break
            found.append(best)
            open_ *= 1 - self.answers[:, best]
        return [self.claims[number] for number in found]


def match(index: GuideIndex, text: str) -> Match:
    """Match one message."""
    unnamed = _unnamed(text)
    parts = [text, *_parts(text), *([unnamed] if unnamed else ())]
    read = [index.words.read(part) for part in parts]
    fits, meaning = _fits(index, read)
    powers = fits**SHARPNESS
    powers[:, len(index.topics) :] *= CLAIM_WEIGHT
    whole = powers[0]
    if unnamed:
        whole, powers = (powers[0] + powers[-1]) / 2, powers[:-1]
    if len(powers) > 1:
        whole = (1 - SENTENCES_WEIGH) * whole + SENTENCES_WEIGH * powers[1:].max(axis=0)
    known = index.exact.get(gist(read[0]), index.exact.get(gist(read[-1])) if unnamed else None)
    if known is not None:
        whole[known] += whole.sum()
    total = float(whole.sum())
    shares = whole / total if total else whole
    return Match(index.topics, index.claims, shares, index.answers, meaning, _covered(index, read[0]))


def _fits(index: GuideIndex, read: Sequence[Sequence[str]]) -> tuple[Floats, float]:
    """A row of scores for each part, and how near the nearest meaning is to the whole."""
    meant = np.maximum(index.vectors.of(read) @ index.learnt, 0)
    rows = []
    for words in read:
        asked = terms(words)
        topics = _even(index.by_topic.scores(asked))
        claims = _even(index.by_claim.scores(asked))
        rows.append(np.concatenate([topics, CLAIM_WORDS * claims]))
    return np.stack(rows) + np.stack([_even(row) for row in meant]), float(meant[0].max())


def _even(scores: Floats) -> Floats:
    """Scores measured by their best ones."""
    best = np.sort(scores)[-BEST:].mean()
    return np.asarray(scores / best if best > 0 else scores, np.float32)


def _unnamed(text: str) -> str:
    """A short message with "they" in place of who it is about, so that "can my mother change" is also "can they change"."""
    return _WHO.sub("they", text) if len(text.split()) <= SHORT_MESSAGE and _WHO.search(text) else ""


def _parts(text: str) -> list[str]:
    """The sentences of a longer message; very long ones at their joints."""
    found: list[str] = []
    for sentence in sentences(text):
        pieces = _JOINTS.split(sentence) if len(sentence.split()) > LONG_SENTENCE else [sentence]
        found += [piece for piece in pieces if len(piece.split()) >= SHORT_SENTENCE]
    if len(found) > MOST_SENTENCES:
        found = found[: MOST_SENTENCES * 2 // 3] + found[-MOST_SENTENCES // 3 :]
    return found if len(found) > 1 else []


def _covered(index: GuideIndex, words: Sequence[str]) -> float:
    """The share of a message's words that the content knows at all."""
    return sum(word in index.words.known for word in words) / len(words) if words else 0.0
