"""What matters most, as an ordered list: as it was tapped, or from pairs. No weights, no sums, no verdict."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from lib.worksheet import picks
from lib.worksheet.answered import Answered, once
from lib.worksheet.picks import Pick, mixed
from lib.worksheet.safety_gate import gate

PAIRS_A_SCREEN = 3
CIRCLES_TO_MENTION = 2
EQUAL = "equal"

Pair = tuple[Pick, Pick]
Results = Mapping[frozenset[str], str]
"""For two ids: the id that matters more, or EQUAL."""


def apart(answered: Answered) -> tuple[Pick, ...]:
    """Cards about safety, which are compared with nothing once an answer told of danger."""
    return tuple(pick for pick in picks.cards(answered) if pick.safety and gate(answered) == "closed")


@once
def comparable(answered: Answered) -> tuple[Pick, ...]:
    kept = {pick.id for pick in apart(answered)}
    return tuple(pick for pick in picks.cards(answered) if pick.id not in kept)


def pair_name(one: str, other: str) -> str:
    """The name of a pair in its answer, the same whichever stands first."""
    return "-".join(sorted((one, other)))


@once
def pairs(answered: Answered) -> tuple[Pair, ...]:
    """Every two cards once, at most 15; their order, and which of two stands first, are mixed by the session's seed."""
    seed = answered.reflection.seed
    every = mixed(combinations(comparable(answered), 2), seed, lambda pair: pair_name(pair[0].id, pair[1].id))
    return tuple(_turned(pair, seed) for pair in every)


def _turned(pair: Pair, seed: int) -> Pair:
    """The pair with the one first that the seed puts first."""
    name = pair_name(pair[0].id, pair[1].id)
    first, second = mixed(pair, seed, lambda pick: f"{name}/{pick.id}")
    return first, second


def results(answered: Answered) -> Results:
    """The pairs that were decided, by the ids of the two."""
    found: dict[frozenset[str], str] = {}
    for one, other in combinations(comparable(answered), 2):
        choice = answered.choice("pair", pair_name(one.id, other.id))
        if choice in {one.id, other.id, EQUAL}:
            found[frozenset((one.id, other.id))] = str(choice)
    return found


def compared(answered: Answered) -> bool:
    """Whether every pair was decided, so that the pairs make an order."""
    count = len(comparable(answered))
    return count > 1 and answered.choice("two-by-two") != "no" and len(results(answered)) == count * (count - 1) // 2


@once
def order(answered: Answered) -> tuple[tuple[Pick, ...], ...]:
    """What matters, most first; those that stand together are equal.

    From the pairs where all were decided: a card stands as high as often as it was chosen, an equal pair counting for both.
    Else as it was tapped; in an earlier reflection the three that were named, one after the other, and the rest together.
    """
    left = comparable(answered)
    if compared(answered):
        standing = standings([pick.id for pick in left], results(answered))
        levels = sorted(set(standing.values()), reverse=True)
        return tuple(tuple(pick for pick in left if standing[pick.id] == level) for level in levels)
    first = left if answered.given("wants") else _named(answered)
    rest = tuple(pick for pick in left if pick not in first)
    return (*((pick,) for pick in first), *([rest] if rest else []))


def ranked(answered: Answered) -> bool:
    """Whether the person put anything in order at all."""
    return compared(answered) or answered.given("wants") or bool(_named(answered))


def _named(answered: Answered) -> tuple[Pick, ...]:
    """The three that the longer worksheet asked for, each once."""
    by_id = {pick.id: pick for pick in comparable(answered)}
    chosen = dict.fromkeys(filter(None, (answered.choice(f"top-{n}") for n in (1, 2, 3))))
    return tuple(by_id[name] for name in chosen if name in by_id)


def standings(ids: list[str], decided: Results) -> dict[str, int]:
    """How high each stands: two for each pair it won, one for each that was equal."""
    points = dict.fromkeys(ids, 0)
    for pair, winner in decided.items():
        for one in pair:
            points[one] += 1 if winner == EQUAL else 2 * (one == winner)
    return points


def circles(ids: list[str], decided: Results) -> int:
    """How many threes go in a circle: a over b, b over c, c over a.

    Without equals this is C(n,3) − Σ C(wins,2). Counted one by one, it holds with equals and open pairs as well.
    """
    over = {(winner, other) for pair, winner in decided.items() if winner != EQUAL for other in pair - {winner}}
    return sum({(a, b), (b, c), (c, a)} <= over or {(b, a), (c, b), (a, c)} <= over for a, b, c in combinations(ids, 3))


def goes_in_circles(answered: Answered) -> bool:
    """Whether to say, kindly, that some answers go in a circle."""
    return circles([pick.id for pick in comparable(answered)], results(answered)) >= CIRCLES_TO_MENTION
