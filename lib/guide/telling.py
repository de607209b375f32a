"""How a topic is told: its sentence with who it is about, and the disagreement that it bears on."""

from __future__ import annotations

from collections.abc import Sequence

from lib.content.guide import GuideTopic
from lib.content.relations import by_side
from lib.guide.guide import Guide
from lib.guide.reply import Disagreement, OtherReading, Stand
from lib.guide.talk import Person, Talk


def saying(guide: Guide, talk: Talk, topic: GuideTopic) -> str:
    """The topic's sentence, in another wording each time, with who it is about."""
    text = topic.sayings[talk.sayings % len(topic.sayings)].replace("{person}", named(guide, talk.person))
    return text[:1].upper() + text[1:]


def named(guide: Guide, person: Person | None) -> str:
    """Who it is about, as sentences speak of them."""
    if person is None:
        return str(guide.words.someone)
    return str(guide.words.person.named.format(word=person.word) if person.word else guide.words.roles[person.role])


def disagreement(guide: Guide, disagreement_id: str | None) -> Disagreement | None:
    """A question on which the articles differ, each side in a line."""
    topic = next((one_topic for one_topic in guide.library.topics if one_topic.id == disagreement_id), None)
    if topic is None:
        return None
    stands = tuple(
        Stand(label, tuple(article for article, _ in positions)) for _, label, positions in by_side(topic) if positions
    )
    return Disagreement(topic.id, topic.question, stands)


def readings(guide: Guide, topics: Sequence[str]) -> tuple[OtherReading, ...]:
    """Topics as readings to choose from."""
    return tuple(OtherReading(topic.id, topic.title) for one_topic in topics if (topic := guide.topic(one_topic)))
