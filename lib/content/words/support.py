"""The wording of the support wing: each piece of advice with the claims and sources it comes from, leaflets, and the plan."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Self

from pydantic import Field, model_validator

from lib.content.models import ClaimIds, Model, Slug, Slugs, Text
from lib.content.words.base import Link, Wording


class Cited(Model):
    """Advice, or a part of a page, with the claims and sources behind it."""

    claims: ClaimIds = ()
    sources: Slugs = ()


class CitingWords(Wording):
    """Wording that holds cited parts, so that ids nothing answers to are found when the files are read."""

    def cited(self) -> tuple[tuple[str, Cited], ...]:
        """Every cited part, with words that help an editor find it."""
        raise NotImplementedError


class Source(Model):
    """A page or paper that is not one of the articles."""

    id: Slug
    who: Annotated[Text, Field(max_length=24)] = Field(description="who wrote it, in short, as shown beside a line")
    by: Text | None = Field(default=None, description="who wrote it in full, where that is more")
    title: Text
    web: Text = Field(description="address as text, no https://")
    seen: Text | None = Field(default=None, description="where it was read, if not on the writer's own page")
    year: int | None = Field(default=None, ge=1990, le=2100)


class SourceWords(Wording, file="support/sources"):
    """All sources, by the ids that other files name them by."""

    sources: Annotated[tuple[Source, ...], Field(strict=False, min_length=1)]

    def named(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources with these ids, each once, in this order; unknown ones are left out."""
        known = {source.id: source for source in self.sources}
        return tuple(known[name] for name in dict.fromkeys(ids) if name in known)


Links = Annotated[tuple[Link, ...], Field(strict=False)]


class SupportWords(Wording, file="support/support"):
    """What the pages of the support wing share."""

    origins: Text
    research: Text
    sources: Text
    sources_read: Text
    source: Text = Field(description="may use {who}, {title} and {web}")
    source_year: Text = Field(description="may use {who}, {title}, {year} and {web}")
    source_seen: Text = Field(description="may use {seen}")


class Point(Cited):
    """One thing to know or to try, as Markdown."""

    text: Text


class LeafletPart(Cited):
    """A part of a leaflet; its own claims and sources are those behind its text."""

    title: Text
    text: Text | None = Field(default=None, description="Markdown, before the points")
    points: Annotated[tuple[Point, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.text and not self.points:
            raise ValueError("a part needs a text, or points, or both")
        return self


class PartsWords(CitingWords):
    """Parts to read, each with what is behind it."""

    parts: Annotated[tuple[LeafletPart, ...], Field(strict=False, min_length=1)]
    ours: Text | None = Field(default=None, description="says whose the points without a claim or source are")

    def cited(self) -> tuple[tuple[str, Cited], ...]:
        found: list[tuple[str, Cited]] = []
        for part in self.parts:
            found.append((f"part “{part.title}”", part))
            found += [(f"part “{part.title}”, point {n}", point) for n, point in enumerate(part.points, start=1)]
        return tuple(found)


class Leaflet(PartsWords):
    """A page to read. What keeps someone safe stands first, in a box; the end is a small and safe next step."""


class SteadyWords(PartsWords, file="support/steady"):
    """Rebuilding and steadying."""


class ChildrenWords(Leaflet, file="support/children"):
    """Children, under the title Family."""


class TherapyWords(Leaflet, file="support/therapy"):
    """Therapy: what helps, what does not, and what couples therapy is not for."""


class PeopleWords(Leaflet, file="support/people"):
    """People who can help, and what each does."""


class TracesWords(Leaflet, file="support/traces"):
    """What Exit does not do, and private windows."""


class PlanItem(Cited):
    """A line that someone can mark as to do, done, or not for them. Its id is kept in people's files."""

    id: Annotated[Slug, Field(max_length=64)]
    text: Text
    why: Text | None = Field(default=None, description="a reason or a care to take, in small print")

    @model_validator(mode="after")
    def _says_where_it_comes_from(self) -> Self:
        if not self.claims and not self.sources:
            raise ValueError("name at least one claim or source that this line comes from")
        return self


class Advice(Cited):
    """A few sentences that stand beside the lines."""

    text: Text


class PlanSection(Cited):
    """A part of the plan; its own claims and sources are those behind its lead."""

    id: Annotated[Slug, Field(max_length=64)]
    title: Annotated[Text, Field(max_length=16)] = Field(description="short: the parts stand side by side on a phone")
    lead: Text
    advocate: Advice = Field(description="when to make this part with an advocate, or why")
    close: Advice | None = Field(default=None, description="stands after the lines")
    items: Annotated[tuple[PlanItem, ...], Field(strict=False, min_length=1)]


class PlanWords(CitingWords, file="support/plan"):
    sections: Annotated[tuple[PlanSection, ...], Field(strict=False, min_length=1)]

    @model_validator(mode="after")
    def _each_id_stands_once(self) -> Self:
        for what, ids in (
            ("part", [section.id for section in self.sections]),
            ("line", [item.id for section in self.sections for item in section.items]),
        ):
            double = sorted(name for name, count in Counter(ids).items() if count > 1)
            if double:
                raise ValueError(f"each {what} needs an id of its own; used twice: {', '.join(double)}")
        return self

    def cited(self) -> tuple[tuple[str, Cited], ...]:
        found: list[tuple[str, Cited]] = []
        for section in self.sections:
            advice = (part for part in (section, section.advocate, section.close) if part)
            found += [(f"part “{section.title}”", part) for part in advice]
            found += [(item.id, item) for item in section.items]
        return tuple(found)
