"""Search over summaries and claims: a small inverted index that forgives spelling slips."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

from lib.content.library import Library

QUERY_LIMIT = 200
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SENTENCE_END = re.compile(r"(?<=[.?!])[”\"']?\s+(?=[A-Z“\"'])")
_STEMMER = snowballstemmer.stemmer("english")
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
    """Stems to the passages that hold them, and the vocabulary to mend spelling with."""

    passages: tuple[Passage, ...]
    postings: Mapping[str, frozenset[int]]
    vocabulary: tuple[str, ...]


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


def tokens(text: str) -> list[str]:
    """Lower-case words without accents, in order."""
    straight = text.replace("’", "'")
    plain = unicodedata.normalize("NFKD", straight).encode("ascii", "ignore").decode()
    return [word.removesuffix("'s") for word in _WORD.findall(plain.lower())]


def passages(library: Library) -> Iterator[Passage]:
    """Every sentence of every summary, then every claim."""
    for article in library.articles:
        for sentence in sentences(article.minute):
            yield Passage(article.number, "minute", "", sentence)
        for section in article.sections:
            for sentence in sentences(section.body):
                yield Passage(article.number, "full", section.heading, sentence)
    for claim in library.claims:
        yield Passage(int(claim.article[1:]), "claim", "", " ".join((claim.statement, *claim.items)))


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
    postings: dict[str, set[int]] = {}
    vocabulary: set[str] = set()
    for number, passage in enumerate(found):
        for word in set(tokens(passage.text)) - _STOP:
            vocabulary.add(word)
            postings.setdefault(_stem(word), set()).add(number)
    return Index(found, {stem: frozenset(numbers) for stem, numbers in postings.items()}, tuple(sorted(vocabulary)))


def has_words(query: str) -> bool:
    """Whether a query holds anything the search can use."""
    return bool(tokens(query))


def search(index: Index, query: str) -> Result:
    """Find passages that hold the query's words.

    Passages with more of the words come first, then those with rarer words (inverse document frequency); the same sentence
    told twice is listed once.
    """
    wanted = dict.fromkeys(word for word in tokens(query[:QUERY_LIMIT]) if word not in _STOP)
    scores: dict[int, float] = defaultdict(float)
    covered: Counter[int] = Counter()
    stems: set[str] = set()
    corrected: list[str] = []
    for word in wanted:
        meant, closeness, instead = _stems_for(index, word)
        corrected += instead
        for stem in meant:
            for number in index.postings[stem]:
                scores[number] += closeness * math.log(1 + len(index.passages) / len(index.postings[stem]))
        covered.update({number for stem in meant for number in index.postings[stem]})
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
        yield Hit(passage, scores[number], frozenset(w for w in tokens(passage.text) if _stem(w) in stems))


def _stems_for(index: Index, word: str) -> tuple[frozenset[str], float, list[str]]:
    """The stems a typed word stands for, how sure that is (1: as typed), and the words taken for a misspelt one."""
    stem = _stem(word)
    if stem in index.postings:
        return frozenset({stem}), 1.0, []
    if len(word) >= 4:
        begun = frozenset(_stem(other) for other in index.vocabulary if other.startswith(word))
        if begun:
            return begun, 0.9, []
    # One slip in a short word, two in a longer one; optimal string alignment counts swapped letters as one.
    slips = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    close = process.extract(word, index.vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=3) if slips else []
    best = min((distance for _, distance, _ in close), default=0)
    instead = [other for other, distance, _ in close if distance == best]
    return frozenset(map(_stem, instead)), 0.8, instead
