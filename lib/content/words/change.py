"""The wording of the change explorer, of where it comes from, and of the page for those who ask about themselves."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from lib.content.models import ARTICLE_IDS, ArticleId, ClaimIds, Model, Slug, Slugs, Text, Texts
from lib.content.words.base import Label, Link, Wording
from lib.content.words.spectrum import Opener, every

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

    @model_validator(mode="after")
    def _every_article_has_a_place(self) -> Factor:
        every("cells", self.cells, ARTICLE_IDS)
        return self


class FactorWords(Wording):
    title: Text
    lead: Text
    matrix_title: Text = Field(description="exact, from the specification")
    matrix_says: Text
    matrix_alt: Text = Field(description="may use {rows}")
    matrix_caption: Text = Field(description="exact, from the specification; stands under the last row")
    matrix_table: Text
    column_factor: Text
    choose_factor: Text
    choose_article: Text
    all_articles: Text
    voices: dict[ArticleId, Text] = Field(description="who is speaking, in a word or two")
    readings: dict[Reading, Text]
    marks: dict[Reading, Annotated[Text, Field(max_length=2)]] = Field(description="in the table")
    claims: Text
    notes: Text
    read: Label = Field(description="may use {article}")
    research: Text
    watch_title: Text
    watch_lead: Text
    watch_button: Text
    watch_sent: Text
    watch_nothing: Text
    watch_there: Text
    watch_see: Label
    help: Link
    origins: Link
    more: Link
    factors: Annotated[tuple[Factor, ...], Field(strict=False, min_length=6, max_length=6)]

    @model_validator(mode="after")
    def _nothing_is_left_out(self) -> FactorWords:
        every("voices", self.voices, ARTICLE_IDS)
        every("readings", self.readings, READINGS)
        every("marks", self.marks, READINGS)
        ids = [watch.id for factor in self.factors for watch in factor.watch]
        double = sorted({each for each in ids if ids.count(each) > 1})
        if double:
            raise ValueError(f"these ids of things to watch are used twice: {', '.join(double)}")
        return self


class OriginWords(Wording):
    title: Text
    lead: Text
    origins: Annotated[tuple[Opener, ...], Field(strict=False, min_length=5)]
    excuse_title: Text
    excuse: Texts
    excuse_claims: ClaimIds
    research: Text
    claims: Text
    behind: Text = Field(description="may use {title}")
    more: Link


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


class SelfWords(Wording):
    title: Text
    lead: Texts
    now: Text
    now_none: Text = Field(description="stands where the country's numbers are not known")
    help: Link
    choose: Text
    sections: dict[Section, Titled]
    keys_lead: Text
    keys: Annotated[tuple[SelfPart, ...], Field(strict=False, min_length=6, max_length=6)]
    ready_lead: Text
    ready: Annotated[tuple[SelfPart, ...], Field(strict=False, min_length=4)]
    ready_after: Text
    claims: Text
    tool_lead: Text
    tool_private: Text
    situation: Text
    asks: Annotated[tuple[ObserverQuestion, ...], Field(strict=False, min_length=4, max_length=4)]
    instead: Text
    keep: Text
    kept: Text
    nothing_typed: Text
    kept_title: Text
    kept_copy: Text
    take_away: Text
    therapy: Texts
    therapy_steps: Texts
    therapy_lasts: Text
    therapy_lasts_items: Texts
    therapy_after: Texts
    therapy_claims: ClaimIds
    therapy_notes: Slugs
    research: Text
    forgive: Texts
    forgive_claims: ClaimIds
    find_lead: Text
    find_none: Text
    find_anywhere: Text
    end: Text
    read: Link

    @model_validator(mode="after")
    def _every_part_has_a_title(self) -> SelfWords:
        every("sections", self.sections, get_args(Section))
        return self

    @property
    def questions(self) -> dict[str, str]:
        """The label of each field of an observation, in the order to ask."""
        return {"situation": self.situation} | {ask.id: ask.asks for ask in self.asks} | {"instead": self.instead}
