"""What messages are matched with: topics by their examples, and claims, each by words (BM25) and by meaning (vectors).

The vectors are read by ridge regression: one score for each topic and claim, learnt from the examples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from lib.content.guide import GuideContent, GuideTopic
from lib.content.library import Library
from lib.content.models import Claim
from lib.guide import bm25
from lib.guide.bm25 import Bm25
from lib.guide.calendar_words import TIME_WORDS
from lib.guide.leanings import Leanings, leanings
from lib.guide.patterns import compiled
from lib.guide.plain_words import PlainWords, plain_words, written_out
from lib.guide.vectors import Floats, TextVectors, load_word_vectors, text_vectors
from lib.guide.words import stemmer

_WHOLE_WORD = re.compile(r"(?<![a-z\\])[a-z]{5,}(?![a-z\\(\[?])")
"""A word that stands whole in a pattern: mending must make no other word of it."""
NEAR = "near"
"""The one list of `scope` that speaks for what the articles cover."""
RIDGE = 5.0
CLAIM_FITS = 0.8
"""How surely a claim that fits a message by itself answers it; a topic's claims do less surely the later they stand."""
FIRST_OF_TOPIC = 0.75


@dataclass(frozen=True, slots=True)
class GuideIndex:
    """Topics, then claims, in one order: `answers` says how surely each claim answers each of them.

    `read` are the words of every example, for others to learn from; `exact` are their gists with the topic each belongs to.
    `fields` names a field that the articles don't cover, `near` what they do cover.
    """

    topics: tuple[GuideTopic, ...]
    claims: tuple[Claim, ...]
    words: PlainWords
    vectors: TextVectors
    by_topic: Bm25
    by_claim: Bm25
    learnt: Floats
    answers: Floats
    read: tuple[tuple[str, ...], ...]
    exact: Mapping[frozenset[str], int]
    leanings: Leanings
    fields: re.Pattern[str]
    near: re.Pattern[str]


def claim_text(claim: Claim) -> str:
    return "; ".join((claim.statement, *claim.items))


def terms(words: Sequence[str]) -> list[str]:
    """What BM25 counts: stems, and pairs of them that stand together."""
    found = stemmer()(list(words))
    return found + [f"{one} {two}" for one, two in pairwise(found)]


_SAME = dict.fromkeys(
    "he she they him her them his hers their theirs it narcissist narcissists husband wife partner".split(), "they"
)
_EMPTY = frozenset("a an the ever really just please so ok well and but to of do does did is are be".split())


def gist(words: Sequence[str]) -> frozenset[str]:
    """A message without its order, small words, and who it is about: what makes two of them the same question."""
    kept = [_SAME.get(word, word) for word in words if word not in _EMPTY]
    return frozenset(stemmer()(kept))


def build_index(library: Library, guide: GuideContent) -> GuideIndex:
    """Build it once for all sessions: under a second."""
    examples = [(number, text) for number, topic in enumerate(guide.topics) for text in topic.examples]
    claims = [claim_text(claim) for claim in library.claims]
    cues = [(number, text) for number, claim in enumerate(library.claims) for text in guide.cues.get(claim.id, ())]
    texts = [text for _, text in examples] + claims + [text for _, text in cues]
    once: dict[str, str] = {}  # the same word again and again is one piece of memory
    read = [[once.setdefault(word, word) for word in written_out(text, guide.language.shorthand)] for text in texts]
    log = [*chain.from_iterable(guide.log.categories.values()), *guide.log.parts.values()]
    others = [*guide.log.examples, *log, *guide.danger.harmless_examples, *chain.from_iterable(guide.danger.examples.values())]
    patterns = chain.from_iterable(guide.log.patterns.values())
    others += [" ".join(_WHOLE_WORD.findall(pattern.replace(r"\b", " "))) for pattern in patterns]
    written = (written_out(text, guide.language.shorthand) for text in others)
    words = plain_words(guide.language.shorthand, [*read, TIME_WORDS, *written])
    vectors, rows = text_vectors(load_word_vectors(), read)
    labels = [number for number, _ in examples]
    labels += [len(guide.topics) + number for number in (*range(len(claims)), *(number for number, _ in cues))]
    by_topic: list[list[str]] = [[] for _ in guide.topics]
    stemmed = [[once.setdefault(term, term) for term in terms(example)] for example in read[: len(examples)]]
    for (number, _), stems in zip(examples, stemmed, strict=True):
        by_topic[number] += stems
    by_claim = [terms(claim) for claim in read[len(examples) : len(examples) + len(claims)]]
    for (number, _), cue in zip(cues, read[len(examples) + len(claims) :], strict=True):
        by_claim[number] += terms(cue)
    return GuideIndex(
        topics=guide.topics,
        claims=library.claims,
        words=words,
        vectors=vectors,
        by_topic=bm25.build(by_topic),
        by_claim=bm25.build(by_claim),
        learnt=_ridge(rows, labels, len(guide.topics) + len(claims)),
        answers=_answers(guide.topics, library.claims),
        read=tuple(map(tuple, read[: len(examples)])),
        leanings=leanings(guide.leanings),
        fields=compiled(chain.from_iterable(patterns for name, patterns in guide.language.scope.items() if name != NEAR), {}),
        near=compiled(guide.language.scope[NEAR], {}),
        exact={gist(example): number for (number, _), example in zip(examples, read, strict=False)},
    )


def _ridge(rows: Floats, labels: Sequence[int], count: int) -> Floats:
    """The weights that give each text's own label 1 and all others 0, as nearly as small weights can."""
    sums = np.zeros((rows.shape[1], count), np.float32)
    for row, label in zip(rows, labels, strict=True):
        sums[:, label] += row
    return np.linalg.solve(rows.T @ rows + RIDGE * np.eye(rows.shape[1], dtype=np.float32), sums)


def _answers(topics: Sequence[GuideTopic], claims: Sequence[Claim]) -> Floats:
    place = {claim.id: number for number, claim in enumerate(claims)}
    found = np.zeros((len(topics) + len(claims), len(claims)), np.float32)
    for number, topic in enumerate(topics):
        for rank, claim_id in enumerate(topic.claims):
            if claim_id in place:
                found[number, place[claim_id]] = FIRST_OF_TOPIC / np.log2(rank + 2)
    found[len(topics) :] = CLAIM_FITS * np.eye(len(claims), dtype=np.float32)
    return found
