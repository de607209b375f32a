"""What a widget gives, made into a record; and the empty record of a question that was passed over."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import get_args

from lib.content.words.questions import Question
from lib.records.reflection import FIRST_DAY, LAST_DAY, Answer, Reflection, Route, SafetyAnswer, answer_id
from lib.records.vocabulary import Relation
from lib.worksheet.answered import SAFETY, Answered
from lib.worksheet.comparison import HAPPENED, item_of
from lib.worksheet.evidence import Evidence
from lib.worksheet.route import Step, asks

LINE, PAGE = 280, 4000
"""Letters that fit on a line, and on a page."""
MOST_TICKED = 24


def begun(reflection: str, today: dt.date, who: object, way: Route, before: Reflection | None = None) -> Reflection:
    """A new reflection. One that looks back at an earlier one is about the same person."""
    return Reflection(
        id=reflection,
        started_on=today,
        relation=before.relation if before else _relation(who),
        route=way,
        seed=int(hashlib.sha256(reflection.encode()).hexdigest()[:4], 16),
        again=before.id if before else None,
    )


def about(reflection: Reflection, who: object) -> Reflection:
    """The same reflection about someone else, or about nobody named."""
    return reflection.model_copy(update={"relation": _relation(who)})


def answer(answered: Answered, question: str, item: str, value: object) -> Answer | SafetyAnswer:
    """The record of an answer. What does not fit the question is no answer; text that is too long is cut."""
    reflection = answered.reflection.id
    if question in answered.safety_questions:
        return SafetyAnswer(id=answer_id(reflection, question), reflection=reflection, question=question, choice=_choice(value))
    choice: str | None = None
    chosen: tuple[str, ...] = ()
    text, on = "", None
    match _kind(answered.questions.get(question)):
        case "choice":
            choice = _choice(value)
        case "several":
            chosen = tuple(map(str, value))[:MOST_TICKED] if isinstance(value, list | tuple) else ()
        case "date":
            on = value if isinstance(value, dt.date) and FIRST_DAY <= value <= LAST_DAY else None
        case kind:
            text = value.strip()[: LINE if kind == "line" else PAGE] if isinstance(value, str) else ""
    return Answer(
        id=answer_id(reflection, question, item),
        reflection=reflection,
        question=question,
        item=item,
        choice=choice,
        chosen=chosen,
        text=text,
        on=on,
    )


def about_card(answered: Answered, card: Evidence, value: object) -> Answer:
    """What to do with a line of the log. The line goes with it as it stands today, for the log may change."""
    return Answer(
        id=answer_id(answered.reflection.id, "card", card.id),
        reflection=answered.reflection.id,
        question="card",
        item=card.id,
        choice=_choice(value),
        text=card.text[:PAGE],
    )


def happened(answered: Answered, earlier: str, value: object) -> Answer:
    """Whether the tripwire of an earlier reflection came about."""
    item = item_of(earlier)
    reflection = answered.reflection.id
    own = answer_id(reflection, HAPPENED, item)
    return Answer(id=own, reflection=reflection, question=HAPPENED, item=item, choice=_choice(value))


def leave_open(answered: Answered, step: Step) -> tuple[Answer | SafetyAnswer, ...]:
    """The empty records that say: met, and left open, for every question of a step that has no answer.

    A step without questions gets one under the name of its screen.
    """
    open_ones = [(a.question.id, a.item) for a in asks(answered, step) if not answered.met(a.question.id, a.item)]
    if not asks(answered, step):
        open_ones = [(step.screen.id, step.item)]
    reflection = answered.reflection.id
    if step.stage.id == SAFETY:
        return tuple(SafetyAnswer(id=answer_id(reflection, n), reflection=reflection, question=n) for n, _ in open_ones)
    return tuple(Answer(id=answer_id(reflection, n, i), reflection=reflection, question=n, item=i) for n, i in open_ones)


def safety_on_page(answered: Answered) -> tuple[Answer, ...]:
    """The safety answers as answers of the page, for a person who adds them to it and so to what they save."""
    return tuple(
        Answer(id=told.id, reflection=told.reflection, question=told.question, choice=told.choice)
        for told in answered.safety.values()
        if told.question in answered.safety_questions and told.choice
    )


def _relation(value: object) -> Relation | None:
    return next((relation for relation in get_args(Relation) if relation == value), None)


def _kind(question: Question | None) -> str:
    return question.kind if question else "line"


def _choice(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
