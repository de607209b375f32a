"""A grammar of questions about one's own log, made of its templates and ways of typing, with what each question means.

It is made to find kinds of questions that are misread; nothing is learnt from it. The day of asking is 25 November 2026.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from lib.guide.log_question import Measure
from tests.unit.guide.own_log_templates import (
    AFTER,
    BEFORE,
    COMPARES,
    COUNT_DEEDS,
    COUNT_THINGS,
    DEEDS,
    FIRSTS,
    LASTS,
    LIST_DEEDS,
    LISTS,
    OTHERS,
    PAIRED,
    PAIRS,
    SPANS,
    THINGS,
    WHO,
)

TODAY = dt.date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what it means; `value` is worked out from these by whoever asks it."""

    text: str
    measure: Measure
    first: dt.date | None = None
    last: dt.date | None = None
    category: str | None = None


def _days(text: str) -> tuple[dt.date | None, dt.date | None]:
    first, _, last = text.partition("..")
    return dt.date.fromisoformat(first) if first else None, dt.date.fromisoformat(last) if last else None


def plain_questions() -> Iterator[Asked]:
    """Every kind of question as it stands in the grammar, before anyone types it; many thousands."""
    for span in SPANS:
        yield from _about_stretch(span)
    for number, deed in enumerate(DEEDS):
        yield from _edges(deed, WHO[number % len(WHO)])
    yield from _comparisons()
    for text, measure in OTHERS:
        yield Asked(text, measure)


def _about_stretch(span: str) -> Iterator[Asked]:
    """What is counted and listed of one stretch of time."""
    first, last = _days(SPANS[span])
    for thing, measure, category in THINGS:
        for template in COUNT_THINGS:
            yield Asked(template.format(thing=thing, span=span), measure, first, last, category)
    for number, (do, did, done, measure, category) in enumerate(DEEDS):
        who = WHO[number % len(WHO)]
        for template in COUNT_DEEDS:
            yield Asked(template.format(who=who, do=do, did=did, done=done, span=span), measure, first, last, category)
        for template in LIST_DEEDS if category else ():
            yield Asked(template.format(who=who, did=did, span=span), "list", first, last, category)
    for number, template in enumerate(LISTS if first or last else ()):
        yield Asked(template.format(who=WHO[number % len(WHO)], span=span), "list", first, last)


def _edges(deed: tuple[str, str, str, Measure, str | None], who: str) -> Iterator[Asked]:
    """The first and the last time of one thing that is done."""
    do, did, _, _, category = deed
    for template in LASTS:
        yield Asked(template.format(who=who, do=do, did=did), "last", category=category)
    for template in FIRSTS:
        yield Asked(template.format(who=who, do=do, did=did), "first", category=category)


def _comparisons() -> Iterator[Asked]:
    for one, two in PAIRS:
        first, last = _days(PAIRED[one])
        for template in COMPARES:
            bare = template.startswith(("was {one}", "compare", "{one}", "how does"))
            named = [text.removeprefix("in the ").removeprefix("in ") if bare else text for text in (one, two)]
            yield Asked(template.format(one=named[0], two=named[1]), "compare", first, last)


def typed(text: str, how: random.Random) -> str:
    """The same as someone might type it: small letters, no signs, a slip, words around it."""
    text = " ".join(text.replace(" ,", ",").replace(" ?", "?").lstrip(", ").split())
    way = how.randrange(5)
    if way == 0:
        text = text.lower().rstrip("?")
    if way == 1:
        text = text.lower().replace("'", "").rstrip("?")
    if way == 2:
        text = _slip(text, how)
    before, after = how.choice(BEFORE), how.choice(AFTER)
    ends = after and text.endswith("?")
    return f"{before}{text.rstrip('?') if ends else text}{after}{'?' if ends else ''}"


def _slip(text: str, how: random.Random) -> str:
    """Two letters of one longer word change places."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= 6 and word.isalpha() and word.islower()]
    if not long:
        return text
    at = how.choice(long)
    place = how.randrange(2, len(words[at]) - 2)
    letters = list(words[at])
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    words[at] = "".join(letters)
    return " ".join(words)


def questions(count: int, seed: int) -> list[Asked]:
    """So many questions, of every kind of template in turn, as someone might type them."""
    how = random.Random(seed)
    groups: dict[Measure, list[Asked]] = {}
    for asked in plain_questions():
        groups.setdefault(asked.measure, []).append(asked)
    found = []
    for number in range(count):
        group = groups[list(groups)[number % len(groups)]]
        asked = how.choice(group)
        found.append(Asked(typed(asked.text, how), asked.measure, asked.first, asked.last, asked.category))
    return found
