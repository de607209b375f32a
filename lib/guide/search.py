"""Search of the library: sentences of summaries, and claims, by the stems and the BM25 of the conversation; it forgives slips.

It needs neither topics nor vectors, so that a first search does not wait for them.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from lib.content.library import Library
from lib.guide import bm25
from lib.guide.bm25 import Bm25
from lib.guide.words import stemmer, words

QUERY_LIMIT = 200
_SENTENCE_END = re.compile(r"(?<=[.?!])[”\"']?\s+(?=[A-Z“\"'])")
_STOP = frozenset(
    (
        "a about after all also am an and any are as at be been but by can could did do does for from get had has have he her "
        "him his how i if in into is it its just may me my no not of on one or our out she should so some than that the their "
        "them then there these they this to up us was we were what when where which who why will with would you your"
    ).split()
)

Where = Literal["minute", "full", "claim"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a summary, or one claim."""

    article: int
    where: Where
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that fits a query; `matched` are the words of it that do."""

    passage: Passage
    score: float
    matched: frozenset[str]

    def matches(self, word: str) -> bool:
        """Whether this word of the passage is one that the query asked for."""
        return not self.matched.isdisjoint(tokens(word))


@dataclass(frozen=True, slots=True)
class Result:
    """All hits, best first, and our words that stood in for misspelt ones."""

    hits: tuple[Hit, ...]
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """How well each stem speaks for each passage, and every word with its stem, to mend spelling with."""

    passages: tuple[Passage, ...]
    by_stem: Bm25
    stems: Mapping[str, str]


def _stem(found: Iterable[str]) -> list[str]:
    """Stems of words, by a stemmer of this call alone: one for all would mix and keep what people type."""
    return stemmer()(list(found))


def tokens(text: str) -> list[str]:
    """Lower-case words without accents, in order."""
    return [word.removesuffix("'s") for word in words(text)]


def passages(library: Library) -> Iterator[Passage]:
    """Every sentence of every summary, then every claim."""
    for article in library.articles:
        for sentence in sentences(article.minute):
            yield Passage(article.number, "minute", "", sentence)
        for section in article.sections:
            for sentence in sentences(section.body):
                yield Passage(article.number, "full", section.heading, sentence)
    for claim in library.claims:
        yield Passage(int(claim.article[1:]), "claim", "", "; ".join((claim.statement, *claim.items)))


def sentences(markdown: str) -> list[str]:
    """Split Markdown prose and lists into plain sentences."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)", markdown):
        plain = re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", block.strip())
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`#]", lambda m: m.group(1) or "", plain)
        found += [part.strip() for part in _SENTENCE_END.split(" ".join(plain.split())) if part.strip()]
    return found


def build_index(library: Library) -> Index:
    """Index all passages; a few thousand words, so it takes a fraction of a second."""
    found = tuple(passages(library))
    read = [[word for word in dict.fromkeys(tokens(passage.text)) if word not in _STOP] for passage in found]
    known = sorted({word for text in read for word in text})
    stems = dict(zip(known, _stem(known), strict=True))
    return Index(found, bm25.build([[stems[word] for word in text] for text in read]), stems)


def has_words(query: str) -> bool:
    """Whether a query holds anything the search can use."""
    return bool(tokens(query))


def names_any(query: str, listed: Iterable[str]) -> bool:
    """Whether a query holds one of these words, in any form and with small slips of spelling."""
    wanted = {word for text in listed for word in tokens(text)}
    stems = set(_stem(wanted))
    forms = wanted | {word.removesuffix("e") + ending for word in wanted for ending in ("ed", "ing")}

    def fits(word: str) -> bool:
        likely = [other for other in forms if other[0] == word[0]]
        # One slip only: with two, "stranger" would be "strangle".
        return not stems.isdisjoint(_stem([word])) or any(OSA.distance(other, word) <= 1 for other in likely if len(word) > 4)

    return any(fits(word) for word in tokens(query[:QUERY_LIMIT]))


def search(index: Index, query: str) -> Result:
    """Find passages that hold the query's words.

    Passages with more of the words come first, then those that score higher (BM25); the same sentence told
    twice is listed once.
    """
    wanted = [word for word in dict.fromkeys(tokens(query[:QUERY_LIMIT])) if word not in _STOP]
    scores: dict[int, float] = defaultdict(float)
    covered: Counter[int] = Counter()
    stems: set[str] = set()
    corrected: list[str] = []
    for word, stem in zip(wanted, _stem(wanted), strict=True):
        meant, closeness, instead = _stems_for(index, word, stem)
        corrected += instead
        held = index.by_stem.scores(sorted(meant))
        for number in held.nonzero()[0].tolist():
            scores[number] += closeness * float(held[number])
            covered[number] += 1
        stems |= meant
    least = math.ceil(max(covered.values(), default=0) / 2)
    ranked = sorted(
        (n for n in scores if covered[n] >= least), key=lambda n: (-covered[n], -scores[n], len(index.passages[n].text), n)
    )
    return Result(tuple(_hits(index, ranked, scores, stems)), tuple(corrected))


def _hits(index: Index, ranked: list[int], scores: Mapping[int, float], stems: set[str]) -> Iterator[Hit]:
    seen: set[tuple[int, str]] = set()
    for number in ranked:
        passage = index.passages[number]
        if (passage.article, passage.text) in seen:
            continue
        seen.add((passage.article, passage.text))
        yield Hit(passage, scores[number], frozenset(w for w in tokens(passage.text) if index.stems.get(w) in stems))


def _stems_for(index: Index, word: str, stem: str) -> tuple[frozenset[str], float, list[str]]:
    """The stems a typed word stands for, how sure that is (1: as typed), and the words taken for a misspelt one."""
    if stem in index.by_stem.parts:
        return frozenset({stem}), 1.0, []
    if len(word) >= 4:
        begun = frozenset(its for other, its in index.stems.items() if other.startswith(word))
        if begun:
            return begun, 0.9, []
    # People seldom get the first letter wrong, and other words often differ in it: "cheating" is not "eating".
    likely = [other for other in index.stems if other[0] == word[0]]
    close = process.extract(word, likely, scorer=OSA.distance, score_cutoff=_slips(word), limit=3) if _slips(word) else []
    best = min((distance for _, distance, _ in close), default=0)
    instead = [other for other, distance, _ in close if distance == best]
    return frozenset(index.stems[other] for other in instead), 0.8, instead


def _slips(word: str) -> int:
    """How many slips a word may hold: one, in a longer one two; swapped letters count as one (optimal string alignment)."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2
