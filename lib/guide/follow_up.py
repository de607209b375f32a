"""Short replies that go on from what was said before: "why?", "go on", "that's not it"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

from lib.content.models import Claim
from lib.guide.plain_words import PlainWords
from lib.guide.reply import Reading, Reply, Turn, chosen, step
from lib.guide.talk import Talk

if TYPE_CHECKING:
    from lib.guide.conversation import Guide

FollowUp = Literal["more", "why", "not_that", "how", "thanks", "hello"]
FOLLOW_UPS: tuple[FollowUp, ...] = get_args(FollowUp)
_ADVICE = {"advice", "warning", "example"}
_GROUNDS = {"fact", "claim", "framework"}


@dataclass(frozen=True, slots=True)
class FollowUps:
    """What each kind of short reply sounds like, as its plain words."""

    words: PlainWords
    known: Mapping[str, FollowUp]

    def kind(self, text: str) -> FollowUp | None:
        """Which one a message is, if it is nothing else."""
        return self.known.get(" ".join(self.words.read(text)))

    def answer(self, guide: Guide, talk: Talk, kind: FollowUp) -> Turn | None:
        """The reply; None where nothing was said before that it could go on from."""
        words = guide.words
        if kind in {"thanks", "hello"}:
            return Turn(Reply("answer", words.thanks if kind == "thanks" else words.hello), talk)
        topic = guide.topic(talk.topic)
        if topic is None:
            return Turn(Reply("answer", words.nothing_before), talk)
        if kind == "not_that":
            return _not_that(guide, talk)
        claims = guide.library.claims_named(topic.claims)
        unseen = tuple(claim for claim in claims if claim.id not in talk.shown)
        wanted: tuple[Claim, ...] = unseen
        says = words.more
        if kind == "why":
            wanted, says = _first(unseen, _GROUNDS), words.why
        elif kind == "how":
            wanted, says = _first(unseen, _ADVICE), words.how
        if not wanted:
            return _others(guide, talk, words.no_more)
        passages = chosen(wanted, says)
        reply = Reply(
            "answer",
            says,
            passages,
            tuple(claim.id for claim in wanted),
            (topic.id,),
            disagreement=guide_disagreement(guide, topic.disagreement) if kind == "why" else None,
            steps=tuple(map(step, topic.next)),
            readings=_readings(guide, talk.others),
        )
        return Turn(reply, replace(talk, shown=tuple(dict.fromkeys((*talk.shown, *(each.claim for each in passages))))))


def guide_disagreement(guide: Guide, disagreement_id: str | None):  # noqa: ANN201
    from lib.guide.conversation import disagreement  # noqa: PLC0415

    return disagreement(guide, disagreement_id)


def _first(claims: Sequence[Claim], kinds: set[str]) -> tuple[Claim, ...]:
    """The claims, those of these kinds first."""
    return tuple(sorted(claims, key=lambda claim: claim.kind not in kinds))


def _not_that(guide: Guide, talk: Talk) -> Turn:
    return _others(guide, replace(talk, refused=(*talk.refused, talk.topic), topic=""), guide.words.not_that)


def _others(guide: Guide, talk: Talk, says: str) -> Turn:
    """The next-best readings, to choose from."""
    readings = _readings(guide, tuple(other for other in talk.others if other not in talk.refused))
    return Turn(Reply("answer", says if readings else guide.words.nothing_before, readings=readings, asks=bool(readings)), talk)


def _readings(guide: Guide, topics: Sequence[str]) -> tuple[Reading, ...]:
    return tuple(Reading(topic.id, topic.title) for each in topics if (topic := guide.topic(each)))


def follow_ups(listed: Mapping[str, Sequence[str]], words: PlainWords) -> FollowUps:
    """Build it from the phrases of each kind."""
    return FollowUps(words, {" ".join(words.read(text)): kind for kind in FOLLOW_UPS for text in listed.get(kind, ())})
