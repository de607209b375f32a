"""Replies to short messages that go on from what was said before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lib.content.models import Claim
from lib.guide.follow_up import FollowUp
from lib.guide.guide import Guide
from lib.guide.reply import Reply, Turn, chosen, step
from lib.guide.talk import Talk
from lib.guide.telling import disagreement, readings

_ADVICE = frozenset({"advice", "warning", "example"})
_GROUNDS = frozenset({"fact", "claim", "framework"})


def go_on(guide: Guide, talk: Talk, kind: FollowUp) -> Turn:
    """The reply, from what the last topic still has to say."""
    words = guide.words
    if kind in {"thanks", "hello"}:
        return Turn(Reply("answer", words.thanks if kind == "thanks" else words.hello), talk)
    topic = guide.topic(talk.topic)
    if topic is None:
        return Turn(Reply("answer", words.nothing_before), talk)
    if kind == "not_that":
        return _others(guide, replace(talk, refused=(*talk.refused, talk.topic), topic=""), words.not_that)
    unseen = tuple(claim for claim in guide.library.claims_named(topic.claims) if claim.id not in talk.shown)
    says, wanted = words.more, unseen
    if kind == "why":
        says, wanted = words.why, _first(unseen, _GROUNDS)
    elif kind == "how":
        says, wanted = words.how, _first(unseen, _ADVICE)
    if not wanted:
        return _others(guide, talk, words.no_more)
    differ = disagreement(guide, topic.disagreement) if kind == "why" else None
    passages = chosen(wanted, says, differ=differ)
    reply = Reply(
        "answer",
        says,
        passages,
        tuple(claim.id for claim in wanted),
        (topic.id,),
        disagreement=differ,
        steps=tuple(map(step, topic.next)),
        readings=readings(guide, talk.others),
    )
    return Turn(reply, replace(talk, shown=tuple(dict.fromkeys((*talk.shown, *(passage.claim for passage in passages))))))


def _first(claims: Sequence[Claim], kinds: Collection[str]) -> tuple[Claim, ...]:
    """The claims, those of these kinds first."""
    return tuple(sorted(claims, key=lambda claim: claim.kind not in kinds))


def _others(guide: Guide, talk: Talk, says: str) -> Turn:
    """The next-best readings, to choose from."""
    found = readings(guide, [other for other in talk.others if other not in talk.refused])
    return Turn(Reply("answer", says if found else guide.words.nothing_before, readings=found, asks=bool(found)), talk)
