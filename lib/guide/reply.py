"""A reply as data: what is said, which passages, what to open next. A page draws it; nothing here is generated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lib.content.models import Claim, LineKind
from lib.guide.danger import Reason
from lib.guide.log_source import LogAnswer
from lib.guide.talk import Talk

Kind = Literal["answer", "safety-first", "out-of-scope", "own-log"]
MOST_WORDS = 120
"""Words that stand before any drawer: the sentence and the passages."""
MOST_PASSAGES, FEWEST_PASSAGES = 4, 2


@dataclass(frozen=True, slots=True)
class Quote:
    """What one article says: a claim in our words."""

    article: str
    claim: str
    text: str


@dataclass(frozen=True, slots=True)
class Stand:
    """One side of a disagreement, in a line, and the articles on it."""

    side: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question on which the articles differ."""

    id: str
    question: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something to open next, prepared: `target` is a category, an article, a term or a disagreement where there is one."""

    opens: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class OtherReading:
    """Another way to understand a message."""

    topic: str
    title: str


@dataclass(frozen=True, slots=True)
class Help:
    """What stands first where danger was noticed: why, what to say, and which kinds of numbers, the most pressing first."""

    reasons: tuple[Reason, ...]
    says: tuple[str, ...]
    lines: tuple[LineKind, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One turn of the talk.

    `claims` are all that fit, best first; `passages` those of them that are shown. With `asks`, two readings are so close that
    the person is asked which they meant. `help_in_sight` stays true after danger was noticed once.
    """

    kind: Kind
    says: str
    passages: tuple[Quote, ...] = ()
    claims: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    disagreement: Disagreement | None = None
    steps: tuple[NextStep, ...] = ()
    readings: tuple[OtherReading, ...] = ()
    asks: bool = False
    help: Help | None = None
    help_in_sight: bool = False
    who_knows: str = ""
    log: LogAnswer | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A reply and the talk after it."""

    reply: Reply
    talk: Talk


def chosen(claims: tuple[Claim, ...], says: str, most: int = MOST_PASSAGES) -> tuple[Quote, ...]:
    """The first passages that fit into the words there are; two at least where there are two."""
    room = MOST_WORDS - len(says.split())
    found: list[Quote] = []
    for claim in claims:
        size = len(claim.statement.split())
        if len(found) >= most or (size > room and len(found) >= FEWEST_PASSAGES):
            continue
        found.append(Quote(claim.article, claim.id, claim.statement))
        room -= size
    return tuple(found)


def step(text: str) -> NextStep:
    opens, _, target = text.partition(":")
    return NextStep(opens, target)
