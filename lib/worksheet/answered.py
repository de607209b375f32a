"""One reflection with its answers and its questions: what the other rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from lib.content.words.questions import OptionWords, Question, QuestionWords, RelationWords, Stage
from lib.records.reflection import Answer, Reflection, SafetyAnswer
from lib.worksheet.evidence import TrackerRecords

T = TypeVar("T")

SAFETY = "safety"
"""The stage whose answers are kept apart."""
OPEN_ANSWERS = frozenset({"rather-not"})
NO_LOG = TrackerRecords()


@dataclass(frozen=True)
class Answered:
    """Everything that the path and the page are worked out from."""

    words: QuestionWords
    options: OptionWords
    reflection: Reflection
    answers: Mapping[tuple[str, str], Answer]
    safety: Mapping[str, SafetyAnswer]
    tracker: TrackerRecords = NO_LOG
    worked_out: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @cached_property
    def who(self) -> RelationWords:
        return self.options.relation(self.reflection.relation)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.words.questions}

    @cached_property
    def safety_questions(self) -> frozenset[str]:
        return frozenset(q.id for screen in self.safety_stage.screens for q in screen.questions)

    @property
    def safety_stage(self) -> Stage:
        return next(stage for stage in self.words.stages if stage.id == SAFETY)

    def answer(self, question: str, item: str = "") -> Answer | None:
        return self.answers.get((question, item))

    def choice(self, question: str, item: str = "") -> str | None:
        """What was chosen; None where nothing was, or the question was not met yet."""
        if question in self.safety_questions:
            told = self.safety.get(question)
            return told.choice if told else None
        found = self.answer(question, item)
        return found.choice if found else None

    def said(self, question: str, item: str = "") -> str | None:
        """The choice, unless it was to rather not say."""
        choice = self.choice(question, item)
        return None if choice in OPEN_ANSWERS else choice

    def text(self, question: str, item: str = "") -> str:
        found = self.answer(question, item)
        return found.text if found else ""

    def met(self, question: str, item: str = "") -> bool:
        """Whether the question was answered or passed over."""
        return question in self.safety if question in self.safety_questions else (question, item) in self.answers

    def holds(self, question: str, values: Iterable[str]) -> bool:
        """Whether a question was answered with one of these; `written` stands for any text."""
        wanted, found = set(values), {self.choice(question)}
        for (name, _), answer in self.answers.items():
            if name == question:
                found |= {*answer.chosen} | ({"written"} if answer.text else set())
        return bool(wanted & (found - {None}))

    def lines(self, question: str) -> tuple[tuple[str, str], ...]:
        """The lines written to a question with several rows: number and text."""
        rows = range(1, self.questions[question].rows + 1)
        return tuple((str(n), text) for n in rows if (text := self.text(question, str(n))))

    def label(self, choices: str, choice: str) -> str:
        """Our words for a choice of one of the fixed sets; '' where they are gone."""
        return next((each.label for each in self.words.sets.get(choices, ()) if each.id == choice), "")


def once(rule: Callable[[Answered], T]) -> Callable[[Answered], T]:
    """A rule that many others ask: worked out once for each sheet, which never changes, and forgotten with it."""

    @wraps(rule)
    def asked(answered: Answered) -> T:
        if rule not in answered.worked_out:
            answered.worked_out[rule] = rule(answered)
        found: T = answered.worked_out[rule]
        return found

    return asked


def answered_of(
    words: QuestionWords,
    options: OptionWords,
    reflection: Reflection,
    kept: Iterable[Answer | SafetyAnswer],
    tracker: TrackerRecords = NO_LOG,
) -> Answered:
    """The sheet of one reflection, from the answers of all."""
    own = [answer for answer in kept if answer.reflection == reflection.id]
    return Answered(
        words=words,
        options=options,
        reflection=reflection,
        answers={(a.question, a.item): a for a in own if isinstance(a, Answer)},
        safety={a.question: a for a in own if isinstance(a, SafetyAnswer)},
        tracker=tracker,
    )
