"""What matters, in order: pairs, ties, circles, and a mix that stays the same for one person."""

from __future__ import annotations

from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.worksheet import picks, priorities
from lib.worksheet.picks import mixed
from lib.worksheet.priorities import EQUAL, circles, pair_name, standings
from tests.worksheet import Person

SIX = ["respect", "hope", "money", "free", "health", "love"]


def ids(levels: tuple[tuple[picks.Pick, ...], ...]) -> list[set[str]]:
    return [{pick.id for pick in level} for level in levels]


def compared(chosen: list[str], winner: dict[tuple[str, str], str], **more: object) -> Person:
    """Someone who held the chosen cards side by side; pairs that are not named go to the earlier card."""
    person = Person(**more).unafraid().say(cards_picked=chosen, two_by_two="yes")  # type: ignore[arg-type]
    for one, other in combinations(chosen, 2):
        person.answer("pair", pair_name(one, other), winner.get((one, other), one))
    return person


def test_six_cards_make_fifteen_pairs_each_once() -> None:
    found = priorities.pairs(Person().say(cards_picked=SIX).sheet)
    assert len(found) == 15
    assert {frozenset((one.id, other.id)) for one, other in found} == {frozenset(two) for two in combinations(SIX, 2)}


def test_there_are_never_more_than_fifteen_pairs() -> None:
    every = [pick.id for pick in picks.cards_offered(Person().sheet)]
    person = Person().say(cards_picked=every, own_card__1="my dog", own_card__2="my street")
    assert len(picks.cards(person.sheet)) == 6
    assert len(priorities.pairs(person.sheet)) == 15
    assert len(priorities.pairs(Person().say(wants=every[:6]).sheet)) == 15


def test_what_is_tapped_stands_in_the_order_of_the_taps() -> None:
    person = Person().unafraid().say(wants=["hope", "free", "respect"])
    assert ids(priorities.order(person.sheet)) == [{"hope"}, {"free"}, {"respect"}]
    assert priorities.ranked(person.sheet)


def test_own_words_go_to_the_end_of_it_once_and_leave_it_again() -> None:
    person = Person().unafraid().say(wants=["hope"]).add("wants", "my dog").say(wants=["hope", "own", "free"])
    person.add("wants", "my old dog")
    assert [pick.label for pick in picks.wanted(person.sheet)] == ["Hope for change", "my old dog", "Freedom to be myself"]
    assert [pick.id for pick in picks.wanted(person.add("wants", "").sheet)] == ["hope", "free"]


def test_in_an_earlier_reflection_own_lines_go_on_before_the_cards_that_were_ticked() -> None:
    person = Person().say(cards_picked=SIX, own_card__1="my dog")
    assert [pick.label for pick in picks.cards(person.sheet) if pick.typed] == ["my dog"]
    assert {pick.id for pick in picks.cards(person.sheet)} == {*SIX[:5], "own-1"}


def test_an_own_line_that_says_the_same_again_counts_once() -> None:
    person = Person().say(cards_picked=["hope"], own_card__1="hope for Change", own_card__2="my dog", ways=["end"])
    assert [pick.id for pick in picks.cards(person.sheet)] == ["hope", "own-2"]
    person.say(own_way__1="separate", own_way__2="Separate")
    assert [pick.id for pick in picks.options(person.sheet)] == ["end"]
    person = Person().say(torn=["end"]).add("torn", "Separate")
    assert [pick.id for pick in picks.two(person.sheet)] == ["end"]


def test_the_order_of_pairs_and_their_sides_differ_between_people_and_stay_for_one() -> None:
    orders, sides = set(), set()
    for seed in range(20):
        person = Person(seed=seed).say(cards_picked=SIX)
        again = Person(seed=seed).say(cards_picked=SIX)
        found = [(one.id, other.id) for one, other in priorities.pairs(person.sheet)]
        assert found == [(one.id, other.id) for one, other in priorities.pairs(again.sheet)]
        orders.add(tuple(frozenset(pair) for pair in found))
        sides.add(next(pair for pair in found if set(pair) == {"respect", "hope"}))
    assert len(orders) > 15
    assert len(sides) == 2


def test_the_options_are_mixed_too_and_an_own_one_moves_none_of_the_others() -> None:
    every = ["as-now", "conditions", "apart", "end", "not-yet"]
    first = {tuple(pick.id for pick in picks.options_offered(Person(seed=seed).sheet)) for seed in range(30)}
    assert len(first) > 20
    assert {order[0] for order in first} == set(every), "each of them stands first for someone"
    before = [pick.id for pick in picks.options(Person().say(ways=every).sheet)]
    after = [pick.id for pick in picks.options(Person().say(ways=every, own_way__1="mine").sheet) if pick.id != "own-1"]
    assert before == after


@given(st.lists(st.text(min_size=1), unique=True), st.integers(0, 65535))
def test_mixing_loses_and_doubles_nothing(things: list[str], seed: int) -> None:
    assert sorted(mixed(things, seed, lambda thing: thing)) == sorted(things)


def test_pairs_make_an_order() -> None:
    assert ids(priorities.order(compared(["respect", "hope", "money"], {}).sheet)) == [{"respect"}, {"hope"}, {"money"}]


def test_equals_stand_together() -> None:
    person = compared(["respect", "hope", "money"], {("respect", "hope"): EQUAL})
    assert ids(priorities.order(person.sheet)) == [{"respect", "hope"}, {"money"}]
    person = compared(["respect", "hope"], {("respect", "hope"): EQUAL})
    assert ids(priorities.order(person.sheet)) == [{"respect", "hope"}]


def test_until_every_pair_is_decided_the_three_that_were_named_stand_first() -> None:
    person = Person().unafraid().say(cards_picked=SIX[:4], top_1="free", top_2="hope", top_3="free", two_by_two="yes")
    assert ids(priorities.order(person.sheet)) == [{"free"}, {"hope"}, {"respect", "money"}]
    person.say(pair__hope_respect="respect")
    assert not priorities.compared(person.sheet)


def test_with_nothing_named_or_compared_all_stand_side_by_side() -> None:
    person = Person().say(cards_picked=SIX[:3])
    assert ids(priorities.order(person.sheet)) == [set(SIX[:3])]
    assert not priorities.ranked(person.sheet)


@pytest.mark.parametrize("answer", ["yes", "rather-not"])
def test_after_danger_safety_is_kept_separate_and_weighed_against_nothing(answer: str) -> None:
    person = compared(["safe", "children", "respect", "hope"], {})
    assert ids(priorities.order(person.sheet))[0] == {"safe"}
    person.say(neck=answer)
    assert {pick.id for pick in priorities.apart(person.sheet)} == {"safe", "children"}
    assert ids(priorities.order(person.sheet)) == [{"respect"}, {"hope"}]
    assert all(not pick.safety for pair in priorities.pairs(person.sheet) for pick in pair)


TWO_CIRCLES = {("a", "b"): "a", ("b", "c"): "b", ("a", "c"): "c", ("c", "d"): "c", ("a", "d"): "d", ("b", "d"): "b"}


def test_a_circle_is_three_that_beat_each_other() -> None:
    three = {frozenset(pair): winner for pair, winner in TWO_CIRCLES.items() if "d" not in pair}
    assert circles(["a", "b", "c"], three) == 1
    assert circles(["a", "b", "c"], {**three, frozenset("ab"): EQUAL}) == 0
    assert circles(list("abcd"), {frozenset(pair): winner for pair, winner in TWO_CIRCLES.items()}) == 2


@given(st.integers(3, 6), st.data())
def test_without_equals_the_circles_are_those_of_the_formula(count: int, data: st.DataObject) -> None:
    names = list("abcdef"[:count])
    decided = {frozenset(pair): data.draw(st.sampled_from(pair)) for pair in combinations(names, 2)}
    wins = [sum(winner == name for winner in decided.values()) for name in names]
    assert circles(names, decided) == comb(count, 3) - sum(comb(won, 2) for won in wins)
    assert standings(names, decided) == {name: 2 * won for name, won in zip(names, wins, strict=True)}


def test_two_circles_are_mentioned_and_one_is_not() -> None:
    three = ["respect", "hope", "money"]
    one_circle = {("respect", "hope"): "respect", ("hope", "money"): "hope", ("respect", "money"): "money"}
    assert not priorities.goes_in_circles(compared(three, one_circle).sheet)
    more = {**one_circle, ("respect", "free"): "free", ("hope", "free"): "hope", ("money", "free"): "money"}
    assert priorities.goes_in_circles(compared([*three, "free"], more).sheet)


def test_cards_fit_the_relation() -> None:
    assert "love" not in [pick.id for pick in picks.cards_offered(Person(relation="colleague").sheet)]
    assert "pay" not in [pick.id for pick in picks.cards_offered(Person(relation="parent").sheet)]
    person = Person(relation="colleague").say(cards_picked=["love", "respect"])
    assert [pick.id for pick in picks.cards(person.sheet)] == ["respect"], "a card of another relation drops out"
