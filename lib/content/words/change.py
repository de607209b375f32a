"""The wording of the change explorer, of where it comes from, and of the page for those who ask about themselves."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from lib.content.models import ARTICLE_IDS, ArticleId, ClaimIds, Model, Slug, Slugs, Text
from lib.content.words.base import Wording
from lib.content.words.spectrum import Opener

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
