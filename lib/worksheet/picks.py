"""What a person picked from a list, the options or the cards, together with what they added in their own words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from lib.worksheet.answered import Answered, once

T = TypeVar("T")

OWN = "own"
"""The name of what someone added in their own words; the longer worksheet before had two lines, own-1 and own-2."""


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to choose or to write about; `typed` says that the label is the person's own text."""

    id: str
    label: str
    typed: bool = False
    safety: bool = False


def mixed(things: Iterable[T], seed: int, name: Callable[[T], str]) -> tuple[T, ...]:
    """The things in an order that differs from person to person and stays for one; adding a thing moves no others."""
    return tuple(sorted(things, key=lambda thing: hashlib.sha256(f"{seed}/{name(thing)}".encode()).digest()))


def options_offered(answered: Answered) -> tuple[Pick, ...]:
    """Our five options in the words for this relation, mixed."""
    ours = [Pick(option.id, option.label) for option in answered.options.options(answered.reflection.relation)]
    return mixed(ours, answered.reflection.seed, lambda pick: pick.id)


def two(answered: Answered) -> tuple[Pick, ...]:
    """The ways that someone is torn between, in the mixed order; in an earlier reflection, all that were ticked."""
    if not answered.given("torn"):
        return options(answered)
    return tuple(pick for pick in options(answered) if pick.id in (*answered.chosen("torn"), OWN))


def others(answered: Answered) -> tuple[Pick, ...]:
    """The options that are left, in the mixed order."""
    taken = two(answered)
    return tuple(pick for pick in options_offered(answered) if pick not in taken)


@once
def options(answered: Answered) -> tuple[Pick, ...]:
    """The options that were picked or written about, their own among them, in the mixed order."""
    picked = {*answered.chosen("torn"), *answered.chosen("ways")}
    picked |= {item for question, item in answered.answers if question in {"gain", "cost"} and answered.given(question, item)}
    seen = [pick for pick in options_offered(answered) if pick.id in picked] + _own(answered, "torn", "own-way")
    return mixed(_distinct(seen), answered.reflection.seed, lambda pick: pick.id)


def cards_offered(answered: Answered) -> tuple[Pick, ...]:
    return tuple(Pick(c.id, c.label, safety=c.safety) for c in answered.options.cards_for(answered.reflection.relation))


@once
def wanted(answered: Answered) -> tuple[Pick, ...]:
    """What was tapped, most important first; cards that this relation does not have are left out."""
    offered = {pick.id: pick for pick in (*cards_offered(answered), *_own(answered, "wants"))}
    return tuple(_distinct([offered[name] for name in answered.chosen("wants") if name in offered]))


@once
def cards(answered: Answered) -> tuple[Pick, ...]:
    """The cards that matter to the person, six at most; in an earlier reflection own lines first, then those ticked first."""
    if answered.given("wants"):
        return wanted(answered)
    offered = {pick.id: pick for pick in cards_offered(answered)}
    ticked = [offered[name] for name in answered.chosen("cards-picked") if name in offered]
    own = [pick for pick in _distinct([*ticked, *_own(answered, "", "own-card")]) if pick.typed]
    going_on = [*own, *ticked][: answered.questions["cards-picked"].most]
    return tuple(pick for pick in (*offered.values(), *own) if pick in going_on)


def _distinct(picks: list[Pick]) -> list[Pick]:
    """Each label once: who writes down what already stands there means the same thing."""
    return list({pick.label.casefold(): pick for pick in reversed(picks)}.values())[::-1]


def _own(answered: Answered, question: str, before: str = "") -> list[Pick]:
    """What was added beside a question's choices, and on the lines that the longer worksheet had for it."""
    lines = [(f"{OWN}-{number}", text) for number, text in (answered.lines(before) if before else ())]
    text = answered.text(question)
    return [Pick(name, text, typed=True) for name, text in [*lines, *([(OWN, text)] if text else [])]]
