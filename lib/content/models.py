"""The shapes of everything in content/: frozen, strict, and closed to unknown keys.

A person who edits content meets these models only through their error messages, so each field says what it is for.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal, Self, get_args, get_origin

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from lib.content.pages import PAGES

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
# TOML gives lists; strict mode would refuse them for a tuple, so only the container is lax.
Texts = Annotated[tuple[Text, ...], Field(strict=False)]

ARTICLE_IDS: tuple[str, ...] = ("A1", "A2", "A3", "A4", "A5", "A6", "A7")
"""The articles, at most nine: an id is a letter and one digit. CONTRIBUTING.md says what else another article needs."""

ArticleId = Annotated[str, StringConstraints(pattern=rf"^({'|'.join(ARTICLE_IDS)})$")]
ClaimId = Annotated[str, StringConstraints(pattern=rf"^({'|'.join(ARTICLE_IDS)})-[a-z0-9-]+$")]
ClaimIds = Annotated[tuple[ClaimId, ...], Field(strict=False)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PhoneNumber = Annotated[str, StringConstraints(pattern=r"^[+*#\d][\d *#()+-]*$")]
Slugs = Annotated[tuple[Slug, ...], Field(strict=False)]

WORDS_A_MINUTE = 200
"""A little under the 238 of adult silent reading of English non-fiction (Brysbaert 2019), as people here are tired."""

Stance = Literal["cannot", "unlikely", "conditional", "possible", "hopeful"]
STANCES: tuple[Stance, ...] = ("cannot", "unlikely", "conditional", "possible", "hopeful")
Audience = Literal["close", "self", "after"]
Theme = Literal["change", "safety", "boundaries", "therapy", "recovery", "children", "self", "brain"]
RestsOn = Literal["studies", "practice", "opinion", "unsourced"]
Kind = Literal["claim", "fact", "advice", "warning", "question", "example", "list-item", "framework"]
Tool = Literal[
    "change", "worksheet", "spectrum", "tracker", "boundaries", "safety", "recovery", "children", "self-view", "chat-only"
]
Evidence = Literal["opinion", "anecdote", "clinical-guidance", "cites-study", "early-research", "unsupported"]
Importance = Literal["must", "should", "nice"]
Flag = Literal["dehumanising", "overclaim", "medical-claim", "commercial", "text-gap", "safety-critical"]
Status = Literal["supported", "mixed", "early", "not-supported", "none-found", "contradicted", "guidance"]
Strength = Literal["contradiction", "tension", "emphasis", "one-sided"]


def _known_page(name: str) -> str:
    if name not in PAGES:
        raise ValueError(f"there is no page called {name}; it must be {', '.join(PAGES)}")
    return name


PageName = Annotated[str, AfterValidator(_known_page)]
LineKind = Literal["emergency", "abuse", "crisis", "children", "own-behaviour", "directory"]
URGENT: tuple[LineKind, ...] = ("emergency", "abuse", "crisis")
"""The kinds that must never be missing, in the order that someone in danger needs them."""
Confidence = Literal["operator", "secondary"]


class Model(BaseModel):
    """The base of every content model.

    A table whose keys are names that the code knows has to have all of them: those of a Literal, or those that `complete` says.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)

    complete: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        tables = {name: field.annotation for name, field in cls.model_fields.items() if get_origin(field.annotation) is dict}
        literal = {name: get_args(table)[0] for name, table in tables.items() if get_origin(get_args(table)[0]) is Literal}
        cls.complete = {name: get_args(names) for name, names in literal.items()} | dict(cls.complete)

    @model_validator(mode="after")
    def _no_table_leaves_a_name_out(self) -> Self:
        for name, wanted in self.complete.items():
            table = getattr(self, name, None)
            missing = [key for key in wanted if table is None or key not in table]
            if missing:
                raise ValueError(f"[{name}] leaves out {', '.join(missing)}; add a line for each")
        return self


class ArticleHead(Model):
    """The front matter of content/articles/*.md."""

    id: ArticleId
    title: Text = Field(description="the article's own title")
    short: Annotated[Text, Field(max_length=24)] = Field(description="a label for charts and tables")
    author: Text = Field(description="as far as known")
    year: int | None = Field(default=None, ge=1900, le=2100, description="leave out where unknown")
    viewpoint: Text = Field(description="who is speaking and from where, one sentence")
    speaks_to: Text = Field(description="who the article speaks to, one sentence")
    audience: Annotated[tuple[Audience, ...], Field(strict=False, min_length=1)]
    themes: Annotated[tuple[Theme, ...], Field(strict=False, min_length=1)]
    stance: Stance
    stance_sentence: Text = Field(description="the article's answer to 'can they change?' in one sentence")
    rests_on: RestsOn = Field(description="the best support the article itself offers")
    solidity: Text = Field(description="one line on how solid it is")
    cautions: Texts = Field(description="what to hold in mind while reading, damage to the source among it")
    reviewed: dt.date = Field(description="when this summary was last checked against the article")


class ArticleSection(Model):
    """A part of a summary in full: its heading, its Markdown and the claims behind it."""

    heading: Text
    body: Text
    claims: Annotated[tuple[ClaimId, ...], Field(strict=False, min_length=1)]


class Article(Model):
    """One article: its front matter and our summary of it in two depths."""

    head: ArticleHead
    minute: Text
    sections: Annotated[tuple[ArticleSection, ...], Field(strict=False, min_length=1)]

    @property
    def id(self) -> str:
        return self.head.id

    @property
    def number(self) -> int:
        """Its place among the articles, from 1 on, as used in links."""
        return int(self.head.id[1:])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What texts may call it: its short name without “The” or “A”, and its author's last name."""
        short = re.sub(r"^(The|A) ", "", self.head.short)
        author = re.fullmatch(r"[A-Z]\w+ ([A-Z]\w+)", self.head.author)
        return (short, author[1]) if author else (short,)

    @property
    def credit(self) -> str:
        """Whom to name behind a point that it makes: its author, or its short name where that is unsigned."""
        return self.head.author if len(self.names) > 1 else self.head.short

    def named_in(self, text: str) -> bool:
        return any(re.search(rf"\b{re.escape(name)}\b", text) for name in self.names)

    @cached_property
    def minutes(self) -> int:
        """Minutes to read the summary in full, rounded up."""
        text = " ".join([self.minute, *(section.body for section in self.sections)])
        return math.ceil(len(re.findall(r"\w+", text)) / WORDS_A_MINUTE)


class Claim(Model):
    """One idea of one article, in our words."""

    id: ClaimId
    heading: Text = Field(description="the article's own heading, only to find the place")
    statement: Text
    items: Texts = Field(default=(), description="a short list that belongs to the statement")
    kind: Kind
    tools: Annotated[tuple[Tool, ...], Field(strict=False, min_length=1)]
    polarity: Stance | None = Field(default=None, description="leave out where it says nothing about change")
    evidence: Evidence | None = Field(default=None, description="what the article offers for it")
    importance: Importance
    flags: Annotated[tuple[Flag, ...], Field(strict=False)] = ()
    notes: Slugs = Field(default=(), description="ids of evidence notes in content/evidence.toml")

    @property
    def article(self) -> str:
        return self.id[:2]


class EvidenceNote(Model):
    """What research says about something the articles claim."""

    id: Slug
    claim: Text = Field(description="the claim in a few words")
    status: Status
    finding: Text = Field(description="what is known, in plain sentences")
    limits: Text | None = Field(default=None, description="what the research does not show")
    sources: Texts = Field(default=(), description="full citations")


class Position(Model):
    """Where one article stands on one topic."""

    side: Slug = Field(description="a key of the topic's sides, or 'silent'")
    says: Text
    claims: ClaimIds = ()

    @property
    def silent(self) -> bool:
        return self.side == "silent"


class Topic(Model):
    """A question on which the articles differ."""

    id: Annotated[str, StringConstraints(pattern=r"^D\d\d-[a-z-]+$")]
    short: Annotated[Text, Field(max_length=18)] = Field(description="a label for the map, a few short words")
    question: Text
    strength: Strength
    summary: Text
    sides: dict[Slug, Text] = Field(min_length=1, description="key = what this side says, in the order to show")
    positions: dict[ArticleId, Position]
    settle: Text = Field(description="what would settle it")
    research: Text = Field(description="what research says, in plain sentences")
    notes: Slugs = Field(default=(), description="ids of evidence notes behind `research`")
    reader: Text = Field(description="what it means for a reader")
    safety: Text | None = Field(default=None, description="a line that must stand beside this topic")

    @property
    def number(self) -> int:
        return int(self.id[1:3])


class Term(Model):
    """A word people meet, in two plain sentences."""

    id: Slug
    term: Text
    also: Texts = Field(default=(), description="other names for it")
    meaning: Text
    care: Text | None = Field(default=None, description="how the word can mislead or be misused")
    articles: Annotated[tuple[ArticleId, ...], Field(strict=False)] = Field(
        default=(), description="the articles that use the term; none: say so"
    )


class HelplinePlace(Model):
    """A country or region with lines of its own."""

    id: Slug
    name: Text
    note: Text | None = None
    zones: Texts = Field(default=(), description="time zones that point here; one that ends in / stands for all below it")
    regions: Texts = Field(default=(), description="countries as languages name them: US in en-US")


class Line(Model):
    """A number, text service or website a person can reach."""

    id: Slug
    place: Slug = Field(description="the id of a place, or 'world'")
    kind: LineKind
    name: Text
    serves: Text = Field(description="who it is for")
    region: Text | None = Field(default=None, description="the part of the place it serves")
    phone: Annotated[tuple[PhoneNumber, ...], Field(strict=False)] = ()
    text: Text | None = Field(default=None, description="how to reach it by text message")
    web: Texts = Field(default=(), description="address as text, no https://")
    hours: Text | None = None
    languages: Text | None = None
    silent: Text | None = Field(default=None, description="how to reach it without speaking")
    trace: Text | None = Field(default=None, description="what shows in call lists and bills, where known")
    note: Text | None = None
    first: bool = Field(default=False, description="true: shown on A bad moment, which has room for few")
    source: Text
    source_year: Annotated[int, Field(ge=2000, le=2100)] | Literal["unknown"]
    confidence: Confidence
    verified_on: dt.date | Literal[""] = Field(description="empty until a person confirms it by call or live page")
