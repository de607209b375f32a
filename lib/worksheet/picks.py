"""What a person picked from a list, the options or the cards, together with what they added in their own words."""

from __future__ import annotations

from dataclasses import dataclass

from lib.worksheet.answered import Answered, once
from lib.worksheet.mixing import mixed

OWN = "own-"


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to choose or to write about; `typed` says that the label is the person's own text."""

    id: str
    label: str
    typed: bool = False
    safety: bool = False


def options_offered(answered: Answered) -> tuple[Pick, ...]:
    """Our five options in the words for this relation, mixed."""
    ours = [Pick(option.id, option.label) for option in answered.options.options(answered.reflection.relation)]
    return mixed(ours, answered.reflection.seed, lambda pick: pick.id)


@once
def options(answered: Answered) -> tuple[Pick, ...]:
    """The options that the person sees, their own among them, in the mixed order."""
    ticked = _ticked(answered, "ways")
    seen = [pick for pick in options_offered(answered) if pick.id in ticked] + _own(answered, "own-way")
    return mixed(_distinct(seen), answered.reflection.seed, lambda pick: pick.id)


def cards_offered(answered: Answered) -> tuple[Pick, ...]:
    return tuple(Pick(c.id, c.label, safety=c.safety) for c in answered.options.cards_for(answered.reflection.relation))


def most(answered: Answered, question: str) -> int | None:
    """How many may be ticked, own lines counted; None where there is no limit."""
    limit = answered.questions[question].most
    return limit - len(_own(answered, "own-card")) if limit is not None and question == "cards-picked" else limit


@once
def cards(answered: Answered) -> tuple[Pick, ...]:
    """The cards that matter to the person, six at most."""
    wanted = _wanted(answered)
    going_on = [pick.id for pick in wanted[: answered.questions["cards-picked"].most]]
    return tuple(pick for pick in (*cards_offered(answered), *_own(answered, "own-card")) if pick.id in going_on)


def _wanted(answered: Answered) -> list[Pick]:
    """Own lines, then what was ticked, in the order of ticking; cards that this relation does not have are left out."""
    offered = {pick.id: pick for pick in cards_offered(answered)}
    ticked = [offered[name] for name in _ticked(answered, "cards-picked") if name in offered]
    own = [pick for pick in _distinct([*ticked, *_own(answered, "own-card")]) if pick.typed]
    return own + ticked


def too_many(answered: Answered) -> bool:
    """Whether more cards were picked than go on: own lines go first, then those ticked first."""
    return len(_wanted(answered)) > len(cards(answered))


def _distinct(found: list[Pick]) -> list[Pick]:
    """Each label once: who writes down what already stands there means the same thing."""
    return list({pick.label.casefold(): pick for pick in reversed(found)}.values())[::-1]


def _ticked(answered: Answered, question: str) -> tuple[str, ...]:
    found = answered.answer(question)
    return found.chosen if found else ()


def _own(answered: Answered, question: str) -> list[Pick]:
    return [Pick(f"{OWN}{number}", text, typed=True) for number, text in answered.lines(question)]
