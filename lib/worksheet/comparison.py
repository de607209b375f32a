"""Two reflections side by side: what was said then, and what is said now. Nothing is called better or worse."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.reflection import Reflection
from lib.worksheet import picks, priorities, route, summary
from lib.worksheet.answered import Answered

HAPPENED = "happened"
"""The question whether the tripwire of an earlier reflection came about; answered in the later one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question then and now. `label` is ours; `about` is the option it is asked for, which may be the person's text.

    `short` says that both sides are our own words or a date.
    """

    label: str
    then: str
    now: str
    about: str = ""
    short: bool = False

    @property
    def same(self) -> bool:
        return self.then == self.now


def item_of(earlier: str) -> str:
    """The name, in a later reflection's answer, of the earlier one it is about."""
    return hashlib.sha256(earlier.encode()).hexdigest()[:16]


def earlier(reflection: Reflection, every: Sequence[Reflection]) -> tuple[Reflection, ...]:
    """The reflections to look back at, the one this was begun from first, then the newest."""
    at = next((n for n, each in enumerate(every) if each.id == reflection.id), len(every))
    older = [
        each for n, each in enumerate(every) if each.id != reflection.id and (each.started_on, n) < (reflection.started_on, at)
    ]
    newest_first = sorted(older, key=lambda each: each.started_on, reverse=True)
    return tuple(sorted(newest_first, key=lambda each: each.id != reflection.again))


def hidden(reflection: Reflection, unfinished: Sequence[Reflection]) -> bool:
    """Whether an earlier reflection waits until a later one, begun to look back at it, has its answers."""
    return any(each.again == reflection.id for each in unfinished)


def rows(then: Answered, now: Answered, words: WorksheetSummaryWords) -> tuple[Row, ...]:
    """What was answered in both or changed, in the order of the questions; only what was met anew is shown."""
    mixed_alike = then.reflection.model_copy(update={"seed": now.reflection.seed})  # else the same options would look changed
    return tuple(row for row in _rows(replace(then, reflection=mixed_alike), now, words) if row.then or row.now)


def _rows(then: Answered, now: Answered, words: WorksheetSummaryWords) -> Iterator[Row]:
    yield from _matters(then, now, words)
    labels_then, labels = ({pick.id: pick.label for pick in picks.options(answered)} for answered in (then, now))
    parts = {"gain": words.gain, "cost": words.cost, "others": words.others}
    for step in route.path(now):
        for ask in route.asks(now, step):
            question, item = ask.question, ask.item
            if not now.met(question.id, item):
                continue
            before, after = summary.value(then, question, item).text, summary.value(now, question, item).text
            short = question.kind in {"choice", "date"}
            if question.leads_to and item:
                yield Row(question.ask, before, after, short=True)
            elif question.id in parts:
                same = labels_then.get(item, labels[item]) == labels[item]  # an own option may be another one by now
                yield Row(parts[question.id], before if same else "", after, about=labels[item])
            elif question.block:
                yield Row((question.says or "").format(person=now.who.person), before, after, short=short)


def _matters(then: Answered, now: Answered, words: WorksheetSummaryWords) -> Iterator[Row]:
    if now.met("cards-picked"):
        yield Row(words.blocks["matters"], _ordered(then), _ordered(now))


def _ordered(answered: Answered) -> str:
    """What matters, most first, equals joined."""
    return "; ".join(" / ".join(pick.label for pick in level) for level in priorities.order(answered))
