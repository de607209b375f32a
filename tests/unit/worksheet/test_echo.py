"""What the worksheet says back: lines of ours, chosen by rule, that pick up what was said and never lean."""

from __future__ import annotations

import pytest

from lib.worksheet import route
from lib.worksheet.echo import echo, reply
from lib.worksheet.safety_gate import hears
from tests.worksheet import QUESTIONS, Person

HOSTILE = "![x](http://example.org/a.png) {first} **b**"


def said_after(person: Person, name: str) -> str:
    """What the screen after one says."""
    step = next(step for step in route.talk(person.sheet) if step.screen.id == name)
    following = route.talk(person.sheet)[route.talk(person.sheet).index(step) + 1]
    assert route.before(person.sheet, following) == step
    return echo(person.sheet, following)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Whether to stay or to leave, I don't know any more", "both are with you"),
        ("Stay or leave him", "both are with you"),
        ("I've decided to stay", "So you're staying"),
        ("I am leaving, I can't stay any longer", "So you're going"),
        ("I don't know if I'm staying", "You don't know yet"),
        ("What to do about the kids", "children too"),
        ("I'm so tired of this", "long road"),
        ("I love her, that's all", "love someone"),
        ("Moving to Leeds", "Thank you"),
        (None, "That's fine"),
    ],
)
def test_it_picks_up_what_someone_is_deciding(text: str | None, line: str) -> None:
    assert line in said_after(Person().say(deciding=text), "deciding")


@pytest.mark.parametrize(
    ("torn", "line"),
    [
        (["conditions", "end"], "between staying and going"),
        (["as-now"], "So staying is on your mind."),
        (["apart", "not-yet"], "So going is on your mind."),
        (["not-yet"], "a way too"),
        ([], "don't have to pick"),
    ],
)
def test_staying_and_going_are_answered_alike(torn: list[str], line: str) -> None:
    assert line in said_after(Person().unafraid().say(torn=torn), "torn")
    stay, go = (said_after(Person().unafraid().say(torn=[name]), "torn") for name in ("as-now", "end"))
    assert stay.replace("staying", "going") == go


def test_what_matters_is_named_in_our_words_only() -> None:
    person = Person().unafraid().say(wants=["respect", "hope"])
    assert said_after(person, "wants").startswith("“Being treated with respect” first, then “Hope for change”")
    assert "“Hope for change”." in said_after(Person().unafraid().say(wants=["hope"]), "wants")
    own = Person().unafraid().add("wants", HOSTILE)
    assert said_after(own, "wants") == "Let's keep that in sight."


def test_after_danger_safety_is_not_ranked_in_it() -> None:
    person = Person().say(fear="yes", wants=["safe", "hope"])
    assert "stands on its own" in said_after(person, "wants")


@pytest.mark.parametrize(
    ("text", "line"), [("I don't know", "true answer"), ("He stops", "Now it has words"), (None, "hard question")]
)
def test_not_knowing_is_answered_kindly(text: str | None, line: str) -> None:
    assert line in said_after(Person().unafraid().say(could_if=text), "stay-if")


def test_no_is_answered_with_the_agreed_sentence_unless_something_else_tells_of_danger() -> None:
    agreed = "You answered no. If that changes, this page is always one tap away."
    assert said_after(Person().unafraid(), "fear") == agreed
    assert said_after(Person().unafraid().say(deciding="he hit me"), "fear") != agreed


def test_hands_on_the_neck_bring_the_doctor_at_once() -> None:
    assert "have a doctor look at it" in said_after(Person().say(fear="yes", neck="yes"), "neck")


def test_the_pages_of_help_and_the_first_screen_say_nothing_back() -> None:
    person = Person().say(fear="yes", deciding="x")
    steps = {step.screen.id: step for step in route.talk(person.sheet)}
    assert echo(person.sheet, steps["deciding"]) == echo(person.sheet, steps["help"]) == ""


def test_every_line_can_be_heard() -> None:
    """Somebody gets each line: none stands behind one that always fits before it."""
    for screen in QUESTIONS.talk:
        always = [n for n, line in enumerate(screen.echo) if not (line.any_of or line.also or line.hears or line.danger)]
        assert always in ([], [len(screen.echo) - 1]), screen.id
    for screen in QUESTIONS.talk:
        for line in screen.echo:
            known = {choice.id for choices in QUESTIONS.sets.values() for choice in choices} | {"nothing"}
            known |= {question.id for question in QUESTIONS.asked} | {"as-now", "conditions", "apart", "end", "not-yet"}
            known |= {"safe", "children"}
            assert {*line.any_of, *line.also} <= known, screen.id


def test_a_long_text_is_answered_in_no_time_and_never_repeated() -> None:
    person = Person().say(deciding=f"{HOSTILE} {'x' * 3000}")
    step = route.talk(person.sheet)[0]
    assert "example" not in reply(person.sheet, step)


@pytest.mark.parametrize(
    ("text", "phrases", "idioms", "heard"),
    [
        ("He HIT me.", ("hit me",), (), True),
        ("white mention", ("hit me",), (), False),
        ("choked", ("chok*",), (), True),
        ("hands all over my neck", ("hand* .. my neck",), (), True),
        ("hands. Something else entirely, and then again my neck", ("hand* .. my neck",), (), False),
        ("it hit me that he hit me", ("hit me",), ("hit me that",), True),
        ("it hit me that", ("hit me",), ("hit me that",), False),
        ("can’t breathe", ("can't breathe",), (), True),
        ("anything", (), (), False),
    ],
)
def test_words_are_listened_for(text: str, phrases: tuple[str, ...], idioms: tuple[str, ...], heard: bool) -> None:  # noqa: FBT001
    assert hears(text, phrases, idioms) is heard
