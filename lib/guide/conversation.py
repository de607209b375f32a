"""The conversation: a message and a talk go in, a reply and the talk after it come out. Nothing is generated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from lib.content.guide import GuideTopic
from lib.content.models import LineKind
from lib.guide.danger import Danger, Reason
from lib.guide.going_on import go_on
from lib.guide.guide import Guide
from lib.guide.log_answer import answer
from lib.guide.log_source import LogSource
from lib.guide.match import Match, match
from lib.guide.reply import MOST_PASSAGES, Help, OtherReading, Reply, Turn, chosen, step
from lib.guide.scope import UNKNOWN, names_field, scope_of
from lib.guide.talk import Talk
from lib.guide.telling import disagreement, saying

MOST_CLAIMS = 6
MOST_READINGS = 3
MOST_STEPS = 3
LIKELY = 3
MOST_NEARBY = 2
"""Passages beside a question that the articles don't cover."""
MOST_SAFETY_CLAIMS, MOST_WITH_HELP = 2, 3
CLOSE, SHORT = 0.93, 6
"""Two readings of a message of so few words are asked about where the second fits this nearly as well."""
MOST_REASONS = 2
NEAR_WEIGHS = 2.5
"""How much more what the page is about fits than it would by itself."""
VOTERS, MAJORITY = 3, 0.4
_LINES: dict[Reason, tuple[LineKind, ...]] = {
    "suicide": ("crisis", "emergency"),
    "their_suicide": ("emergency", "crisis"),
    "children": ("children", "emergency", "abuse"),
    "own_violence": ("own-behaviour", "emergency", "crisis"),
}
_OTHERWISE: tuple[LineKind, ...] = ("emergency", "abuse")


def converse(guide: Guide, talk: Talk, text: str, source: LogSource | None = None, today: dt.date | None = None) -> Turn:
    """One turn; `source` is the person's log where it may be asked, `today` the day that dates are read from without one."""
    if not any(sign.isalnum() for sign in text):
        says = guide.words.no_words if text.strip() else guide.words.empty
        return Turn(Reply("out-of-scope", says, help_in_sight=talk.danger), talk)
    danger = guide.danger.notice(text)
    talk = guide.listener.hear(talk, text)
    if talk.near and talk.topic not in talk.near:
        talk = replace(talk, topic=talk.near[0], others=talk.near[1 : MOST_READINGS + 1])
    turn = _answered(guide, talk, text, source, today)
    elsewhere = turn.reply.kind == "out-of-scope" and names_field(guide.index, text)
    calm = danger.by_likeness and (elsewhere or turn.reply.kind == "own-log" or guide.follow_ups.kind(text) is not None)
    return _with_help(guide, turn, Danger() if calm else danger)


def _answered(guide: Guide, talk: Talk, text: str, source: LogSource | None, today: dt.date | None) -> Turn:
    on = source.today if source else today
    question = guide.log.read(text, on, source.markers if source else ()) if on else None
    if question is not None:
        log = answer(source, question) if source else None
        return Turn(Reply("own-log", log.says[0] if log else guide.words.log_not_open, log=log), talk)
    kind = guide.follow_ups.kind(text)
    if kind:
        return go_on(guide, talk, kind)
    found = match(guide.index, text)
    if talk.near:
        found = found.nearer(talk.near, NEAR_WEIGHS)
        if len(text.split()) <= SHORT and found.covered >= UNKNOWN:
            return inside(guide, talk, found, text)
    lies = scope_of(guide.index, text, found)
    if lies == "outside":
        return outside(guide, talk, found)
    return unsure(guide, talk, found) if lies == "unsure" else inside(guide, talk, found, text)


def outside(guide: Guide, talk: Talk, found: Match) -> Turn:
    """What the articles don't cover: who would know, and the nearest that they do."""
    topics = [topic for topic, _ in found.best_topics(len(guide.index.topics)) if topic.kind != "answer"]
    if not topics or found.covered < UNKNOWN:
        return Turn(Reply("out-of-scope", guide.words.not_understood, help_in_sight=talk.danger), talk)
    topic = topics[0]
    says = saying(guide, talk, topic)
    claims = guide.library.claims_named(topic.claims)
    reply = Reply(
        "out-of-scope",
        says,
        chosen(claims, f"{says} {topic.who_knows or ''}", MOST_NEARBY),
        topic.claims[:MOST_CLAIMS],
        (topic.id,),
        steps=tuple(map(step, topic.next)),
        who_knows=topic.who_knows or "",
    )
    return Turn(reply, replace(talk, topic=topic.id, others=(), sayings=talk.sayings + 1))


def unsure(guide: Guide, talk: Talk, found: Match) -> Turn:
    """What may lie outside: the nearest that the articles cover, and the nearest that they don't, to choose from."""
    best = [topic for topic, _ in found.best_topics(len(guide.index.topics)) if topic.id not in talk.refused]
    near = [topic for topic in best if topic.kind == "answer"][: MOST_READINGS - 1]
    near += [topic for topic in best if topic.kind == "out-of-scope"][: MOST_READINGS - len(near)]
    if not near:
        return outside(guide, talk, found)
    readings = tuple(OtherReading(topic.id, topic.title) for topic in near)
    ids = tuple(topic.id for topic in near)
    claims = tuple(claim.id for claim in found.within().best_claims(MOST_CLAIMS))
    reply = Reply("answer", guide.words.did_you_mean, claims=claims, topics=ids, readings=readings, asks=True)
    return Turn(reply, _after(talk, ids[0], ids[1:], ()))


def inside(guide: Guide, talk: Talk, found: Match, message: str) -> Turn:
    """What the articles say to a message."""
    words = len(message.split())
    best = [
        (topic, share)
        for topic, share in found.best_topics(12)
        if topic.kind != "out-of-scope" and topic.id not in talk.refused
    ]
    if not best:
        return Turn(Reply("out-of-scope", guide.words.not_understood, help_in_sight=talk.danger), talk)
    topic = best[0][0]
    if topic.kind == "about-app":
        return about_app(guide, talk, topic)
    others = [other for other, _ in best[1 : MOST_READINGS + 1] if other.kind == "answer"]
    close = len(best) > 1 and best[1][1] >= CLOSE * best[0][1] and not set(best[1][0].claims[:3]) & set(topic.claims[:3])
    asks = close and words <= SHORT
    text = guide.words.which if asks else saying(guide, talk, topic)
    ranked = found.within().best_claims(2 * MOST_CLAIMS)
    claims = tuple(ranked[:MOST_CLAIMS])
    differ = disagreement(guide, _contested(best))
    # Shown is what belongs to a likely reading; a claim that only shares a word would puzzle.
    fitting = {claim for likely, _ in best[:LIKELY] for claim in likely.claims}
    shown = tuple(claim for claim in ranked if claim.id in fitting) or claims
    passages = () if asks else chosen(shown[:MOST_CLAIMS], text, differ=differ)
    readings = (topic, *others) if asks else others
    reply = Reply(
        "answer",
        text,
        passages,
        tuple(claim.id for claim in claims),
        tuple(match_.id for match_, _ in best[:MOST_READINGS]),
        disagreement=None if asks else differ,
        steps=tuple(map(step, _next(best, told=words > SHORT and not asks_for(guide.index.words.read(message))))),
        readings=tuple(OtherReading(reading.id, reading.title) for reading in readings[:MOST_READINGS]),
        asks=asks,
    )
    return Turn(reply, _after(talk, topic.id, tuple(other.id for other in others), [passage.claim for passage in passages]))


def _next(best: Sequence[tuple[GuideTopic, float]], *, told: bool) -> tuple[str, ...]:
    """What to open next: where someone tells what happened, among it an entry for it, of the category that fits best."""
    steps = best[0][0].next
    entry = next((target for topic, _ in best[:VOTERS] for target in topic.next if target.startswith("entry:")), None)
    if not told or entry is None or any(one_step == "self" or one_step.startswith("entry:") for one_step in steps):
        return steps
    return (entry, *steps[: MOST_STEPS - 1])


_ASKING = frozenset(
    (
        "what why how when where which who whose whom should shall can could will would do does did is are was were am may "
        "might"
    ).split()
)


def asks_for(words: Sequence[str]) -> bool:
    """Whether a message begins as a question does."""
    return bool(words) and words[0] in _ASKING


def _contested(best: Sequence[tuple[GuideTopic, float]]) -> str | None:
    """The disagreement that most of the best readings bear on, where they mostly bear on one."""
    votes: dict[str, float] = {}
    for topic, share in best[:VOTERS]:
        if topic.disagreement:
            votes[topic.disagreement] = votes.get(topic.disagreement, 0.0) + share
    named = max(votes, key=lambda each: votes[each], default=None)
    return named if named and votes[named] >= MAJORITY * sum(share for _, share in best[:VOTERS]) else None


def _after(talk: Talk, topic: str, others: tuple[str, ...], shown: Sequence[str]) -> Talk:
    return replace(
        talk,
        topic=topic,
        others=others,
        answered=tuple(dict.fromkeys((*talk.answered, topic))),
        shown=tuple(dict.fromkeys((*talk.shown, *shown))),
        sayings=talk.sayings + 1,
    )


def about_app(guide: Guide, talk: Talk, topic: GuideTopic) -> Turn:
    """A question about this page itself."""
    says = topic.sayings[talk.sayings % len(topic.sayings)]
    claims = guide.library.claims_named(topic.claims)
    reply = Reply("answer", says, chosen(claims, says, 1), topic.claims, (topic.id,), steps=tuple(map(step, topic.next)))
    return Turn(reply, replace(talk, topic=topic.id, others=(), sayings=talk.sayings + 1))


def read_as(guide: Guide, talk: Talk, topic_id: str) -> Turn:
    """The reply to a reading that the person chose: the topic's own claims, in its order."""
    topic = guide.topic(topic_id)
    if topic is None:
        return Turn(Reply("out-of-scope", guide.words.not_understood, help_in_sight=talk.danger), talk)
    if topic.kind == "about-app":
        return about_app(guide, talk, topic)
    says = saying(guide, talk, topic)
    claims = guide.library.claims_named(topic.claims)
    differ = disagreement(guide, topic.disagreement)
    most = MOST_PASSAGES if topic.kind == "answer" else MOST_NEARBY
    passages = chosen(claims, f"{says} {topic.who_knows or ''}", most, differ)
    reply = Reply(
        "answer" if topic.kind == "answer" else "out-of-scope",
        says,
        passages,
        topic.claims[:MOST_CLAIMS],
        (topic.id,),
        disagreement=differ,
        steps=tuple(map(step, topic.next)),
        help_in_sight=talk.danger,
        who_knows=topic.who_knows or "",
    )
    return Turn(reply, _after(talk, topic.id, (), [passage.claim for passage in passages]))


def _with_help(guide: Guide, turn: Turn, danger: Danger) -> Turn:
    """The turn with help before all else where danger was noticed, and in sight once it was."""
    if not danger:
        return Turn(replace(turn.reply, help_in_sight=turn.talk.danger), turn.talk)
    reasons = _most_pressing(danger)
    lines = tuple(dict.fromkeys(kind for reason in reasons for kind in _LINES.get(reason, _OTHERWISE)))
    says = tuple(str(guide.words.danger[reason]) for reason in reasons)
    if danger.by_likeness and "suicide" not in reasons:
        says = (str(guide.words.danger.maybe),)
    first = tuple(dict.fromkeys(claim for reason in reasons for claim in guide.danger.claims.get(reason, ())))
    first = first[: 1 if danger.by_likeness else MOST_SAFETY_CLAIMS]
    claims = tuple(dict.fromkeys((*first, *turn.reply.claims)))
    text = f"{turn.reply.says} {turn.reply.who_knows}"
    reply = replace(
        turn.reply,
        kind="safety-first",
        help=Help(danger.reasons, says, lines),
        help_in_sight=True,
        claims=claims[:MOST_CLAIMS],
        passages=turn.reply.passages[:MOST_WITH_HELP]
        if "suicide" in reasons
        else chosen(guide.library.claims_named(claims), text, MOST_WITH_HELP, turn.reply.disagreement),
    )
    return Turn(reply, replace(turn.talk, danger=True))


def _most_pressing(danger: Danger) -> tuple[Reason, ...]:
    """The reasons that are told: at most two, thoughts of dying first."""
    first = [reason for reason in danger.reasons if reason == "suicide"]
    return tuple(dict.fromkeys([*first, *danger.reasons]))[:MOST_REASONS]
