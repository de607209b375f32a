"""One reflection with its answers and its questions: what the other rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from lib.content.words.worksheet import OptionWords, Question, QuestionWords, RelationWords
from lib.records.reflection import Answer, Reflection, SafetyAnswer
from lib.worksheet.evidence import TrackerLines

T = TypeVar("T")

UNDISCLOSED = "rather-not"
NO_TRACKER = TrackerLines()


@dataclass(frozen=True)
class Answered:
    """Everything that the way through the worksheet and the letter are worked out from.

    `passed` are the keys of the steps that were passed over in this session; no record is made of them. `asks_who` says that
    nobody knew who it is about when it was begun.
    """

    words: QuestionWords
    options: OptionWords
    reflection: Reflection
    answers: Mapping[tuple[str, str], Answer]
    safety: Mapping[str, SafetyAnswer]
    tracker: TrackerLines = NO_TRACKER
    passed: frozenset[str] = frozenset()
    asks_who: bool = False
    worked_out: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @cached_property
    def who(self) -> RelationWords:
        return self.options.relation(self.reflection.relation)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.words.questions}

    @cached_property
    def safety_questions(self) -> frozenset[str]:
        return frozenset(question.id for question in self.words.questions if question.safety)

    def fill(self, text: str) -> str:
        """A text of ours, in the words for the person it is about."""
        return text.format(person=self.who.person, stay=self.who.stay, bond=self.who.bond)

    def answer(self, question: str, item: str = "") -> Answer | None:
        return self.answers.get((question, item))

    def choice(self, question: str, item: str = "") -> str | None:
        """What was chosen; None where nothing was, or the question was not met yet."""
        if question in self.safety_questions:
            told = self.safety.get(question)
            return told.choice if told else None
        given = self.answer(question, item)
        return given.choice if given else None

    def disclosed(self, question: str, item: str = "") -> str | None:
        """The choice, unless it was to rather not say."""
        choice = self.choice(question, item)
        return None if choice == UNDISCLOSED else choice

    def chosen(self, question: str) -> tuple[str, ...]:
        """What was ticked, in the order of ticking."""
        given = self.answer(question)
        return given.chosen if given else ()

    def text(self, question: str, item: str = "") -> str:
        given = self.answer(question, item)
        return given.text.raw if given else ""

    def given(self, question: str, item: str = "") -> bool:
        """Whether the question has an answer."""
        if question in self.safety_questions:
            return self.choice(question) is not None
        answer = self.answer(question, item)
        return answer is not None and not answer.empty

    def met(self, question: str) -> bool:
        """Whether a question about safety was answered or passed over."""
        return question in self.safety or f"{question}." in self.passed

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
        return next((option.label for option in self.words.sets.get(choices, ()) if option.id == choice), "")


def once(rule: Callable[[Answered], T]) -> Callable[[Answered], T]:
    """A rule that many others ask: worked out once for each Answered, which never changes, and forgotten with it."""

    @wraps(rule)
    def asked(answered: Answered) -> T:
        if rule not in answered.worked_out:
            answered.worked_out[rule] = rule(answered)
        result: T = answered.worked_out[rule]
        return result

    return asked


def answered_of(
    words: QuestionWords, options: OptionWords, reflection: Reflection, kept: Iterable[Answer | SafetyAnswer], **more: Any
) -> Answered:
    """The answers of one reflection, from those of all; `more` are further fields of Answered."""
    own = [answer for answer in kept if answer.reflection == reflection.id]
    return Answered(
        words=words,
        options=options,
        reflection=reflection,
        answers={(a.question, a.item): a for a in own if isinstance(a, Answer)},
        safety={a.question: a for a in own if isinstance(a, SafetyAnswer)},
        **more,
    )
