"""What the conversation is made from: content/guide/. It is read when someone first asks, not with the rest of the content."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from lib.content.guide_checks import check_guide
from lib.content.library import Library
from lib.content.models import ClaimId, ClaimIds, Model, Text, Texts
from lib.content.parse import name_of, parse_list, read_model, read_table, read_text
from lib.content.problems import ContentError, Problem

Kind = Literal["answer", "out-of-scope", "about-app"]
TopicId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
LEAST_EXAMPLES = 8


class GuideTopic(Model):
    """One thing that people ask, and what answers it."""

    id: TopicId
    kind: Kind
    title: Annotated[Text, Field(max_length=34)] = Field(description="a plain name for it, shown as a chip")
    says: Text = Field(description="one sentence that shows it was understood; may use {person}")
    also: Texts = Field(default=(), description="other wordings of `says`")
    claims: ClaimIds = Field(default=(), description="ids of the claims that answer it, best first")
    disagreement: str | None = Field(default=None, description="id of a question in content/disagreements.toml")
    next: Annotated[tuple[Text, ...], Field(strict=False, min_length=1, max_length=3)] = Field(
        description="what to open next, such as `entry:sorry_again`, `boundary` or `article:A4`"
    )
    who_knows: Text | None = Field(
        default=None, description="for out-of-scope: who would know, and what the articles cover nearby"
    )
    examples: Annotated[tuple[Text, ...], Field(strict=False, min_length=LEAST_EXAMPLES)] = Field(
        description="how people ask it, each unlike the others"
    )

    @property
    def sayings(self) -> tuple[str, ...]:
        return (self.says, *self.also)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.kind == "answer" and len(self.claims) < 2:
            raise ValueError("a topic that answers needs at least two claims")
        if self.kind == "out-of-scope" and not self.who_knows:
            raise ValueError("an out-of-scope topic needs `who_knows`")
        for text in self.sayings:
            if set(re.findall(r"\{([^}]*)\}?", text)) - {"person"}:
                raise ValueError("a saying may use {person} and no other name in curly brackets")
        return self


class Language(Model):
    """How people shorten and name things."""

    shorthand: dict[str, str] = Field(description='what short forms stand for: idk = "i do not know"')
    people: dict[str, Texts] = Field(description="who it is about, and the words for them")
    follow_ups: dict[str, Texts] = Field(description="short replies that go on from what was said before")
    scope: dict[str, Texts] = Field(description="a field that the articles don't cover, and regular expressions that name it")


class Cues(Model):
    """What people may ask that one claim answers."""

    cues: dict[ClaimId, Texts] = Field(description="a claim, and questions that it answers")


class LogLanguage(Model):
    """How people name what is in their log."""

    examples: Texts = Field(description="questions about one's own log")
    searches: Texts = Field(description="patterns of looking for words; the words stand in their round brackets")
    categories: dict[str, Texts] = Field(description="a category of the tracker, and the words for it")
    kinds: dict[str, Texts] = Field(description="red_flag, positive_sign and note, and the words for them")
    parts: dict[str, str] = Field(description="parts of patterns that return")
    patterns: dict[str, Texts] = Field(description="regular expressions over lower-case text; {name} stands for a part")


class DangerRule(Model):
    """What one kind of danger sounds like."""

    reason: Text
    claims: ClaimIds = Field(description="ids of the claims that come first then")
    patterns: Texts = Field(description="regular expressions over lower-case text; {name} stands for one of `words`")


class DangerLanguage(Model):
    """What danger sounds like, and what only sounds like it."""

    words: dict[str, str] = Field(description="parts of patterns that return")
    rules: Annotated[tuple[DangerRule, ...], Field(strict=False, min_length=1)]
    harmless: Texts = Field(description="what is taken out before the rules are asked")
    examples: dict[str, Texts] = Field(description="a reason, and how people say it")
    harmless_examples: Texts = Field(description="what sounds like danger and is none")


@dataclass(frozen=True, slots=True)
class FittedLeanings:
    """Weights that `python -m tests.eval.fit` works out, in hundredths: one number each for danger, dying, and outside.

    `made_from` is a short sum of the examples that they were fitted to.
    """

    made_from: str
    base: Sequence[int]
    meaning: Sequence[Sequence[int]]
    terms: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class GuideContent:
    """All that the conversation needs besides the articles."""

    topics: tuple[GuideTopic, ...]
    language: Language
    log: LogLanguage
    danger: DangerLanguage
    cues: Mapping[str, tuple[str, ...]]
    leanings: FittedLeanings


def read_guide(folder: Path, library: Library) -> tuple[GuideContent, tuple[Problem, ...]]:
    """Read content/guide/; raises ContentError where a file can't be used at all."""
    topics, problems = parse_list(*read_table(folder, "guide/topics"), "topics", GuideTopic)
    guide = GuideContent(
        topics=topics,
        language=read_model(folder, "guide/language", Language),
        log=read_model(folder, "guide/log_words", LogLanguage),
        danger=read_model(folder, "guide/danger", DangerLanguage),
        cues=read_model(folder, "guide/cues", Cues).cues,
        leanings=_read_leanings(folder),
    )
    cited = [*(claim for rule in guide.danger.rules for claim in rule.claims), *guide.cues]
    return guide, (*problems, *check_guide(topics, guide.log.categories, cited, library))


def _read_leanings(folder: Path) -> FittedLeanings:
    path = folder / "guide" / "leanings.json"
    file, text = name_of(path, folder), read_text(path, folder)
    try:
        return FittedLeanings(**json.loads(text))
    except (ValueError, TypeError) as error:
        raise ContentError([Problem(file, "", "make it again: python -m tests.eval.fit")]) from error
