"""The wording of the practice pages and of the change explorer. All people in the practice pages are made up."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from lib.content.models import ARTICLE_IDS, ArticleId, ClaimIds, Model, Slug, Slugs, Text
from lib.content.words.base import Wording, WordingTable

DialName = Literal["often", "settings", "cost", "feedback"]
DIALS: tuple[DialName, ...] = ("often", "settings", "cost", "feedback")
Level = Literal["low", "mid", "high"]
LEVELS: tuple[Level, ...] = ("low", "mid", "high")
Point = Literal["occasional", "persistent", "rigid"]
POINTS: tuple[Point, ...] = ("occasional", "persistent", "rigid")
Style = Literal["grand", "hurt"]
STYLES: tuple[Style, ...] = ("grand", "hurt")
Role = Literal["partner", "parent", "boss", "friend"]
Bin = Literal["occasional", "persistent", "rigid", "unclear"]
BINS: tuple[Bin, ...] = ("occasional", "persistent", "rigid", "unclear")

Dials = dict[DialName, Level]


class Opener(Model):
    """A part that opens: what the articles say, with the claims and the notes on research behind it."""

    title: Text
    text: Text
    claims: ClaimIds = ()
    notes: Slugs = Field(default=(), description="ids of evidence notes")


class DialWords(Model):
    """One of the four dials; `low` and `high` also stand at its ends in the picture, where there is little room."""

    name: Annotated[Text, Field(max_length=26)]
    low: Annotated[Text, Field(max_length=20)]
    mid: Annotated[Text, Field(max_length=20)]
    high: Annotated[Text, Field(max_length=20)]

    def level(self, level: Level) -> str:
        return str(getattr(self, level))


class PointBand(Opener):
    label: Annotated[Text, Field(max_length=14)] = Field(description="on the buttons")
    drawn: Annotated[tuple[Text, ...], Field(strict=False, min_length=1, max_length=2)] = Field(
        description="in the picture, one or two short lines"
    )


class StyleWords(Opener):
    label: Annotated[Text, Field(max_length=18)]


class SpectrumWords(Wording, file="spectrum/spectrum"):
    """The picture and what it is made of; shared by the pages that practise with it."""

    dials: dict[DialName, DialWords]
    points: dict[Point, PointBand]
    styles: dict[Style, StyleWords]


class Scene(Model):
    """The moment at one point, and where the four dials stand in it."""

    text: Text
    dials: Dials
    says: Text = Field(description="what moved, or what is still low, and how one can tell")


class Strand(Model):
    """Two people in one moment, at all three points."""

    id: Slug
    moment: Slug
    style: Style
    role: Role = Field(description="what the person with the traits is to the other")
    who: Text
    scenes: dict[Point, Scene]

    @model_validator(mode="after")
    def _dials_only_turn_up(self) -> Strand:
        for before, now in pairwise(POINTS):
            steps = [
                LEVELS.index(self.scenes[now].dials[dial]) - LEVELS.index(self.scenes[before].dials[dial]) for dial in DIALS
            ]
            if min(steps) < 0 or max(steps) == 0:
                raise ValueError(f"from {before} to {now} at least one dial of `{self.id}` goes up, and none goes down")
        return self


class SceneWords(Wording, file="spectrum/scenes"):
    risk_said: Opener
    strands: Annotated[tuple[Strand, ...], Field(strict=False, min_length=8)]

    @model_validator(mode="after")
    def _each_moment_has_each_style_once(self) -> SceneWords:
        found = [(strand.moment, strand.style) for strand in self.strands]
        for pair in ((moment, style) for moment in self.moments for style in STYLES):
            if found.count(pair) != 1:
                raise ValueError(f"there must be one strand for {pair[0]} with style {pair[1]}; there are {found.count(pair)}")
        unknown = {moment for moment, _ in found} - set(self.moments)
        if unknown:
            raise ValueError(f"no [moments] line for {', '.join(sorted(unknown))}")
        return self

    def strand(self, moment: str, style: str) -> Strand:
        return next(s for s in self.strands if (s.moment, s.style) == (moment, style))


class PracticeCard(Model):
    """One act, and what stands around it."""

    id: Slug
    act: Text
    around: dict[DialName, Text]
    reading: Text = Field(description="what we had in mind, once everything around it is known")
    twin: Slug | None = Field(default=None, description="the card with the same act in another life")


class StepperWords(WordingTable):
    """The buttons through a deck."""


class CardWords(Wording, file="spectrum/cards"):
    complete: ClassVar = {"bins": BINS}

    stepper: StepperWords
    cards: Annotated[tuple[PracticeCard, ...], Field(strict=False, min_length=12)]

    @model_validator(mode="after")
    def _twins_know_each_other(self) -> CardWords:
        twins = {card.id: card.twin for card in self.cards}
        for card, twin in twins.items():
            if twin is not None and twins.get(twin) != card:
                raise ValueError(f"`{card}` names `{twin}` as its twin, which does not name it back")
        return self


class Rewrite(Model):
    """A label someone used, what had happened, and one way to say that instead."""

    id: Slug
    label: Text
    happened: Text
    instead: Text


class PracticeQuestion(Model):
    """A question to remember by; the explanation is the same whatever is picked."""

    id: Slug
    asks: Text
    options: Annotated[tuple[Text, ...], Field(strict=False, min_length=2, max_length=4)]
    explains: Text


class PracticeWords(Wording, file="spectrum/practice"):
    stepper: StepperWords
    rewrite_claims: ClaimIds
    rewrites: Annotated[tuple[Rewrite, ...], Field(strict=False, min_length=5)]
    questions: Annotated[tuple[PracticeQuestion, ...], Field(strict=False, min_length=5, max_length=5)]


Reading = Literal["helps", "only-if", "doubts", "silent"]
Section = Literal["keys", "ready", "tool", "therapy", "forgive", "find"]
READINGS: tuple[Reading, ...] = ("helps", "only-if", "doubts", "silent")


class FactorReading(Model):
    """What one article says of one factor, as we read it."""

    reading: Reading
    says: Text
    claims: ClaimIds = ()

    @model_validator(mode="after")
    def _a_reading_rests_on_claims(self) -> FactorReading:
        if self.reading != "silent" and not self.claims:
            raise ValueError("name the claims that this reading rests on")
        return self


class WatchItem(Model):
    """Something that can be seen over months; its id goes into what people keep, so it never changes."""

    id: Slug
    text: Text
    claims: ClaimIds = ()


class Factor(Model):
    """A condition that may make change more or less likely."""

    complete: ClassVar = {"cells": ARTICLE_IDS}

    id: Slug
    label: Annotated[Text, Field(max_length=20)]
    title: Text
    asks: Text = Field(description="the condition in a sentence")
    cells: dict[ArticleId, FactorReading]
    research: Text = Field(description="what research says in a sentence or two; the notes open under it")
    notes: Slugs = ()
    watch: Annotated[tuple[WatchItem, ...], Field(strict=False, min_length=3)]
    care: Text | None = Field(default=None, description="a line that must stand beside this factor")
    risky: bool = Field(default=False, description="true: the way to help stands beside that line")


class FactorWords(Wording, file="spectrum/factors"):
    complete: ClassVar = {"voices": ARTICLE_IDS, "readings": READINGS, "marks": READINGS}

    factors: Annotated[tuple[Factor, ...], Field(strict=False, min_length=6, max_length=6)]

    @model_validator(mode="after")
    def _each_id_stands_once(self) -> FactorWords:
        ids = [watch.id for factor in self.factors for watch in factor.watch]
        double = sorted({name for name in ids if ids.count(name) > 1})
        if double:
            raise ValueError(f"these ids of things to watch are used twice: {', '.join(double)}")
        return self


class OriginWords(Wording, file="spectrum/origins"):
    origins: Annotated[tuple[Opener, ...], Field(strict=False, min_length=5)]
    excuse_claims: ClaimIds


class SelfPart(Model):
    """A titled point with a sentence or two and the claims it rests on."""

    title: Text
    text: Text
    claims: ClaimIds


class ObserverQuestion(Model):
    """One of the questions of the small tool; its id is a field of the record."""

    id: Literal["landing", "other_end", "slighted", "showing"]
    asks: Text


class Titled(Model):
    """A part of the page: its label among the choices, and its title."""

    label: Annotated[Text, Field(max_length=18)]
    title: Text


class SelfWords(Wording, file="spectrum/self"):
    sections: dict[Section, Titled]
    six_keys: Annotated[tuple[SelfPart, ...], Field(strict=False, min_length=6, max_length=6)]
    ready: Annotated[tuple[SelfPart, ...], Field(strict=False, min_length=4)]
    asks: Annotated[tuple[ObserverQuestion, ...], Field(strict=False, min_length=4, max_length=4)]
    therapy_claims: ClaimIds
    therapy_notes: Slugs
    forgive_claims: ClaimIds

    @property
    def questions(self) -> dict[str, str]:
        """The label of each field of an observation, in the order to ask."""
        return {"situation": self.situation} | {ask.id: ask.asks for ask in self.asks} | {"instead": self.instead}
