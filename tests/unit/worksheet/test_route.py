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
from lib.worksheet.route import Ask, Step
from tests.worksheet import LOG, QUESTIONS, Person, asked, everything, nothing, offered

WHOLE = [
    *("deciding", "fear", "wants", "torn", "gives", "costs"),
    *("stay-if", "seen-by", "who-helps", "this-week", "how-sure"),
]
BRIEF = ["deciding", "fear", "stay-if", "seen-by", "who-helps", "this-week"]


def screens(person: Person) -> list[str]:
    return [step.screen.id for step in route.talk(person.sheet)]


def deeper(person: Person) -> list[str]:
    return [step.screen.id for _, steps in route.topics(person.sheet) for step in steps]


def step_of(person: Person, name: str, item: str = "") -> Step:
    every = [*route.talk(person.sheet), *(step for _, steps in route.topics(person.sheet) for step in steps)]
    return next(step for step in every if step.key == f"{name}.{item}")


def test_the_whole_way_has_twelve_screens_at_most_and_begins_with_the_person() -> None:
    assert screens(Person()) == WHOLE
    assert screens(Person(asks_who=True)) == ["deciding", "who", *WHOLE[1:]]


def test_the_five_minute_way_has_six() -> None:
    assert screens(Person(way="brief")) == screens(Person(way="brief", asks_who=True)) == BRIEF


@pytest.mark.parametrize("way", ["whole", "brief"])
@pytest.mark.parametrize("fear", ["no", "yes", "rather-not", None])
def test_what_comes_on_top_is_not_counted(way: Route, fear: str | None) -> None:
    person = Person(way=way, asks_who=True).say(fear=fear, deciding="He put his hands on my neck.").pass_over("fear")
    counts = [route.count(person.sheet, step) for step in route.talk(person.sheet) if step.counted]
    assert counts == [(n, len(counts)) for n in range(1, len(counts) + 1)]
    assert len(counts) == (6 if way == "brief" else 12)
    assert len(route.talk(person.sheet)) > len(counts)


@pytest.mark.parametrize("say", [nothing, everything])
def test_whoever_skips_or_answers_everything_reaches_the_letter(say: object) -> None:
    person = Person(asks_who=True)
    met = person.walk(say)  # type: ignore[arg-type]
    assert met[-1].screen.id == "how-sure"
    assert route.first_open(person.sheet) is None
    assert len(met) == len({step.key for step in met}), "no screen comes up twice"


def test_the_next_step_is_the_one_after_and_the_one_before_leads_back() -> None:
    person = Person(log=LOG, asks_who=True)
    person.walk(everything)
    for steps in (route.talk(person.sheet), *(steps for _, steps in route.topics(person.sheet))):
        for here, there in itertools.pairwise(steps):
            assert route.before(person.sheet, there) == here
            assert here.screen.safety or route.after(person.sheet, here) == there
        assert route.after(person.sheet, steps[-1]) is None
        assert route.before(person.sheet, steps[0]) is None


def test_a_place_is_a_number_and_finds_its_step_again() -> None:
    person = Person(log=LOG, asks_who=True).say(fear="yes", wants=["hope", "free"], torn=["end"])
    steps = [*route.talk(person.sheet), *(step for _, steps in route.topics(person.sheet) for step in steps)]
    places = [step.place for step in steps]
    assert len(set(places)) == len(places)
    assert all(place.replace("-", "").isdigit() for place in places)
    assert [route.find(person.sheet, place) for place in places] == steps
    assert route.find(person.sheet, "999") is None
    assert route.find(person.sheet, None) is None


@pytest.mark.parametrize("option", ["as-now", "conditions", "apart", "end", "not-yet"])
def test_each_option_that_is_picked_gets_both_sides_and_the_others_may(option: str) -> None:
    person = Person().unafraid().say(torn=[option]).add("torn", "Move to my sister")
    for name, question in (("gives", "gain"), ("costs", "cost")):
        asks = route.asks(person.sheet, step_of(person, name))
        assert [(ask.question.id, ask.item) for ask in asks] == [(question, pick.id) for pick in picks.two(person.sheet)]
        assert {ask.item for ask in asks} == {option, "own"}
    rest = [step for step in route.topics(person.sheet)[1][1] if step.screen.id == "other-way"]
    assert [step.item for step in rest] == [pick.id for pick in picks.options_offered(person.sheet) if pick.id != option]
    assert all([ask.question.id for ask in route.asks(person.sheet, step)] == ["gain", "cost"] for step in rest)


def test_whoever_picks_no_way_is_asked_about_none() -> None:
    person = Person().unafraid()
    assert "gives" in screens(person), "counted until then"
    person.pass_over("torn")
    assert not {"gives", "costs"} & set(screens(person))
    person = Person().unafraid().say(could_if="he stops")
    assert not {"gives", "costs"} & set(screens(person)), "in a file that was opened again, too"


def test_pages_that_bring_in_the_other_person_open_only_when_nothing_tells_of_danger() -> None:
    person = Person()
    assert not {"asks", "talk"} & set(deeper(person)), "safety was not asked yet"
    assert {"asks", "talk"} <= set(deeper(person.unafraid()))
    assert not {"asks", "talk"} & set(deeper(person.say(hurt="yes")))


def test_needs_lead_to_the_question_what_the_relationship_does_for_each() -> None:
    person = Person().unafraid()
    assert "fits" not in deeper(person)
    person.say(need__1="rest", need__3="a job")
    assert [ask.item for ask in route.asks(person.sheet, step_of(person, "fits"))] == ["1", "3"]


def test_pairs_come_three_to_a_screen_and_only_with_something_to_order() -> None:
    person = Person().unafraid().say(wants=["respect"])
    assert "pairs" not in deeper(person)
    person.say(wants=["respect", "hope", "money", "free", "health", "love"])
    steps = [step for _, steps in route.topics(person.sheet) for step in steps if step.screen.id == "pairs"]
    assert [len(route.asks(person.sheet, step)) for step in steps] == [3, 3, 3, 3, 3]
    assert len({ask.item for step in steps for ask in route.asks(person.sheet, step)}) == 15


def test_lines_of_the_tracker_come_two_to_a_screen_each_with_what_it_misses() -> None:
    assert "cards" not in deeper(Person().unafraid())
    person = Person(log=LOG).unafraid().say(card__a1="misses", card__b1="include")
    asks = route.asks(person.sheet, step_of(person, "cards", "1"))
    assert [(ask.question.id, ask.item) for ask in asks] == [("card", "a1"), ("missed", "a1"), ("card", "b1")]


def test_nothing_after_safety_is_open_before_safety_was_met() -> None:
    person = Person()
    for name in WHOLE[2:]:
        wanted = step_of(person, name)
        assert route.allowed(person.sheet, wanted) == step_of(person, "fear")
    assert route.allowed(person.sheet, step_of(person, "seen-told")) == step_of(person, "fear"), "nor anything deeper"
    assert route.allowed(person.sheet, None) == step_of(person, "fear"), "nor the end"
    person.unafraid()
    assert route.allowed(person.sheet, step_of(person, "wants")) == step_of(person, "wants")


def test_safety_comes_again_where_its_answers_were_left_out_of_a_file() -> None:
    person = Person()
    person.walk(everything)
    person.kept = {key: record for key, record in person.kept.items() if type(record).saved}
    person.passed = set()
    assert route.first_open(person.sheet) == step_of(person, "fear")
    person.unafraid()
    assert route.first_open(person.sheet) is None, "all the rest is as it was"


def test_what_was_passed_over_is_behind_once_something_later_has_an_answer() -> None:
    person = Person().unafraid().say(deciding="to go or not", who_helps=["friend"])
    assert route.first_open(person.sheet) == step_of(person, "this-week")


def test_danger_that_is_written_late_brings_its_questions_and_then_goes_on_where_it_was() -> None:
    person = Person().unafraid().say(torn=["end", "as-now"]).pass_over("deciding", "wants")
    costs = step_of(person, "costs")
    person.say(gain__end="air", cost__end="he said he would kill me")
    assert route.after(person.sheet, costs) == step_of(person, "help")
    step = route.after(person.sheet, costs)
    met = []
    while step and step.screen.safety:
        met.append(step.screen.id)
        person.meet(step, nothing)
        step = route.after(person.sheet, step)
    assert met[:2] == ["help", "tracked"]
    assert met[-1] == "yourself"
    assert step == step_of(person, "stay-if")


def test_the_four_questions_are_kept_apart_from_those_once_asked_at_the_start() -> None:
    person = Person().unafraid().say(c_sure="no")
    asks = route.asks(person.sheet, step_of(person, "now"))
    assert [ask.item for ask in asks] == ["after"] * 4
    person.say(c_sure__after="yes")
    assert (person.sheet.choice("c-sure"), person.sheet.choice("c-sure", "after")) == ("no", "yes")


def test_a_step_that_went_from_the_way_leads_to_the_first_open_one() -> None:
    person = Person().unafraid().say(torn=["end"], deciding="x").pass_over("wants")
    gives = step_of(person, "gives")
    person.kept.clear()
    person.unafraid().say(deciding="x").pass_over("torn")
    assert route.after(person.sheet, gives) == step_of(person, "stay-if")


def test_whoever_goes_over_to_the_whole_way_goes_on_with_what_is_missing() -> None:
    person = Person(way="brief")
    person.walk(everything)
    assert route.first_open(person.sheet) is None
    person.way, person.passed = "whole", set(person.passed)
    assert route.first_open(person.sheet) == step_of(person, "how-sure")
    assert "wants" in screens(person)


def choice_of(data: st.DataObject) -> object:
    def say(sheet: Answered, ask: Ask) -> object:
        if data.draw(st.integers(0, 5)) == 0:
            return None
        match ask.question.kind:
            case "choice":
                return data.draw(st.sampled_from(offered(sheet, ask)))
            case "several" | "ranked":
                return data.draw(st.lists(st.sampled_from(offered(sheet, ask)), unique=True, max_size=ask.question.most or 6))
            case _:
                return data.draw(st.sampled_from(["my words", "he hit me", "I want to die"]))

    return say


@settings(max_examples=settings().max_examples // 5)  # each is a whole way through
@given(
    st.data(),
    st.sampled_from(["partner", "former_partner", "parent", "friend", "colleague", None]),
    st.sampled_from(["whole", "brief"]),
    st.booleans(),
)
def test_every_way_ends_whatever_is_answered(data: st.DataObject, who: Relation | None, way: Route, concern: bool) -> None:  # noqa: FBT001
    person = Person(relation=who, way=way, log=type(LOG)(LOG.cards, concern), asks_who=True)
    met = person.walk(choice_of(data))  # type: ignore[arg-type]
    assert met
    assert route.first_open(person.sheet) is None
    person.deepen(choice_of(data))  # type: ignore[arg-type]
    assert sum(step.counted for step in route.talk(person.sheet)) <= 12
    assert max(len(route.asks(person.sheet, step)) for step in route.talk(person.sheet)) <= 4


def test_every_question_can_be_reached() -> None:
    reached: set[str] = set()
    for person in (Person(log=LOG), Person(relation="colleague").say(afraid="no")):
        met = [*person.walk(everything), *person.deepen(everything)]
        reached |= set(asked(person.sheet, met))
    assert reached == {question.id for question in QUESTIONS.asked}
