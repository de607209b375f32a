"""A reply as data: what is said, which passages, what to open next. A page draws it; nothing here is generated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lib.content.models import Claim, LineKind
from lib.guide.danger import Reason
from lib.guide.log_source import LogAnswer
from lib.guide.talk import Talk

Kind = Literal["answer", "safety-first", "out-of-scope", "own-log"]
MOST_WORDS = 114
"""Words before any drawer: the sentence, the passages, and the lines on which articles differ. A few more stand around them."""
AROUND, WORDS_A_TITLE = 22, 3
MOST_PASSAGES = 4
SHARE_OF_FIRST = 0.62
"""The first passage takes no more of the words that there are, where another one can stand first."""


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

    @property
    def words(self) -> int:
        """About how many words its lines are, and those around them: each side with the short titles of its articles."""
        return AROUND + sum(len(stand.side.split()) + WORDS_A_TITLE * len(stand.articles) for stand in self.stands)


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


def chosen(
    claims: tuple[Claim, ...], says: str, most: int = MOST_PASSAGES, differ: Disagreement | None = None
) -> tuple[Quote, ...]:
    """The best passage, and those after it that fit into the words there are; two at least where there are two."""
    room = MOST_WORDS - len(says.split()) - (differ.words if differ else 0)
    first = next((claim for claim in claims if _size(claim) <= SHARE_OF_FIRST * room), next(iter(claims), None))
    if first is None:
        return ()
    best, others = (first,), [claim for claim in claims if claim is not first]
    room -= _size(first)
    if others and all(_size(claim) > room for claim in others):
        others = [min(others, key=_size)]
        room = _size(others[0])
    fitting: list[Claim] = []
    for claim in others:
        if len(fitting) + len(best) < most and _size(claim) <= room:
            fitting.append(claim)
            room -= _size(claim)
    return tuple(Quote(claim.article, claim.id, claim.statement) for claim in (*best, *fitting[: most - 1]))


def _size(claim: Claim) -> int:
    return len(claim.statement.split())


def step(text: str) -> NextStep:
    opens, _, target = text.partition(":")
    return NextStep(opens, target)
