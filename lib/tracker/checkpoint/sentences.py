"""From ids and numbers to sentences; the wording is content."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.content.words.checkpoint import Answer, FindingsWords
from lib.export import dates
from lib.records.checkpoint import Checkpoint, Finding

Value = int | float | dt.date


def say(name: str, **values: Value) -> Finding:
    """A sentence with its numbers, to be kept."""
    return Finding(id=name, values=values)


def counted(name: str, count: int) -> Finding:
    """A sentence that has a form of its own for one."""
    return say(f"{name}_one") if count == 1 else say(name, count=count)


def number(value: Value) -> str:
    """A number as it is read: whole where it is large, finer where it is small; a date in words."""
    if isinstance(value, dt.date):
        return dates.full(value)
    if isinstance(value, int):
        return str(value)
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 0.1 or value == 0 else f"{value:.2f}"


MOST_TIMES, LEAST_TIMES = 10, 0.1
_RATIOS = ("same", "cant_tell", "rise_possible")
"""Sentences whose `low` and `high` are ratios of rates; in others they are per cent."""


def _times(value: Value, words: FindingsWords) -> str:
    """A ratio no finer than it can be believed."""
    if not isinstance(value, dt.date) and value > MOST_TIMES:
        return words.more_than_ten
    return words.less_than_a_tenth if not isinstance(value, dt.date) and value < LEAST_TIMES else number(value)


def read(finding: Finding, words: FindingsWords) -> str:
    """The sentence; nothing where a file holds an id that there is no sentence for."""
    template = words.get(finding.id)
    if not isinstance(template, str):
        return ""
    try:
        return template.format_map(
            {
                name: _times(value, words) if finding.id in _RATIOS and name in {"low", "high"} else number(value)
                for name, value in finding.values.items()
            }
        )
    except KeyError:
        return ""


@dataclass(frozen=True, slots=True)
class Told:
    """A checkpoint as it is read: what the log shows, what it can't tell, and a question; under headings that are content."""

    shows: tuple[str, ...]
    cannot: str
    question: str


def answer_of(checkpoint: Checkpoint, words: FindingsWords) -> str:
    """The answer in a few words."""
    return words.decisions[_kind(checkpoint)]


def _kind(checkpoint: Checkpoint) -> Answer:
    """The decision, told apart where one decision calls for other words: too few hard days is not too few check-ins."""
    if checkpoint.decision == "too_early" and checkpoint.reasons == ("few",):
        return "few"
    if checkpoint.decision == "cant_tell" and checkpoint.rise:
        return "rise_possible"
    return "more_strong" if checkpoint.decision == "more" and checkpoint.rise == "strong" else checkpoint.decision


def tell(checkpoint: Checkpoint, words: FindingsWords) -> Told:
    """A checkpoint's sentences, from what it froze."""
    return Told(
        shows=tuple(sentence for finding in checkpoint.says if (sentence := read(finding, words))),
        cannot=words.cannot[_kind(checkpoint)],
        question=words.questions[_kind(checkpoint)],
    )
