"""Reads a question about one's own log: what is measured, over which days, of which kind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from lib.content.guide import LogLanguage
from lib.guide.asked_part import asked_part
from lib.guide.bayes import likeness, log_odds
from lib.guide.index import terms
from lib.guide.nearest_kind import NearestKind, nearest_kind
from lib.guide.patterns import compiled
from lib.guide.phrases import Phrases, phrases
from lib.guide.plain_words import PlainWords
from lib.guide.spans import Marked, Span, Spans, one_span, spans
from lib.guide.vectors import TextVectors
from lib.guide.words import fold, stems

Measure = Literal[
    "hard_days",
    "severe_days",
    "quiet_days",
    "entries",
    "apologies",
    "promises_kept",
    "boundary_crossed",
    "last",
    "first",
    "list",
    "compare",
    "checkpoint",
    "quiet_spell",
    "due",
    "search",
    "settings",
    "after_apologies",
    "note_to_self",
]
"""`settings` is private or around others; `after_apologies` what became of them; the others are what they say."""
MEASURES: tuple[Measure, ...] = get_args(Measure)

Thing = Literal["severe_days", "hard_days", "quiet_days", "apologies", "promises_kept", "boundary_crossed", "entries"]
"""What is counted, looked for or compared; the first that fits is meant."""
THINGS: tuple[Thing, ...] = get_args(Thing)

LONG = 45
"""Questions about a log are short."""
ENOUGH = 2.0
_OF_WHOLE_LOG: frozenset[Measure] = frozenset(
    {"checkpoint", "due", "note_to_self", "quiet_spell", "search", "settings", "after_apologies"}
)
_OF_DAYS: frozenset[Thing] = frozenset({"hard_days", "severe_days", "quiet_days"})
_ASKING = ("own", "counts", "last", "first", "quiet_spell", "due", "note_to_self", "settings", "after_apologies", "command")
"""Patterns of which one alone makes a message a question about a log."""
_LAST_NIGHT = re.compile(r"^last (?:night|week|weekend|month|year)\b")
_LATEST = re.compile(r"\b(?:last|latest|most recent|ago|long)\b")
_TELLS = re.compile(r"(?:he|she|they|i|we|it|my|our|his|her|yesterday|today|tonight|last (?:night|week|weekend|month|year))\b")
"""How a message begins that tells what happened, with or without a day in it."""
_OF_NOTES = re.compile(
    r"\b(?:my|the|these|those) (?:own )?(?:notes?|entries|entry|log|diary|journal|records?|tracker)\b|"
    r"\b(?:have |did |do )?i(?:'ve| have)? (?:ever |last |first )?(?:noted?|logged|written|wrote|note)(?: down)?\b|"
    r"\bnoted\b"
)
"""Names the log itself, so it is no kind of entry."""
_AFTER_SORRY = re.compile(
    r"\bafter (?:(?:an?|each|every|any|his|her|their|the|my) )?(?:\w+ )?apolog|"
    r"\b(?:after|once) (?:he|she|they|saying|mum|mom|dad)\b[\w' ]*\bsorry\b"
)
_LITTLE = frozenset(
    "and or down it that this anything something nothing everything things here there about up today much".split()
)
_SAYS_WHEN = frozenset("in on at of since from between before after until till by last this the past over during for".split())
_QUOTES = re.compile(r"[\"?.!]")
_AROUND = re.compile(
    r"\b(?:in|from|since|on|during|over)?\s*(?:my|the)? ?(?:log|notes|diary|entries|tracker)\b|\bplease\b|\bthat day\b"
)


@dataclass(frozen=True, slots=True)
class LogQuestion:
    """A question about one's own log; no `spans` is the whole log.

    `missing` is a date in it that no calendar has, `undated` an event whose day is not known.
    """

    measure: Measure
    spans: tuple[Span, ...] = ()
    thing: Thing = "entries"
    category: str | None = None
    words: str = ""
    missing: str = ""
    undated: str = ""


@dataclass(frozen=True, slots=True)
class LogReader:
    """The words by which people name what is in their log, and what such questions are like."""

    categories: Phrases
    kinds: Phrases
    patterns: Mapping[str, re.Pattern[str]]
    searches: tuple[re.Pattern[str], ...]
    words: PlainWords
    speaks: Mapping[str, float]
    nearest: NearestKind

    def read(self, text: str, today: dt.date, markers: Sequence[Marked] = ()) -> LogQuestion | None:
        """The question; None where a message asks something else."""
        folded = asked_part(self.words.mend(text), today, markers)
        if not folded or len(folded.split()) > LONG:
            return None
        when = spans(folded, today, markers)
        thing, category = self._thing(when.rest)
        score = self._score(folded, when, thing, category) + 0.5 * likeness(self.speaks, terms(self.words.read(folded)))
        if score < ENOUGH or not self._asks(folded, when, thing):
            return None
        if _TELLS.match(folded) and "?" not in text and not self._names(_LAST_NIGHT.sub("", folded)) and thing not in _OF_DAYS:
            return None
        measure, searched = self._measure(folded, when, thing)
        if searched and self._has("all_of", folded) and (named := self.categories.find(searched)):
            return LogQuestion("list", when.spans, "entries", named)
        if searched and (longer := self._names_day_in(folded, searched, when)):
            return LogQuestion("search", (), "entries", None, longer)
        if category is None and self._asks_of_deed(folded, measure, thing):
            category = self.nearest.find(when.rest)
        if searched:  # what someone looks for is looked for as it was typed
            searched = self._sought(spans(asked_part(fold(text), today, markers), today, markers).rest) or searched
        if measure in _OF_WHOLE_LOG:
            thing, category = "entries", None
        told = when.spans if measure == "compare" else one_span(when.spans)
        undated = when.undated if measure == "list" or measure in THINGS else ""
        return LogQuestion(measure, told, thing, category, searched, when.missing, undated)

    def _names_day_in(self, folded: str, searched: str, when: Spans) -> str:
        """The words that are looked for where one of them only sounds like a stretch of time: "christmas dinner"."""
        longer = self._sought(folded)
        said = when.spans[0].said if len(when.spans) == 1 else ""
        return longer if said and longer == f"{said} {searched}" and said.split()[0] not in _SAYS_WHEN else ""

    def _asks_of_deed(self, text: str, measure: Measure, thing: Thing) -> bool:
        """Whether what someone did is counted, looked for or compared, so that it must be of some kind."""
        if thing != "entries" or measure not in {"entries", "last", "first", "list"}:
            return False
        return measure != "list" or self._has("times_that", text)

    def _asks(self, text: str, when: Spans, thing: Thing) -> bool:
        """Whether anything in it asks a log: a count, a time, a span, a day, a word to look for. A category alone does not."""
        named = self._names(text) or (self._has("checkpoint", text) and self._has("it", text))
        return named or bool(when.spans or when.missing or when.undated) or thing != "entries" or bool(self._sought(text))

    def _names(self, text: str) -> bool:
        return any(self._has(name, text) for name in _ASKING)

    def _has(self, name: str, text: str) -> bool:
        return bool(self.patterns[name].search(text))

    def _thing(self, text: str) -> tuple[Thing, str | None]:
        """What is counted or looked for, and for entries their category or kind."""
        found = stems(_OF_NOTES.sub(" ", text))
        named: Thing = next((thing for thing in THINGS if thing != "entries" and self._has(thing, text)), "entries")
        for thing, name in (
            ("promises_kept", "promise_broken"),
            ("apologies", "sorry_again"),
            ("boundary_crossed", "respects_limit"),
        ):
            if named == thing and self._has(name, text):
                return "entries", name
        if named != "entries":
            return named, None
        return "entries", self.categories.find_in(found) or self.kinds.find_in(found)

    def _measure(self, text: str, when: Spans, thing: Thing) -> tuple[Measure, str]:
        """What is asked, and the words that are looked for."""
        counts, compares = self._has("counts", text), self._has("compares", text)
        sought = self._sought(when.rest)
        counts_days = counts and thing in _OF_DAYS and not _LATEST.search(when.rest)  # "how many hard days since my ..."
        named: tuple[tuple[Measure, bool], ...] = (
            ("note_to_self", self._has("note_to_self", text)),
            ("first", self._has("first", when.rest) and not counts),
            ("search", bool(sought) and not counts and not self._has("last", text)),
            ("quiet_spell", self._has("quiet_spell", text)),
            ("due", self._has("due", text) and not counts),
            ("list", self._has("command", text) and self._has("times_that", text) and not counts and thing == "entries"),
            (
                "after_apologies",
                self._has("after_apologies", when.rest)
                and not text.startswith("when ")
                and (not counts or bool(_AFTER_SORRY.search(text))),
            ),
            ("settings", self._has("settings", text)),
            ("list", len(one_span(when.spans)) < len(when.spans) and not compares and not counts and self._has("list", text)),
            ("compare", (len(when.spans) == 2 and (compares or not counts)) or (compares and bool(when.spans) and not counts)),
            ("last", not counts_days and (self._has("last", when.rest) or (self._has("last", text) and not counts))),
            ("first", self._has("first", when.rest)),
            (thing, counts or (thing != "entries" and not self._has("list", text) and not self._has("checkpoint", text))),
            ("list", self._has("list", text) and not self._has("checkpoint", text)),
            ("checkpoint", self._has("checkpoint", text) and not text.startswith("how was")),
        )
        measure: Measure = next((name for name, fits in named if fits), "list")
        return measure, sought if measure == "search" else ""

    def _sought(self, text: str) -> str:
        """The words that someone looks for, without those around them."""
        found = next((match for rule in self.searches if (match := rule.search(text))), None)
        words = " ".join(_AROUND.sub(" ", _QUOTES.sub("", found[1])).split()).strip(" '") if found else ""
        return "" if set(words.split()) <= _LITTLE else words

    def _score(self, text: str, when: Spans, thing: Thing, category: str | None) -> float:
        """How much a message sounds like a question about a log, by what it names."""
        counts, last, first = (self._has(name, text) for name in ("counts", "last", "first"))
        short = len(text.split()) <= 12
        points = (
            (3.0, self._has("own", text)),
            (1.0, bool(when.spans or when.missing or when.undated)),
            (2.0, thing in {"hard_days", "severe_days", "quiet_days"}),
            (0.5, thing != "entries" or bool(category)),
            (1.5, counts),
            (-4.0, self._has("counts_else", text)),
            (1.0, self._has("command", text)),
            (1.0, self._has("in_all", text)),
            (2.0, self._has("times_that", text) and (self._has("command", text) or self._has("list", text))),
            (2.0, last),
            (2.0, first),
            (3.0, self._has("quiet_spell", text)),
            (3.0, self._has("due", text)),
            (3.5, self._has("note_to_self", text)),
            (1.5, self._has("after_apologies", text) or self._has("settings", text)),
            (1.5, bool(self._sought(text)) and (" i " in f" {text} " or self._has("command", text))),
            (2.0, bool(when.spans or (when.undated and self._has("command", text))) and self._has("list", text)),
            (2.0, len(when.spans) == 2 and self._has("compares", text)),
            (3.0 if self._has("it", text) else 1.0, short and self._has("checkpoint", text)),
            (1.0, bool(re.search(r"\b(?:did|has|have|was|were|had|happened)\b", text)) and (counts or last or first)),
            (-4.0, self._has("general", text)),
            (-2.0, self._has("wish", text) and not self._has("note_to_self", text) and not self._has("due", text)),
        )
        return sum(value for value, fits in points if fits) - 0.06 * max(0, len(text.split()) - 14)


def log_reader(language: LogLanguage, words: PlainWords, vectors: TextVectors, others: Sequence[Sequence[str]]) -> LogReader:
    """Build it; the `others`, as words, are what people ask that is not in their log."""
    asked = [terms(words.read(text)) for text in language.examples]
    return LogReader(
        categories=phrases(language.categories),
        kinds=phrases(language.kinds),
        patterns={name: compiled(patterns, language.parts) for name, patterns in language.patterns.items()},
        searches=tuple(re.compile(pattern) for pattern in language.searches),
        words=words,
        speaks=log_odds(asked, (terms(text) for text in others)),
        nearest=nearest_kind(language.categories, vectors, words),
    )
