"""The wording of the support wing's pages to read: one shape for all, safety first, each point with where it comes from."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Link, Wording
from lib.content.words.cited import Cited, CitingWords

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
