"""Lines from a person's own tracker that the worksheet can lay beside its questions. Plain values in: it knows no tracker."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from lib.content.words.worksheet import Source

MOST = 12
"""How many lines are offered at most: more than four screens of them would be a task of its own."""


@dataclass(frozen=True, slots=True)
class Logged:
    """What the tracker says: the id of the record it is from, a sentence, and its date. The sentence may hold typed text."""

    id: str
    text: str
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """A card: its `id` is short enough to name an answer by and stays the same for the same record."""

    id: str
    text: str
    source: Source
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TrackerLines:
    """What the worksheet takes from the tracker; `concern` says that it holds a safety concern of the last 90 days."""

    cards: tuple[EvidenceCard, ...] = ()
    concern: bool = False


def cards(
    *,
    checkpoint: Iterable[Logged] = (),
    boundary: Iterable[Logged] = (),
    follow_through: Iterable[Logged] = (),
    pulse: Iterable[Logged] = (),
    safety: Iterable[Logged] = (),
) -> tuple[EvidenceCard, ...]:
    """The cards that a tracker gives, none where there is none.

    `checkpoint`: the sentences as they were frozen. `boundary`: one for each boundary with its counts. `follow_through`: plans
    and apologies. `pulse`: room, peace-keeping, feeling safe. `safety`: concerns. Newest first within each; each text once.
    """
    logged: dict[Source, Iterable[Logged]] = {
        "safety": safety,
        "checkpoint": checkpoint,
        "boundary": boundary,
        "follow-through": follow_through,
        "pulse": pulse,
    }
    cards_by_text: dict[str, EvidenceCard] = {}
    for source in get_args(Source):
        lines = sorted(logged[source], key=lambda line: line.on or dt.date.min, reverse=True)
        for line in lines:
            if text := line.text.strip():
                cards_by_text.setdefault(text, EvidenceCard(_short(source, line.id), text, source, line.on))
    return tuple(cards_by_text.values())[:MOST]


def _short(source: Source, record_id: str) -> str:
    return hashlib.sha256(f"{source}/{record_id}".encode()).hexdigest()[:16]
