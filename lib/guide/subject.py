"""What a page is about, as topics: for someone who asks from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.guide.guide import Guide

MOST = 4


def topics_of(guide: Guide, page: str, number: int | None, listed: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The topics of an article, of a question on which articles differ, or of any other page; the nearest first."""
    if page == "article" and number:
        return _of_article(guide, f"A{number}")
    question = guide.library.topic(number) if page == "compare" and number else None
    if question:
        near = [topic.id for topic in guide.index.topics if topic.disagreement == question.id]
        first = [topic for topic in near if f"disagreement:{question.id}" in _steps(guide, topic)]
        return tuple(dict.fromkeys((*first, *near)))[:MOST]
    return tuple(topic for topic in listed.get(page, ()) if guide.topic(topic))[:MOST]


def _of_article(guide: Guide, article: str) -> tuple[str, ...]:
    """The topics that an article says most about, counted by its claims, early ones more."""
    weights = {
        topic.id: sum(1 / (place + 1) for place, claim in enumerate(topic.claims) if claim.startswith(f"{article}-"))
        for topic in guide.index.topics
        if topic.kind == "answer"
    }
    named = {topic for topic, weight in weights.items() if f"article:{article}" in _steps(guide, topic) and weight}
    return tuple(sorted(weights, key=lambda topic: (topic not in named, -weights[topic])))[:MOST]


def _steps(guide: Guide, topic_id: str) -> tuple[str, ...]:
    topic = guide.topic(topic_id)
    return topic.next if topic else ()
