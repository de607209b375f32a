"""One situation, looked at the way an observer would: the four questions for those who ask about themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from lib.records.own_words import NOTHING, OwnWords
from lib.records.record import Line, Record


class Observation(Record):
    """Answers about one situation of the person's own; every field may be empty."""

    kind: ClassVar[str] = "observation"
    saved: ClassVar[bool] = False  # for this visit only, unless a person asks otherwise

    situation: Line = NOTHING
    landing: Line = NOTHING
    other_end: Line = NOTHING
    slighted: Line = NOTHING
    showing: Line = NOTHING
    instead: Line = NOTHING


FIELDS: tuple[str, ...] = ("situation", "landing", "other_end", "slighted", "showing", "instead")
LONGEST = 280
"""Letters that a field takes, as `Line` has it."""


def observed(record_id: str, answers: Mapping[str, str]) -> Observation | None:
    """The record of what was answered, each answer cut at LONGEST; None where nothing was."""
    given = {name: OwnWords(answers.get(name, "").strip()[:LONGEST]) for name in FIELDS}
    return Observation(id=record_id, **given) if any(given.values()) else None


def as_text(record: Observation, labels: Mapping[str, str]) -> str:
    """What was kept as plain text, to be copied: each question that was answered, and its answer."""
    given = ((labels[name], getattr(record, name).raw) for name in FIELDS)
    return "\n\n".join(f"{label}\n{answer}" for label, answer in given if answer)
