"""What says where it comes from: claims of the articles, or sources that are listed in content/support/sources.toml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import ClaimIds, Model, Slug, Slugs, Text
from lib.content.words.base import Wording


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
