"""Two reflections side by side: what was written then, and what is written now. Nothing is called better or worse."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.reflection import Reflection
from lib.worksheet import picks, priorities, summary
from lib.worksheet.answered import Answered

HAPPENED, RULED_OUT = "happened", "happened-not"
"""Whether what an earlier reflection named came about, what would let one stay and what would not; answered in the later."""


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
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
    at = next((n for n, other in enumerate(every) if other.id == reflection.id), len(every))
    begun = (reflection.started_on, at)
    older = [other for n, other in enumerate(every) if other.id != reflection.id and (other.started_on, n) < begun]
    newest_first = sorted(older, key=lambda other: other.started_on, reverse=True)
    return tuple(sorted(newest_first, key=lambda other: other.id != reflection.again))


def rows(then: Answered, now: Answered, words: WorksheetSummaryWords) -> tuple[ComparedAnswer, ...]:
    """What was answered anew, beside the answer to the same question before."""
    mixed_alike = then.reflection.model_copy(update={"seed": now.reflection.seed})  # else the same options would look changed
    return tuple(row for row in _rows(replace(then, reflection=mixed_alike), now, words) if row.then or row.now)


def _rows(then: Answered, now: Answered, words: WorksheetSummaryWords) -> Iterator[ComparedAnswer]:
    if picks.cards(now):
        yield ComparedAnswer(words.blocks["matters"], _ordered(then), _ordered(now))
    labels_then, labels = ({pick.id: pick.label for pick in picks.options(answered)} for answered in (then, now))
    for question, item in summary.given(now):
        before, after = summary.value(then, question, item).text, summary.value(now, question, item).text
        if question.id in summary.SIDES and item in labels:
            same = labels_then.get(item, labels[item]) == labels[item]  # an own option may be another one by now
            yield ComparedAnswer(words.sides[question.id], before if same else "", after, about=labels[item])
        elif question.block:
            short = question.kind in {"choice", "date"}
            yield ComparedAnswer(summary.label(now, words, question, item), before, after, short=short)


def _ordered(answered: Answered) -> str:
    """What matters, most first, equals joined."""
    return "; ".join(" / ".join(pick.label for pick in level) for level in priorities.order(answered))
