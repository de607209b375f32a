"""What a person picked from a list, the options or the cards, together with what they added in their own words."""

from __future__ import annotations

from dataclasses import dataclass

from lib.tools.worksheet.mixing import mixed
from lib.tools.worksheet.sheet import Sheet, once

OWN = "own-"


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to choose or to write about; `typed` says that the label is the person's own text."""

    id: str
    label: str
    typed: bool = False
    safety: bool = False


def options_offered(sheet: Sheet) -> tuple[Pick, ...]:
    """Our five options in the words for this relation, mixed."""
    ours = [Pick(option.id, option.label) for option in sheet.options.options(sheet.reflection.relation)]
    return mixed(ours, sheet.reflection.seed, lambda pick: pick.id)


@once
def options(sheet: Sheet) -> tuple[Pick, ...]:
    """The options that the person sees, their own among them, in the mixed order."""
    ticked = _ticked(sheet, "ways")
    seen = [pick for pick in options_offered(sheet) if pick.id in ticked] + _own(sheet, "own-way")
    return mixed(_distinct(seen), sheet.reflection.seed, lambda pick: pick.id)


def cards_offered(sheet: Sheet) -> tuple[Pick, ...]:
    return tuple(Pick(c.id, c.label, safety=c.safety) for c in sheet.options.cards_for(sheet.reflection.relation))


def most(sheet: Sheet, question: str) -> int | None:
    """How many may be ticked, own lines counted; None where there is no limit."""
    limit = sheet.questions[question].most
    return limit - len(_own(sheet, "own-card")) if limit is not None and question == "cards-picked" else limit


@once
def cards(sheet: Sheet) -> tuple[Pick, ...]:
    """The cards that matter to the person, six at most."""
    wanted = _wanted(sheet)
    going_on = [pick.id for pick in wanted[: sheet.questions["cards-picked"].most]]
    return tuple(pick for pick in (*cards_offered(sheet), *_own(sheet, "own-card")) if pick.id in going_on)


def _wanted(sheet: Sheet) -> list[Pick]:
    """Own lines, then what was ticked, in the order of ticking; cards that this relation does not have are left out."""
    offered = {pick.id: pick for pick in cards_offered(sheet)}
    ticked = [offered[name] for name in _ticked(sheet, "cards-picked") if name in offered]
    own = [pick for pick in _distinct([*ticked, *_own(sheet, "own-card")]) if pick.typed]
    return own + ticked


def too_many(sheet: Sheet) -> bool:
    """Whether more cards were picked than go on: own lines go first, then those ticked first."""
    return len(_wanted(sheet)) > len(cards(sheet))


def _distinct(found: list[Pick]) -> list[Pick]:
    """Each label once: who writes down what already stands there means the same thing."""
    return list({pick.label.casefold(): pick for pick in reversed(found)}.values())[::-1]


def _ticked(sheet: Sheet, question: str) -> tuple[str, ...]:
    found = sheet.answer(question)
    return found.chosen if found else ()


def _own(sheet: Sheet, question: str) -> list[Pick]:
    return [Pick(f"{OWN}{number}", text, typed=True) for number, text in sheet.lines(question)]
