"""What content/guide/topics.toml must agree on with the rest of the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from lib.content.library import Library
from lib.content.models import ARTICLE_IDS
from lib.content.problems import Problem
from lib.records.vocabulary import FLAG_CATEGORIES, SIGN_CATEGORIES

if TYPE_CHECKING:
    from lib.content.guide import GuideTopic

FILE = "content/guide/topics.toml"
PLAIN_STEPS = frozenset(
    (
        "checkpoint boundary agreement promise note-to-self worksheet spectrum self plan help moment children therapy people"
    ).split()
)
"""Steps that need nothing named; the others are `entry:`, `disagreement:`, `article:` and `glossary:` with an id."""


def check_guide(
    topics: Iterable[GuideTopic], categories: Collection[str], cited: Iterable[str], library: Library
) -> Iterator[Problem]:
    """Yield every id that nothing answers to, and everything that stands there twice."""
    topics = tuple(topics)
    yield from _double("id", (topic.id for topic in topics))
    yield from _double("title", (topic.title for topic in topics))
    yield from _double("example", (" ".join(text.lower().split()).strip(" .?!") for topic in topics for text in topic.examples))
    targets: dict[str, Collection[str]] = {
        "entry": {*FLAG_CATEGORIES, *SIGN_CATEGORIES},
        "disagreement": {topic.id for topic in library.topics},
        "article": set(ARTICLE_IDS),
        "glossary": {term.id for term in library.terms},
    }
    for topic in topics:
        yield from _topic(topic, library, targets)
    for claim_id in cited:
        if claim_id not in library.claim_by_id:
            yield Problem("content/guide", "danger.toml or cues.toml", f"{claim_id} is not in content/claims")
    for name in categories:
        if name not in targets["entry"]:
            yield Problem("content/guide/log_words.toml", name, "this is no category of the tracker")


def _topic(topic: GuideTopic, library: Library, targets: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    for claim_id in topic.claims:
        if claim_id not in library.claim_by_id:
            yield Problem(FILE, topic.id, f"{claim_id} is not in content/claims")
    if topic.disagreement and topic.disagreement not in targets["disagreement"]:
        yield Problem(FILE, topic.id, f"{topic.disagreement} is not in content/disagreements.toml")
    for step in topic.next:
        name, _, target = step.partition(":")
        if step not in PLAIN_STEPS and target not in targets.get(name, ()):
            yield Problem(FILE, topic.id, f"`{step}` is no step that can be opened next")


def _double(what: str, values: Iterable[str]) -> Iterator[Problem]:
    for value, count in Counter(values).items():
        if count > 1:
            yield Problem(FILE, value, f"this {what} stands there {count} times; every {what} must be different")
