"""Safety before anything else: what opens its questions and the page of help, what it closes, and that nothing is counted."""

from __future__ import annotations

import pytest

from lib.records.own_words import OwnWords
from lib.records.reflection import Answer, SafetyAnswer
from lib.worksheet import answers, route, safety_gate, summary
from lib.worksheet.evidence import TrackerLines
from tests.worksheet import PAGE, QUESTIONS, Person

SAFETY = [question.id for question in QUESTIONS.asked if question.safety]
DANGER = [name for name in SAFETY if name != safety_gate.CRISIS]
OTHERS = [name for name in SAFETY if name != safety_gate.FEAR]
CLOSED = {"asks", "talk"}


def screens(person: Person) -> list[str]:
    return [step.screen.id for step in route.talk(person.sheet)]


def deeper(person: Person) -> set[str]:
    return {step.screen.id for _, steps in route.topics(person.sheet) for step in steps}


def after_saying(question: str, answer: str | None) -> Person:
    """Someone who was asked everything, and said no but for one question."""
    person = Person().say(**{name.replace("-", "_"): "no" for name in SAFETY if name != question})
    person.answer(question, "", answer)
    return person.pass_over(question)


def test_the_rules_know_every_question_they_name() -> None:
    named = {safety_gate.FEAR, safety_gate.CRISIS} | safety_gate.OPEN_TOO
    assert named <= {question.id for question in QUESTIONS.questions if question.safety}
    assert len(DANGER) == 10


def test_whoever_is_not_afraid_meets_one_question_about_safety() -> None:
    assert not set(OTHERS) & set(screens(Person().unafraid()))
    assert safety_gate.gate(Person().unafraid().sheet) == "open"


@pytest.mark.parametrize(
    ("fear", "reason"), [("yes", "afraid"), ("sometimes", "sometimes"), ("rather-not", "unsaid"), (None, "unsaid")]
)
def test_anything_else_than_no_opens_help_and_then_the_others_in_a_gentle_order(fear: str | None, reason: str) -> None:
    person = Person().say(fear=fear).pass_over("fear")
    order = screens(person)
    at = order.index("fear")
    assert order[at + 1] == "help"
    assert order[at + 2 : at + 2 + len(OTHERS)] == [
        *("tracked", "kept-people", "kept-needs", "hurt", "forced", "threat", "weapon", "neck", "more", "yourself")
    ]
    assert safety_gate.gate(person.sheet) == "closed"
    assert safety_gate.reason(person.sheet) == reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He hit me last week.", "danger"),
        ("he’s choking me when we fight", "danger"),
        ("she threw a plate at me", "danger"),
        ("He put both his hands around my neck", "danger"),
        ("I'm scared of him", "danger"),
        ("He said he'd kill himself if I go", "danger"),
        ("He has a gun in the house", "danger"),
        ("he won't let me see my sister", "danger"),
        ("I want to die", "crisis"),
        ("sometimes I think of killing myself", "crisis"),
        ("It hit me that I don't love him", None),
        ("the waiting is killing me", None),
        ("I could kill him when he forgets the milk", None),
        ("He never hit me. He is not violent.", None),
        ("I keep beating myself up over it", None),
        ("he threatens to leave every month", None),
        ("I'm afraid of being alone", None),
        ("He won't let me down again", None),
        ("My begun work, the gunk in the sink", None),
        ("Whether to stay with him", None),
        ("", None),
    ],
)
def test_danger_in_the_words_is_heard_and_a_figure_of_speech_is_not(text: str, told: str | None) -> None:
    person = Person().unafraid().say(deciding=text)
    heard = safety_gate.heard(person.sheet)
    assert (told in heard) if told else not heard
    assert ("tracked" in screens(person)) == (told is not None)
    assert ("help" in screens(person)) == (told == "danger")
    assert ("crisis" in screens(person)) == (told == "crisis")
    assert (safety_gate.gate(person.sheet) == "closed") == (told == "danger")


def test_danger_in_the_words_brings_help_before_the_next_question_and_says_why() -> None:
    person = Person(asks_who=True).say(deciding="He strangled me. I want to die.")
    assert screens(person)[:5] == ["deciding", "crisis", "help", "who", "fear"]
    assert safety_gate.reason(person.sheet) == "words"


def test_what_the_tracker_says_is_not_taken_for_words_of_theirs() -> None:
    person = Person(log=TrackerLines()).unafraid()
    person.kept["card"] = Answer.model_construct(
        id="card",
        reflection="r1",
        question="card",
        item="a1",
        text=OwnWords("'If he hits me'"),
        choice="include",
        chosen=(),
        on=None,
    )
    assert not safety_gate.heard(person.sheet)


@pytest.mark.parametrize("question", DANGER)
def test_a_yes_closes_what_involves_the_other_person_and_nothing_else(question: str) -> None:
    safe, told = after_saying(question, "no"), after_saying(question, "yes")
    assert safety_gate.gate(told.sheet) == "closed"
    assert deeper(safe) - deeper(told) == CLOSED
    assert set(screens(told)) - set(screens(safe)) == {"help"}
    assert screens(told).count("help") == 1
    assert safety_gate.needs_notice(told.sheet)
    assert not safety_gate.needs_notice(safe.sheet)


@pytest.mark.parametrize("question", DANGER)
@pytest.mark.parametrize("answer", ["not-sure", "rather-not", None])
def test_leaving_it_open_weighs_as_much_for_some_of_them(question: str, answer: str | None) -> None:
    person = after_saying(question, answer)
    weighs = question in {"fear", "neck", "threat", "weapon"}
    assert safety_gate.gate(person.sheet) == ("closed" if weighs else "open")
    assert (deeper(person) & CLOSED == set()) is weighs


def test_a_concern_in_the_tracker_puts_help_before_the_questions() -> None:
    person = Person(log=TrackerLines(concern=True))
    assert screens(person)[:4] == ["deciding", "help", "fear", "tracked"]
    assert safety_gate.reason(person.sheet) == "tracker"
    assert safety_gate.gate(person.unafraid().sheet) == "closed"


@pytest.mark.parametrize(("answer", "there"), [("yes", True), ("not-sure", True), ("rather-not", True), ("no", False)])
def test_thoughts_of_ending_ones_life_bring_help_at_once_and_close_nothing(answer: str, there: bool) -> None:  # noqa: FBT001
    person = after_saying(safety_gate.CRISIS, answer)
    order = screens(person)
    assert (order[order.index("yourself") + 1] == "crisis") is there
    assert safety_gate.gate(person.sheet) == "open"
    assert deeper(person) >= CLOSED


def test_until_the_question_about_fear_was_met_the_gate_is_not_open() -> None:
    person = Person()
    assert safety_gate.gate(person.sheet) == "unasked"
    assert safety_gate.needs_notice(person.sheet)
    assert not safety_gate.needs_notice(person.unafraid().sheet)


def test_safety_answers_are_of_a_kind_that_no_save_takes() -> None:
    person = after_saying("hurt", "yes")
    assert {type(record) for record in person.kept.values()} == {SafetyAnswer}
    assert not SafetyAnswer.saved
    assert Answer.saved


def put_on_page(person: Person) -> Person:
    for record in answers.safety_on_page(person.sheet):
        person.kept[f"page {record.id}"] = record
    return person


def test_safety_answers_come_with_what_was_written_only_when_put_there() -> None:
    person = after_saying("hurt", "yes")
    assert "safety" not in [section.id for section in summary.sections(person.sheet, PAGE)]
    put_on_page(person)
    section = next(section for section in summary.sections(person.sheet, PAGE) if section.id == "safety")
    assert len(section.paragraphs) == len(SAFETY)
    told = next(paragraph for paragraph in section.paragraphs if "hurt you or someone" in paragraph.label)
    assert (told.text, "your partner" in told.label) == ("Yes", True)


@pytest.mark.parametrize("question", ["hurt", "fear", "afraid"])
def test_answers_put_there_close_the_same_pages_when_a_file_is_opened_again(question: str) -> None:
    person = put_on_page(Person().say(**{question: "yes"}))
    person.kept = {key: record for key, record in person.kept.items() if type(record).saved}
    assert safety_gate.gate(person.sheet) == "closed"
    step = route.first_open(person.pass_over("deciding").sheet)
    assert step
    assert step.screen.id == "fear", "it is asked again all the same"
