"""Someone who fills in the worksheet, without any page: for tests of its rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lib.content.words.worksheet import OptionWords, QuestionWords, WorksheetSummaryWords, WorksheetWords
from lib.records.reflection import Answer, Reflection, Route, SafetyAnswer
from lib.records.vocabulary import Relation
from lib.worksheet import answers, picks, priorities, route
from lib.worksheet.answered import NO_TRACKER, Answered, answered_of
from lib.worksheet.evidence import EvidenceCard, TrackerLines
from lib.worksheet.route import Ask, Step
from tests.real_content import wording

QUESTIONS: QuestionWords = wording(QuestionWords)
OPTIONS: OptionWords = wording(OptionWords)
PAGE: WorksheetSummaryWords = wording(WorksheetSummaryWords)
WORDS: WorksheetWords = wording(WorksheetWords)
DAY = dt.date(2026, 11, 22)

LOG = TrackerLines(
    (
        EvidenceCard(
            "a1", "At the start you logged a hard day on 6 of 19 checked days; recently on 5 of 20.", "checkpoint", DAY
        ),
        EvidenceCard("b1", "'If he shouts, I leave the room': came up 4 times", "boundary"),
        EvidenceCard("c1", "2 of 5. Too few for a rate.", "follow-through"),
    )
)

Say = Callable[[Answered, Ask], object]
"""What someone answers to a question; None leaves it open."""


@dataclass
class Person:
    """A person, what they kept, and what they passed over."""

    relation: Relation | None = "partner"
    way: Route = "whole"
    id: str = "r1"
    log: TrackerLines = NO_TRACKER
    day: dt.date = DAY
    again: str | None = None
    seed: int = 7
    asks_who: bool = False
    kept: dict[str, Answer | SafetyAnswer] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)
    made: tuple[tuple[object, ...], Answered] | None = field(default=None, init=False, repr=False, compare=False)
    """The last sheet, and what it was made of."""

    @property
    def reflection(self) -> Reflection:
        return Reflection(
            id=self.id, started_on=self.day, relation=self.relation, route=self.way, seed=self.seed, again=self.again
        )

    @property
    def sheet(self) -> Answered:
        """The same one while nothing changes, as the app has it too: rules keep on it what they worked out."""
        passed = frozenset(self.passed)
        made_of = (self.reflection, self.log, passed, self.asks_who, *self.kept.values())
        if self.made is None or self.made[0] != made_of:
            more = {"tracker": self.log, "passed": passed, "asks_who": self.asks_who}
            self.made = made_of, answered_of(QUESTIONS, OPTIONS, self.reflection, self.kept.values(), **more)
        return self.made[1]

    def say(self, **answers: object) -> Person:
        """Answer by the question's name, `_` for `-`, and `question__item` for one of several."""
        for name, value in answers.items():
            question, _, item = name.partition("__")
            self.answer(question.replace("_", "-"), item.replace("_", "-"), value)
        return self

    def answer(self, question: str, item: str, value: object) -> None:
        record = answers.answer(self.sheet, question, item, value)
        if not record.empty:
            self.kept[record.id] = record

    def add(self, question: str, text: str) -> Person:
        """Own words beside the choices of a question."""
        record = answers.own_words(self.sheet, question, text)
        self.kept[record.id] = record
        return self

    def unafraid(self) -> Person:
        """Answer the one question about safety with no."""
        return self.say(fear="no")

    def pass_over(self, *names: str) -> Person:
        self.passed |= {f"{name}." for name in names}
        return self

    def meet(self, step: Step, say: Say) -> None:
        """Answer what stands on a step, and leave it."""
        for ask in route.asks(self.sheet, step):
            value = say(self.sheet, ask)
            if value is not None:
                self.answer(ask.question.id, ask.item, value)
        self.passed.add(step.key)

    def walk(self, say: Say) -> list[Step]:
        """Go from the first open step to the end of the talk, answering as `say` says; the steps that were met."""
        met: list[Step] = []
        step = route.first_open(self.sheet)
        while step:
            assert len(met) < 60, "the talk does not end"
            met.append(step)
            self.meet(step, say)
            step = route.after(self.sheet, step)
        return met

    def deepen(self, say: Say) -> list[Step]:
        """Go through every topic; the steps that were met."""
        met: list[Step] = []
        for topic in QUESTIONS.deeper:
            steps = next((steps for found, steps in route.topics(self.sheet) if found.id == topic.id), ())
            step = steps[0] if steps else None
            while step:
                met.append(step)
                self.meet(step, say)
                step = route.after(self.sheet, step)
        return met


def offered(sheet: Answered, ask: Ask) -> list[str]:
    """Every choice that a question has."""
    match ask.question.choices:
        case "options":
            return [pick.id for pick in picks.options_offered(sheet)]
        case "cards":
            return [pick.id for pick in picks.cards_offered(sheet)]
        case "pair":
            two = next(two for two in priorities.pairs(sheet) if priorities.pair_name(two[0].id, two[1].id) == ask.item)
            return [two[0].id, two[1].id, priorities.EQUAL]
        case None:
            return []
        case name:
            return [choice.id for choice in sheet.words.sets[name]]


def everything(sheet: Answered, ask: Ask) -> object:
    """Answers all there is, without a sign of danger."""
    if ask.question.id in sheet.safety_questions:
        return "no"
    match ask.question.kind:
        case "choice":
            return "misses" if ask.question.id == "card" else "yes" if "yes" in offered(sheet, ask) else offered(sheet, ask)[0]
        case "several" | "ranked":
            return offered(sheet, ask)[: ask.question.most or 24]
        case "date":
            return DAY + dt.timedelta(days=90)
        case _:
            return f"my words on {ask.question.id} {ask.item}".strip()


def nothing(_sheet: Answered, _ask: Ask) -> object:
    return None


def full(**more: object) -> Person:
    """Someone who looked at the log and answered everything, the topics too."""
    person = Person(log=LOG, **more)  # type: ignore[arg-type]
    person.walk(everything)
    person.deepen(everything)
    return person


def asked(sheet: Answered, steps: list[Step]) -> Iterator[str]:
    return (ask.question.id for step in steps for ask in route.asks(sheet, step))
