"""The worksheet's questions and options, what stands around them, and the letter at the end.

Which screen follows which is worked out by lib.worksheet.route from what stands here and from the answers.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import Field, StringConstraints, model_validator

from lib.content.models import Model, Slug, Slugs, Text, Texts
from lib.content.words.base import Label, Wording
from lib.records.vocabulary import Relation

OptionId = Literal["as-now", "conditions", "apart", "end", "not-yet"]
Block = Literal["decision", "matters", "seen", "sides", "unknown", "mind", "step", "now"]
Source = Literal["checkpoint", "boundary", "follow-through", "pulse", "safety"]
QuestionKind = Literal["choice", "several", "ranked", "line", "page", "date"]
ScreenKind = Literal["questions", "who", "help", "crisis", "cards", "words"]

PICKED: tuple[str, ...] = ("options", "cards", "picked", "pair")
"""Names of choices that depend on earlier answers; the others are sets of their own."""
HEARD = ("danger", "crisis", "idioms")
"""The lists under [hears] that the rules for safety need."""

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
    """One question. `block` and `says` put its answer under what someone wrote; all its texts may use {person} and {stay}."""

    id: Id
    kind: QuestionKind
    ask: Text
    help: Text | None = None
    choices: Id | None = Field(default=None, description="a name under [sets], or options, cards, picked or pair")
    most: int | None = Field(default=None, ge=1, description="how many may be ticked")
    own: Text | None = Field(default=None, description="the name of a line to add one's own words on, beside the choices")
    rows: int = Field(default=1, ge=1, le=4, description="how many lines to write on")
    each: Literal["two", "need", "pair", "card"] | None = Field(default=None, description="asked once for each of these")
    tracker: Annotated[tuple[Source, ...], Field(strict=False)] = Field(
        default=(), description="what the person's own tracker has to say on it"
    )
    when: When | None = None
    safety: bool = Field(default=False, description="true: its answer is kept apart, in no file unless asked")
    leads_to: Id | None = Field(default=None, description="the topic that a `no` points to")
    block: Block | None = Field(default=None, description="the part of what someone wrote that its answer stands in")
    says: Text | None = Field(default=None, description="its name there")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.choices is not None) != (self.kind in {"choice", "several", "ranked"}):
            raise ValueError(f"`choices` belongs to questions to choose from, and {self.id} is a {self.kind}")
        if (self.block is None) != (self.says is None):
            raise ValueError(f"`block` and `says` go together in {self.id}")
        return self


class Echo(Model):
    """What the next screen says to what was answered, where all that is given here fits."""

    any_of: Slugs = Field(default=(), description="answers, or questions that were answered; `nothing` where none was")
    also: Slugs = Field(default=(), description="the same, besides")
    hears: Slugs = Field(default=(), description="lists under [hears], each with a word in what was written")
    unless: Slugs = Field(default=(), description="lists under [hears] of which nothing was written")
    danger: bool | None = Field(default=None, description="true: only after something told of danger; false: only without")
    says: Text = Field(description="may use {first} and {second}, what matters most, where those are words of ours")


class Screen(Wording):
    """What is asked at one time: four questions at most. Its `id` is that of its first question where it has none."""

    id: Id = ""
    kind: ScreenKind = "questions"
    title: Text | None = Field(default=None, description="where it is not the first question; may use {person} and {stay}")
    lead: Text | None = Field(default=None, description="may use {person} and {stay}")
    questions: Annotated[tuple[Question, ...], Field(strict=False, max_length=4)] = ()
    asks: Slugs = Field(default=(), description="questions of earlier screens that are asked here too")
    item: Id = Field(default="", description="what tells the answers given here from those to the same question elsewhere")
    each: Literal["option", "pairs", "cards"] | None = Field(default=None, description="shown once for each of these")
    when: When | None = None
    brief: bool = Field(default=False, description="true: part of the way that takes five minutes")
    involves_them: bool = Field(default=False, description="true: closed after something told of danger")
    side_by_side: bool = False
    echo: Annotated[tuple[Echo, ...], Field(strict=False)] = ()

    @model_validator(mode="before")
    @classmethod
    def _is_called(cls, data: object) -> object:
        first = data["questions"][0] if isinstance(data, dict) and data.get("questions") else {}
        return {"id": first.get("id", ""), **data} if isinstance(data, dict) else data

    @property
    def safety(self) -> bool:
        """Whether it belongs to the questions about safety."""
        return self.kind in {"help", "crisis"} or any(question.safety for question in self.questions)


class DeeperTopic(Wording):
    """Something to go deeper into, from the letter."""

    id: Id
    title: Annotated[Text, Field(max_length=34)]
    says: Text = Field(description="may use {person}")
    screens: Annotated[tuple[Screen, ...], Field(strict=False, min_length=1)]


class QuestionWords(Wording, file="worksheet/questions"):
    """content/worksheet/questions.toml: the talk, the topics to go deeper into, and questions on no screen."""

    sets: dict[Id, Choices]
    hears: dict[Id, Texts]
    echo: Annotated[tuple[Echo, ...], Field(strict=False, description="for every screen whose own lines don't fit")]
    talk: Annotated[tuple[Screen, ...], Field(strict=False)]
    deeper: Annotated[tuple[DeeperTopic, ...], Field(strict=False)]
    apart: Annotated[tuple[Question, ...], Field(strict=False)]

    @property
    def screens(self) -> tuple[Screen, ...]:
        return (*self.talk, *(screen for topic in self.deeper for screen in topic.screens))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Which of all screens each is, by its id: what an address may say of it."""
        return {screen.id: number for number, screen in enumerate(self.screens, start=1)}

    @property
    def asked(self) -> tuple[Question, ...]:
        """Those that a screen asks."""
        return tuple(question for screen in self.screens for question in screen.questions)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them, in the order in which their answers are told."""
        return (*self.asked, *self.apart)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for what in (self.screens, self.questions, self.deeper):
            for name, count in Counter(thing.id for thing in what).items():
                if count > 1 or not name:
                    called = name or "nothing"
                    raise ValueError(f"{count} questions or screens are called {called}; give each a name of its own")
        for question in self.questions:
            if question.choices and question.choices not in {*self.sets, *PICKED}:
                raise ValueError(f"{question.id} asks for the choices {question.choices}, which are not under [sets]")
        if missing := sorted({*HEARD, *(name for e in self._echoes() for name in (*e.hears, *e.unless))} - set(self.hears)):
            raise ValueError(f"[hears] has no list called {', '.join(missing)}")
        self._refer_back()
        return self

    def _echoes(self) -> Iterator[Echo]:
        yield from self.echo
        for screen in self.screens:
            yield from screen.echo

    def _refer_back(self) -> None:
        """Whatever a condition or a repetition names must stand before it, or nobody could have answered it."""
        before: set[str] = set()
        for screen in self.screens:
            own = {question.id for question in screen.questions}
            needed = {*screen.asks, *([screen.when.question] if screen.when else [])}
            needed |= {question.when.question for question in screen.questions if question.when} - own
            if late := sorted(needed - before):
                raise ValueError(f"{screen.id} needs {', '.join(late)}, which does not stand before it")
            before |= own


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
    stay: Text = Field(description="what staying is here, after: I could")
    bond: Text = Field(description="what there is to want something from, such as: a relationship")
    group: Slug = Field(description="the group of options")


class MatterCard(Model):
    """Something that may matter to someone."""

    id: Annotated[Id, StringConstraints(max_length=10)]
    label: Annotated[Text, Field(max_length=44)]
    safety: bool = Field(default=False, description="true: kept apart from comparing after an answer that tells of danger")
    groups: Slugs = Field(default=(), description="the groups it is for; leave out for all")


class OptionWords(Wording, file="worksheet/options"):
    """content/worksheet/options.toml."""

    relations: Annotated[tuple[RelationWords, ...], Field(strict=False)]
    groups: Annotated[tuple[Group, ...], Field(strict=False, min_length=1)]
    cards: Annotated[tuple[MatterCard, ...], Field(strict=False, min_length=6)]

    def relation(self, relation: Relation | None) -> RelationWords:
        wanted = relation or "unsaid"
        return next(who for who in self.relations if who.id == wanted)

    def options(self, relation: Relation | None) -> tuple[Option, ...]:
        group = self.relation(relation).group
        return next(told.options for told in self.groups if told.id == group)

    def cards_for(self, relation: Relation | None) -> tuple[MatterCard, ...]:
        group = self.relation(relation).group
        return tuple(card for card in self.cards if not card.groups or group in card.groups)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        wanted = {*get_args(Relation), "unsaid"}
        if missing := sorted(wanted - {who.id for who in self.relations}):
            raise ValueError(f"there is no [[relations]] entry for {', '.join(missing)}")
        groups = [group.id for group in self.groups]
        for name in {who.group for who in self.relations} | {name for card in self.cards for name in card.groups}:
            if name not in groups:
                raise ValueError(f"there is no [[groups]] entry called {name}")
        for name, count in Counter([*groups, *(card.id for card in self.cards)]).items():
            if count > 1:
                raise ValueError(f"two groups or cards are called {name}")
        return self


class FromLogWords(Wording):
    """Sentences from the tracker that only the worksheet needs; the others are the tracker's own."""


class WorksheetWords(Wording, file="worksheet/worksheet"):
    """content/worksheet/worksheet.toml: what stands around the questions."""

    from_log: FromLogWords
    reviewed: dt.date
    due: dt.date


class WorksheetSummaryWords(Wording, file="worksheet/summary"):
    """content/worksheet/summary.toml: the letter at the end, and looking back at an earlier one."""

    complete: ClassVar = {"blocks": get_args(Block)}

    happened: Choices
