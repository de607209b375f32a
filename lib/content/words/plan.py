"""The wording of the plan for being safer: its parts, and the lines that people mark."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Self

from pydantic import Field, model_validator

from lib.content.models import Slug, Text
from lib.content.words.cited import Cited, CitingWords


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
            double = sorted(each for each, count in Counter(ids).items() if count > 1)
            if double:
                raise ValueError(f"each {what} needs an id of its own; used twice: {', '.join(double)}")
        return self

    def cited(self) -> tuple[tuple[str, Cited], ...]:
        found: list[tuple[str, Cited]] = []
        for section in self.sections:
            advice = (each for each in (section, section.advocate, section.close) if each)
            found += [(f"part “{section.title}”", each) for each in advice]
            found += [(item.id, item) for item in section.items]
        return tuple(found)
