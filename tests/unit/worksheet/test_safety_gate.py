"""Safety first: what opens the safety page, what it closes, and that nothing is counted."""

from __future__ import annotations

import pytest

from lib.records.reflection import Answer, SafetyAnswer
from lib.worksheet import answers, route, safety_gate, summary
from lib.worksheet.evidence import TrackerLines
from tests.worksheet import PAGE, QUESTIONS, Person, nothing

SAFETY = [q.id for stage in QUESTIONS.stages if stage.id == "safety" for screen in stage.screens for q in screen.questions]
DANGER = [name for name in SAFETY if name != safety_gate.CRISIS]
OPEN_TOO = ["neck", "threat", "weapon", "afraid"]
CLOSED = {screen.id for screen in QUESTIONS.screens if screen.involves_them}


def screens(person: Person) -> list[str]:
    return [step.screen.id for step in route.path(person.sheet)]


def after_saying(question: str, answer: str | None, way: str = "full") -> Person:
    """Someone who said no to everything but one question."""
    person = Person(way=way).all_no().say(ways=["conditions"])  # type: ignore[arg-type]
    person.answer(question, "", answer)
    return person


def test_the_rules_know_every_question_they_name() -> None:
    assert set(OPEN_TOO) == safety_gate.OPEN_TOO
    assert safety_gate.OPEN_TOO | {safety_gate.CRISIS, safety_gate.NECK} <= set(SAFETY)
    assert len(DANGER) == 10


@pytest.mark.parametrize("question", DANGER)
def test_a_yes_opens_the_safety_page_right_after_its_screen(question: str) -> None:
    person = after_saying(question, "yes")
    order = screens(person)
    screen = next(s.id for s in QUESTIONS.screens if question in [q.id for q in s.questions])
    assert order[order.index(screen) + 1] == "help"
    assert order.count("help") == 1
    after = route.after(person.sheet, f"{screen}.")
    assert after
    assert after.screen.kind == "help"
    assert safety_gate.gate(person.sheet) == "closed"


@pytest.mark.parametrize("question", DANGER)
@pytest.mark.parametrize("answer", ["not-sure", "rather-not", None])
def test_leaving_it_open_opens_the_page_for_four_of_them(question: str, answer: str | None) -> None:
    person = after_saying(question, answer)
    assert ("help" in screens(person)) is (question in OPEN_TOO)
    assert safety_gate.gate(person.sheet) == ("closed" if question in OPEN_TOO else "open")


@pytest.mark.parametrize("question", DANGER)
def test_after_danger_pages_that_bring_in_the_other_person_close_and_the_others_stay(question: str) -> None:
    safe, told = after_saying(question, "no"), after_saying(question, "yes")
    assert set(screens(safe)) >= CLOSED
    assert set(screens(safe)) - set(screens(told)) == CLOSED


def test_a_concern_in_the_log_puts_the_safety_page_before_the_first_question() -> None:
    person = Person(log=TrackerLines(concern=True))
    assert screens(person)[:3] == ["before", "help", "harm"]
    assert safety_gate.gate(person.all_no().sheet) == "closed"
    assert not safety_gate.all_no(person.sheet)


@pytest.mark.parametrize(("answer", "there"), [("yes", True), ("not-sure", True), ("rather-not", True), ("no", False)])
def test_thoughts_of_ending_ones_life_bring_a_line_at_once_and_close_nothing(answer: str, there: bool) -> None:  # noqa: FBT001
    person = after_saying(safety_gate.CRISIS, answer)
    assert safety_gate.in_crisis(person.sheet) is there
    assert safety_gate.gate(person.sheet) == "open"
    assert set(screens(person)) >= CLOSED


def test_a_crisis_line_does_not_come_before_the_question() -> None:
    assert not safety_gate.in_crisis(Person().sheet)


def test_all_no_is_said_only_for_all_no() -> None:
    assert safety_gate.all_no(Person().all_no().sheet)
    for question in SAFETY:
        assert not safety_gate.all_no(after_saying(question, "not-sure").sheet)
        assert not safety_gate.all_no(after_saying(question, None).sheet)


def test_until_everything_was_met_the_gate_is_not_open() -> None:
    person = Person()
    assert safety_gate.gate(person.sheet) == "unasked"
    for question in SAFETY[:-1]:
        person.answer(question, "", "no")
    assert safety_gate.gate(person.sheet) == "unasked"
    assert safety_gate.needs_notice(person.sheet)
    person.answer(SAFETY[-1], "", "no")
    assert not safety_gate.needs_notice(person.sheet)


@pytest.mark.parametrize("question", DANGER)
def test_after_danger_the_page_wants_its_notice(question: str) -> None:
    assert safety_gate.needs_notice(after_saying(question, "yes").sheet)


def test_safety_answers_are_of_a_kind_that_no_save_takes() -> None:
    person = Person().all_no()
    assert {type(record) for record in person.kept.values()} == {SafetyAnswer}
    assert not SafetyAnswer.saved
    assert Answer.saved


def test_safety_answers_come_onto_the_page_only_when_put_there() -> None:
    person = after_saying("hurt", "yes")
    assert "safety" not in [section.id for section in summary.sections(person.sheet, PAGE)]
    for record in answers.safety_on_page(person.sheet):
        person.kept[f"page {record.id}"] = record
    section = next(section for section in summary.sections(person.sheet, PAGE) if section.id == "safety")
    assert len(section.paragraphs) == len(SAFETY)
    assert section.paragraphs[0].text == "Yes"
    assert "your partner" in section.paragraphs[0].label


def test_answers_put_on_the_page_close_the_same_pages_when_a_file_is_opened_again() -> None:
    person = after_saying("hurt", "yes")
    for record in answers.safety_on_page(person.sheet):
        person.kept[f"page {record.id}"] = record
    person.kept = {key: record for key, record in person.kept.items() if type(record).saved}
    assert safety_gate.gate(person.sheet) == "closed"
    step = route.first_open(person.sheet)
    assert step
    assert step.stage.id == "start"
    person.pass_over("before.")
    assert screens(person)[1] == "harm", "it is asked again all the same"


def test_skipping_the_safety_questions_counts_as_leaving_them_open() -> None:
    met = Person().walk(nothing)
    assert [step.screen.id for step in met[:4]] == ["before", "harm", "help", "reach"]
