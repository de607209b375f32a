"""Which screen follows which, worked out from the answers."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.records.reflection import Route
from lib.records.vocabulary import Relation
from lib.worksheet import picks, route
from lib.worksheet.answered import Answered
from lib.worksheet.route import Ask
from tests.worksheet import LOG, Person, asked, everything, nothing, offered


def keys(person: Person) -> list[str]:
    return [step.key for step in route.path(person.sheet)]


def screens(person: Person) -> list[str]:
    return [step.screen.id for step in route.path(person.sheet)]


def test_the_path_begins_with_the_four_questions_and_then_safety() -> None:
    assert keys(Person())[:6] == ["before.", "harm.", "reach.", "room.", "myself.", "safe."]


def test_the_short_way_goes_through_four_stages() -> None:
    person = Person(way="short")
    assert list(dict.fromkeys(step.stage.id for step in route.path(person.sheet))) == [
        "safety",
        "decision",
        "unknown",
        "people",
    ]
    assert not {"where", "asks", "talk"} & set(screens(person))


def test_whoever_skips_everything_reaches_the_end() -> None:
    met = Person().walk(nothing)
    assert met[-1].stage.id == "now"
    assert {step.screen.id for step in met} == {
        *("before", "harm", "help", "reach", "room", "myself", "safe", "what", "where", "see", "seen-told", "lasting"),
        *("limits", "room-for-me", "effort", "pick", "others-too", "friend", "year", "open-question", "tripwire"),
        *("no-waiting", "who", "words", "one-step", "after"),
    }


def test_whoever_answers_everything_meets_every_screen_but_the_safety_page() -> None:
    person = Person(log=LOG)
    met = {step.screen.id for step in person.walk(everything)}
    every = {screen.id for screen in person.sheet.words.screens}
    assert every - met == {"help", "then-now"}  # the last is only to look at, and never holds anyone up


def test_the_next_step_of_a_full_path_is_the_one_after() -> None:
    person = Person(log=LOG)
    person.walk(everything)
    steps = route.path(person.sheet)
    for here, there in itertools.pairwise(steps):
        assert route.after(person.sheet, here.key) == there
        assert route.before(person.sheet, there.key) == here
    assert route.after(person.sheet, steps[-1].key) is None
    assert route.before(person.sheet, steps[0].key) is None


@pytest.mark.parametrize("option", ["as-now", "conditions", "apart", "end", "not-yet"])
def test_an_option_that_was_ticked_gets_both_sides(option: str) -> None:
    person = Person().all_no().say(ways=[option])
    assert [key for key in keys(person) if key.endswith(f".{option}")] == [f"keep.{option}", f"price.{option}"]
    person.say(dependents="yes")
    assert [key for key in keys(person) if key.endswith(f".{option}")][-1] == f"for-others.{option}"


def test_the_questions_of_one_option_stand_together_in_the_mixed_order() -> None:
    person = Person().all_no().say(ways=["as-now", "end", "apart"], own_way__1="Move to my sister")
    order = [pick.id for pick in picks.options(person.sheet)]
    found = [step.item for step in route.path(person.sheet) if step.screen.each == "option"]
    assert found == [item for item in order for _ in range(2)]
    assert set(order) == {"as-now", "end", "apart", "own-1"}


def test_children_or_others_add_a_screen_only_for_those_who_have_them() -> None:
    person = Person().all_no().say(ways=["end"])
    for said, there in (("yes", True), ("not-sure", True), ("no", False), ("rather-not", False)):
        person.say(dependents=said)
        assert ("for-others" in screens(person)) is there


def test_conditions_lead_to_asking_only_when_nothing_tells_of_danger() -> None:
    person = Person().say(ways=["conditions"])
    assert "asks" not in screens(person), "safety was not asked yet"
    person.all_no()
    assert "asks" in screens(person)
    person.say(ways=["end"])
    assert "asks" not in screens(person)
    person.say(ways=["conditions"], hurt="yes")
    assert "asks" not in screens(person)
    assert "talk" not in screens(person)


def test_needs_lead_to_the_question_what_the_relationship_does_for_each() -> None:
    person = Person().all_no()
    assert "fits" not in screens(person)
    person.say(need__1="rest", need__3="a job")
    step = route.find(person.sheet, "fits.")
    assert step
    assert [ask.item for ask in route.asks(person.sheet, step)] == ["1", "3"]


def test_cards_and_the_order_come_only_with_something_to_order() -> None:
    person = Person().all_no()
    assert not {"top", "order", "pairs"} & set(screens(person))
    person.say(cards_picked=["respect"])
    assert "order" in screens(person)
    assert "top" not in screens(person)
    person.say(cards_picked=["respect", "hope"])
    step = route.find(person.sheet, "top.")
    assert step
    assert [ask.question.id for ask in route.asks(person.sheet, step)] == ["top-1", "top-2", "two-by-two"]


def test_pairs_come_three_to_a_screen_for_those_who_want_them() -> None:
    person = Person().all_no().say(cards_picked=["respect", "hope", "money", "free", "health", "love"])
    assert "pairs" not in screens(person)
    person.say(two_by_two="yes")
    steps = [step for step in route.path(person.sheet) if step.screen.id == "pairs"]
    asks = [ask.item for step in steps for ask in route.asks(person.sheet, step)]
    assert [len(route.asks(person.sheet, step)) for step in steps] == [3, 3, 3, 3, 3]
    assert len(set(asks)) == 15
    person.say(two_by_two="no")
    assert "pairs" not in screens(person)


def test_without_a_log_the_stage_works_from_memory() -> None:
    assert "cards" not in screens(Person().all_no())


def test_lines_of_a_log_come_two_to_a_screen_each_with_what_it_misses() -> None:
    person = Person(log=LOG).all_no()
    assert [key for key in keys(person) if key.startswith("cards")] == ["cards.1", "cards.2"]
    person.say(card__a1="misses", card__b1="include")
    step = route.find(person.sheet, "cards.1")
    assert step
    assert [(ask.question.id, ask.item) for ask in route.asks(person.sheet, step)] == [
        ("card", "a1"),
        ("missed", "a1"),
        ("card", "b1"),
    ]


def test_nothing_after_safety_is_open_before_safety_was_met() -> None:
    person = Person()
    wanted = route.find(person.sheet, "what.")
    assert wanted
    assert route.allowed(person.sheet, wanted).key == "harm."
    start = route.start_of(person.sheet, "people")
    assert start
    assert start.key == "harm."
    person.all_no()
    assert route.allowed(person.sheet, wanted).key == "what."


def test_safety_comes_again_where_its_answers_were_left_out_of_a_file() -> None:
    person = Person()
    person.walk(everything)
    person.kept = {key: record for key, record in person.kept.items() if type(record).saved}
    step = route.first_open(person.sheet)
    assert step
    assert step.key == "harm."
    assert route.allowed(person.sheet, route.path(person.sheet)[-1]).key == "harm."


def test_the_last_four_questions_are_kept_apart_from_the_first() -> None:
    person = Person().all_no().say(c_sure="no")
    step = route.find(person.sheet, "after.")
    assert step
    assert [ask.item for ask in route.asks(person.sheet, step)] == ["after"] * 4
    person.say(c_sure__after="yes")
    assert (person.sheet.choice("c-sure"), person.sheet.choice("c-sure", "after")) == ("no", "yes")


def test_a_step_that_went_from_the_path_leads_to_the_first_open_one() -> None:
    person = Person().all_no().say(ways=["end"])
    person.pass_over("before.")
    person.say(ways=[])
    found = route.after(person.sheet, "keep.end")
    assert found
    assert found.key == "what."


def test_whoever_goes_over_to_the_whole_way_goes_on_with_what_is_missing() -> None:
    person = Person(way="short")
    person.walk(everything)
    assert route.first_open(person.sheet) is None
    person.way = "full"
    step = route.first_open(person.sheet)
    assert step
    assert step.key == "before."


def choice_of(data: st.DataObject) -> object:
    def say(sheet: Answered, ask: Ask) -> object:
        if data.draw(st.integers(0, 5)) == 0:
            return None
        match ask.question.kind:
            case "choice":
                return data.draw(st.sampled_from(offered(sheet, ask)))
            case "several":
                return data.draw(st.lists(st.sampled_from(offered(sheet, ask)), unique=True, max_size=6))
            case _:
                return everything(sheet, ask)

    return say


@settings(max_examples=settings().max_examples // 5)  # each is a whole way through
@given(
    st.data(),
    st.sampled_from(["partner", "former_partner", "parent", "friend", "colleague", None]),
    st.sampled_from(["full", "short"]),
    st.booleans(),
)
def test_every_path_ends_whatever_is_answered(data: st.DataObject, who: Relation | None, way: Route, concern: bool) -> None:  # noqa: FBT001
    person = Person(relation=who, way=way, log=type(LOG)(LOG.cards, concern))
    met = person.walk(choice_of(data))  # type: ignore[arg-type]
    assert met
    assert route.first_open(person.sheet) is None
    assert max(len(route.asks(person.sheet, step)) for step in route.path(person.sheet)) <= 4


def test_every_question_can_be_reached() -> None:
    reached: set[str] = set()
    for person in (Person(log=LOG), Person(relation="colleague")):
        met = person.walk(everything)
        reached |= set(asked(person.sheet, met))
    assert reached == {question.id for question in person.sheet.words.questions}
