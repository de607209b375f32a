"""What a widget gives, made into a record."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import get_args

from lib.content.words.worksheet import Question
from lib.records.reflection import FIRST_DAY, LAST_DAY, Answer, Reflection, Route, SafetyAnswer, answer_id
from lib.records.vocabulary import Relation
from lib.worksheet import picks
from lib.worksheet.answered import Answered
from lib.worksheet.evidence import EvidenceCard

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
    if question in answered.safety_questions:
        reflection = answered.reflection.id
        return SafetyAnswer(id=answer_id(reflection, question), reflection=reflection, question=question, choice=_choice(value))
    match _kind(answered.questions.get(question)):
        case "choice":
            return _changed(answered, question, item, choice=_choice(value))
        case "several" | "ranked":
            ticked = tuple(map(str, value))[:MOST_TICKED] if isinstance(value, list | tuple) else ()
            return _changed(answered, question, item, chosen=ticked)
        case "date":
            fits = isinstance(value, dt.date) and FIRST_DAY <= value <= LAST_DAY
            return _changed(answered, question, item, on=value if fits else None)
        case kind:
            return _changed(answered, question, item, text=_text(value, LINE if kind == "line" else PAGE))


def own_words(answered: Answered, question: str, value: object) -> Answer:
    """What someone adds beside the choices of a question; where these have an order, it goes to its end."""
    text = _text(value, LINE)
    if _kind(answered.questions.get(question)) != "ranked":
        return _changed(answered, question, "", text=text)
    chosen = [name for name in answered.chosen(question) if name != picks.OWN or text]
    return _changed(answered, question, "", text=text, chosen=tuple(dict.fromkeys([*chosen, *([picks.OWN] if text else [])])))


def about_card(answered: Answered, card: EvidenceCard, value: object) -> Answer:
    """What to do with a line of the tracker. The line goes with it as it stands today, for the tracker may change."""
    return _changed(answered, "card", card.id, choice=_choice(value), text=card.text[:PAGE])


def happened(answered: Answered, question: str, item: str, value: object) -> Answer:
    """Whether what an earlier reflection named came about."""
    return _changed(answered, question, item, choice=_choice(value))


def safety_on_page(answered: Answered) -> tuple[Answer, ...]:
    """The safety answers as answers of the page, for a person who adds them to it and so to what they save."""
    return tuple(
        Answer(id=told.id, reflection=told.reflection, question=told.question, choice=told.choice)
        for told in answered.safety.values()
        if told.question in answered.safety_questions and told.choice
    )


def _changed(answered: Answered, question: str, item: str, **fields: object) -> Answer:
    """The answer there is, or a new one, with other values."""
    reflection = answered.reflection.id
    before = answered.answer(question, item)
    empty = Answer(id=answer_id(reflection, question, item), reflection=reflection, question=question, item=item)
    return (before or empty).model_copy(update=fields)


def _relation(value: object) -> Relation | None:
    return next((relation for relation in get_args(Relation) if relation == value), None)


def _kind(question: Question | None) -> str:
    return question.kind if question else "line"


def _choice(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _text(value: object, limit: int) -> str:
    return value.strip()[:limit] if isinstance(value, str) else ""
