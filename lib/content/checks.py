"""What content files must agree on between them; each check yields problems with the file to mend."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from lib.content.library import Library
from lib.content.models import ARTICLE_IDS, URGENT, Article, Line, Topic
from lib.content.problems import Problem
from lib.content.words.support import CitingWords

EVIDENCE, TOPICS, GLOSSARY = "content/evidence.toml", "content/disagreements.toml", "content/glossary.toml"
HELPLINES = "content/support/helplines.toml"
SOURCES = "content/support/sources.toml"


def cross_check(library: Library, today: dt.date, ids: Collection[str]) -> Iterator[Problem]:
    """Yield every dangling id, double id, uncovered claim and impossible date.

    `ids` are those that any file gives, also in entries that could not be read for another mistake.
    """
    yield from _articles(library, ids)
    yield from _claims(library, ids)
    yield from _evidence(library)
    for topic in library.topics:
        yield from _topic(topic, ids)
    yield from _double(TOPICS, (t.id[:3] for t in library.topics))
    yield from _double(GLOSSARY, (t.id for t in library.terms))
    yield from _helplines(library, today, ids)


def check_cited(file: str, wording: CitingWords, ids: Collection[str]) -> Iterator[Problem]:
    """Yield every claim and source that a page names and no file gives."""
    for where, cited in wording.cited():
        yield from _unknown(file, where, cited.claims, ids, "{name} is not in content/claims")
        yield from _unknown(file, where, cited.sources, ids, f"the source `{{name}}` is not in {SOURCES}")


def _unknown(file: str, where: str, names: Iterable[str], ids: Collection[str], says: str) -> Iterator[Problem]:
    return (Problem(file, where, says.format(name=name)) for name in names if name not in ids)


def _own_claims(file: str, where: str, claims: Iterable[str], article: str, ids: Collection[str]) -> Iterator[Problem]:
    """Claims that there are not, or that another article makes."""
    for claim_id in claims:
        if claim_id not in ids:
            yield Problem(file, where, f"{claim_id} is not in content/claims")
        elif not claim_id.startswith(f"{article}-"):
            yield Problem(file, where, f"{claim_id} belongs to another article")


def _double(file: str, ids: Iterable[str]) -> Iterator[Problem]:
    for value, count in Counter(ids).items():
        if count > 1:
            yield Problem(file, value, f"this id is used {count} times; every id must be different")


def _articles(library: Library, ids: Collection[str]) -> Iterator[Problem]:
    yield from _double("content/articles", (a.id for a in library.articles))
    for article_id in ARTICLE_IDS:
        if article_id not in ids:
            yield Problem(f"content/articles/{article_id.lower()}.md", "", "this article is missing or could not be read")
    for article in library.articles:
        yield from _article(article, library, ids)


def _article(article: Article, library: Library, ids: Collection[str]) -> Iterator[Problem]:
    file = f"content/articles/{article.id.lower()}.md"
    for section in article.sections:
        yield from _own_claims(file, f"section “{section.heading}”", section.claims, article.id, ids)
    for claim in library.other_claims(article):
        if claim.importance == "must":
            yield Problem(file, "", f"{claim.id} must be told in the full summary; say it and add its id to a section")


def _claims(library: Library, ids: Collection[str]) -> Iterator[Problem]:
    yield from _double("content/claims", (c.id for c in library.claims))
    for claim in library.claims:
        file = f"content/claims/{claim.article.lower()}.toml"
        yield from _unknown(file, claim.id, claim.notes, ids, f"the note `{{name}}` is not in {EVIDENCE}")


def _evidence(library: Library) -> Iterator[Problem]:
    yield from _double(EVIDENCE, (n.id for n in library.notes))
    for note in library.notes:
        if not note.sources and note.status not in {"none-found", "guidance"}:
            yield Problem(EVIDENCE, note.id, f"a note marked {note.status!r} needs at least one source")


def _topic(topic: Topic, ids: Collection[str]) -> Iterator[Problem]:
    missing = [article_id for article_id in ARTICLE_IDS if article_id not in topic.positions]
    if missing:
        yield Problem(TOPICS, topic.id, f"say where {', '.join(missing)} stands, or mark it silent")
    used = {position.side for position in topic.positions.values()}
    for side in sorted(used - set(topic.sides) - {"silent"}):
        yield Problem(TOPICS, topic.id, f"the side `{side}` is not among the topic's sides")
    for side in sorted(set(topic.sides) - used):
        yield Problem(TOPICS, topic.id, f"no article takes the side `{side}`; remove it or place an article on it")
    for article_id, position in topic.positions.items():
        yield from _own_claims(TOPICS, f"{topic.id}, {article_id}", position.claims, article_id, ids)
    yield from _unknown(TOPICS, topic.id, topic.notes, ids, f"the note `{{name}}` is not in {EVIDENCE}")


def _helplines(library: Library, today: dt.date, ids: Collection[str]) -> Iterator[Problem]:
    yield from _double(HELPLINES, [place.id for place in library.places] + [line.id for line in library.lines])
    for place in library.places:
        if not library.lines_for(place.id, "emergency"):
            yield Problem(HELPLINES, place.id, "this place has no emergency number")
        yield from _first_lines(place.id, library)
    for line in library.lines:
        if line.place != "world" and line.place not in ids:
            yield Problem(HELPLINES, line.id, f"the place `{line.place}` is not in this file")
        if not (line.phone or line.text or line.web):
            yield Problem(HELPLINES, line.id, "give a phone number, a text service or a web address")
        if line.first and not (line.phone or line.text):
            yield Problem(HELPLINES, line.id, "a line marked `first` needs a phone number or a text service")
        yield from _dates(line, today)


def _first_lines(place: str, library: Library) -> Iterator[Problem]:
    for kind in URGENT:
        lines = library.lines_for(place, kind)
        if lines and not any(line.first for line in lines):
            yield Problem(HELPLINES, place, f"mark at least one {kind} line with `first = true`, for the page A bad moment")


def _dates(line: Line, today: dt.date) -> Iterator[Problem]:
    if isinstance(line.verified_on, dt.date) and line.verified_on > today:
        yield Problem(HELPLINES, line.id, f"verified_on is {line.verified_on}, a day that has not come yet")
    if isinstance(line.source_year, int) and line.source_year > today.year:
        yield Problem(HELPLINES, line.id, f"source_year is {line.source_year}, a year that has not come yet")
