"""The worksheet's questions and options: what an editor may change without touching code.

Which screen follows which is worked out by lib.worksheet.route from what stands here and from the answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, StringConstraints, model_validator

from lib.content.models import Model, Slug, Slugs, Text
from lib.content.words.base import Label, Wording
from lib.records.vocabulary import Relation

OptionId = Literal["as-now", "conditions", "apart", "end", "not-yet"]
StageId = Literal["start", "safety", "decision", "know", "matters", "sides", "unknown", "people", "now"]
Block = Literal["decision", "matters", "seen", "sides", "unknown", "mind", "step"]
Source = Literal["checkpoint", "boundary", "follow-through", "pulse", "safety"]
QuestionKind = Literal["choice", "several", "line", "page", "date"]
ScreenKind = Literal["questions", "help", "safe", "cards", "ranking", "order", "words", "checkin"]

PICKED: tuple[str, ...] = ("options", "cards", "picked", "pair")
"""Names of choices that depend on earlier answers; the others are sets of their own."""

Id = Annotated[Slug, StringConstraints(max_length=16)]


class Choice(Model):
    """One answer to choose."""

    id: Id
    label: Annotated[Text, Field(max_length=60)]


Choices = Annotated[tuple[Choice, ...], Field(strict=False, min_length=2)]


class When(Model):
    """A screen or question that only stands there after certain answers."""

    question: Id
    any_of: Slugs


class Question(Wording):
    """One question. `block` and `says` put its answer on the page at the end."""

    id: Id
    kind: QuestionKind
    ask: Text = Field(description="may use {person}")
    help: Text | None = Field(default=None, description="may use {person}")
    choices: Id | None = Field(default=None, description="a name under [sets], or options, cards, picked or pair")
    most: int | None = Field(default=None, ge=1, description="how many may be ticked")
    rows: int = Field(default=1, ge=1, le=4, description="how many lines to write on")
    each: Literal["need", "pair", "card"] | None = Field(default=None, description="asked once for each of these")
    tracker: Annotated[tuple[Source, ...], Field(strict=False)] = Field(
        default=(), description="what the person's own log has to say on it"
    )
    when: When | None = None
    leads_to: StageId | None = Field(default=None, description="the stage that a `no` points to")
    block: Block | None = Field(default=None, description="the part of the page at the end that its answer stands in")
    says: Text | None = Field(default=None, description="its name on that page; may use {person}")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.choices is not None) != (self.kind in {"choice", "several"}):
            raise ValueError(f"`choices` belongs to questions of the kind choice or several, and {self.id} is a {self.kind}")
        if (self.block is None) != (self.says is None):
            raise ValueError(f"`block` and `says` go together in {self.id}")
        return self


class Screen(Wording):
    """What is asked at one time: four questions at most."""

    id: Id
    kind: ScreenKind = "questions"
    lead: Text | None = Field(default=None, description="may use {person}")
    questions: Annotated[tuple[Question, ...], Field(strict=False, max_length=4)] = ()
    questions_of: Id | None = Field(default=None, description="another screen, whose questions are asked again")
    each: Literal["option", "pairs", "cards"] | None = Field(default=None, description="shown once for each of these")
    when: When | None = None
    involves_them: bool = Field(default=False, description="true: closed after an answer that tells of danger")
    long: bool = Field(default=False, description="true: left out when someone has five minutes")
    side_by_side: bool = False


class Stage(Wording):
    id: StageId
    title: Annotated[Text, Field(max_length=34)]
    lead: Text = Field(description="may use {person}")
    short: bool = Field(default=False, description="true: part of the way that takes five minutes")
    screens: Annotated[tuple[Screen, ...], Field(strict=False, min_length=1)]


class QuestionWords(Wording):
    """content/worksheet/questions.toml."""

    sets: dict[Id, Choices]
    stages: Annotated[tuple[Stage, ...], Field(strict=False)]

    @property
    def screens(self) -> Iterator[Screen]:
        return (screen for stage in self.stages for screen in stage.screens)

    @property
    def questions(self) -> Iterator[Question]:
        return (question for screen in self.screens for question in screen.questions)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if tuple(stage.id for stage in self.stages) != get_args(StageId):
            raise ValueError(f"the stages must be {', '.join(get_args(StageId))}, in this order")
        names = Counter([*(s.id for s in self.screens), *(q.id for q in self.questions)])
        for name in (name for name, count in names.items() if count > 1):
            raise ValueError(f"two questions or screens are called {name}; give one another name")
        for question in self.questions:
            if question.choices and question.choices not in {*self.sets, *PICKED}:
                raise ValueError(f"{question.id} asks for the choices {question.choices}, which are not under [sets]")
        self._refer_back()
        return self

    def _refer_back(self) -> None:
        """Whatever a condition or a repetition names must stand before it, or nobody could have answered it."""
        before: set[str] = set()
        for screen in self.screens:
            if screen.questions_of and screen.questions_of not in before:
                raise ValueError(f"{screen.id} repeats {screen.questions_of}, which does not stand before it")
            own = {question.id for question in screen.questions}
            for when, known in [(screen.when, before), *((q.when, before | own) for q in screen.questions)]:
                if when and when.question not in known:
                    raise ValueError(f"{screen.id} depends on {when.question}, which does not stand before it")
            before |= {screen.id} | own


# The same limits for every option, so that none is told at greater length than another.
Brief = Annotated[Text, Field(min_length=12, max_length=64)]
Three = Annotated[tuple[Brief, ...], Field(strict=False, min_length=3, max_length=3)]


class Option(Model):
    """One way to go on, told like every other: what it is, three good sides, three hard ones, what it is like."""

    id: OptionId
    label: Annotated[Text, Field(min_length=8, max_length=60)]
    means: Annotated[Text, Field(min_length=50, max_length=120)]
    good: Three
    hard: Three
    living: Annotated[Text, Field(min_length=80, max_length=170)]


class Group(Model):
    """The five options in the words that fit a relation."""

    id: Slug
    options: Annotated[tuple[Option, ...], Field(strict=False)]

    @model_validator(mode="after")
    def _has_all_five(self) -> Self:
        if sorted(option.id for option in self.options) != sorted(get_args(OptionId)):
            raise ValueError(f"the group {self.id} needs each of {', '.join(get_args(OptionId))} once")
        return self


class RelationWords(Model):
    """Who it may be about, and how the worksheet then speaks of them."""

    id: Relation | Literal["unsaid"]
    label: Label
    person: Text = Field(description="the words for this person in a question, such as: your partner")
    mine: Text = Field(description="the same as the person would say it to a friend, such as: my partner")
    group: Slug = Field(description="the group of options")


class Card(Model):
    """Something that may matter to someone."""

    id: Annotated[Id, StringConstraints(max_length=10)]
    label: Annotated[Text, Field(max_length=44)]
    safety: bool = Field(default=False, description="true: kept apart from comparing after an answer that tells of danger")
    groups: Slugs = Field(default=(), description="the groups it is for; leave out for all")


class OptionWords(Wording):
    """content/worksheet/options.toml."""

    relations: Annotated[tuple[RelationWords, ...], Field(strict=False)]
    groups: Annotated[tuple[Group, ...], Field(strict=False, min_length=1)]
    cards: Annotated[tuple[Card, ...], Field(strict=False, min_length=6)]

    def relation(self, relation: Relation | None) -> RelationWords:
        wanted = relation or "unsaid"
        return next(each for each in self.relations if each.id == wanted)

    def options(self, relation: Relation | None) -> tuple[Option, ...]:
        group = self.relation(relation).group
        return next(each.options for each in self.groups if each.id == group)

    def cards_for(self, relation: Relation | None) -> tuple[Card, ...]:
        group = self.relation(relation).group
        return tuple(card for card in self.cards if not card.groups or group in card.groups)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        wanted = {*get_args(Relation), "unsaid"}
        if missing := sorted(wanted - {each.id for each in self.relations}):
            raise ValueError(f"there is no [[relations]] entry for {', '.join(missing)}")
        groups = [group.id for group in self.groups]
        for name in {each.group for each in self.relations} | {name for card in self.cards for name in card.groups}:
            if name not in groups:
                raise ValueError(f"there is no [[groups]] entry called {name}")
        for name, count in Counter([*groups, *(card.id for card in self.cards)]).items():
            if count > 1:
                raise ValueError(f"two groups or cards are called {name}")
        return self
