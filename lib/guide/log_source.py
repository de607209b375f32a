"""A log with the day to stand on, and what an answer from it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import LogAnswerWords
from lib.content.words.tracker import VocabularyWords
from lib.guide.log_counts import DayTally
from lib.guide.log_question import LogQuestion
from lib.guide.spans import Marked
from lib.records.record import Record, Ref
from lib.records.tracker import NoteToSelf
from lib.tracker.days import Days, survey
from lib.tracker.tracker_records import TrackerRecords, tracker_records

Picture = Literal["", "calendar", "timeline", "apologies"]
"""Which picture of the tracker belongs to an answer."""


@dataclass(frozen=True, slots=True)
class LogAnswer:
    """What the log answers: sentences, the number in them, the entries it rests on, and which days its picture shows.

    `dates` are the days of what is counted, in order. `own_words` are the person's own, to be drawn as they are and nowhere
    else; `waiting` names records that wait for an answer.
    """

    question: LogQuestion
    says: tuple[str, ...]
    value: int | None = None
    other: int | None = None
    entries: tuple[str, ...] = ()
    picture: Picture = ""
    first: dt.date | None = None
    last: dt.date | None = None
    days: DayTally | None = None
    dates: tuple[dt.date, ...] = ()
    own_words: tuple[str, ...] = ()
    waiting: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class LogSource:
    """A log with the day to stand on and the wording of its answers."""

    tracker: TrackerRecords
    note: NoteToSelf | None
    days: Days | None
    today: dt.date
    words: LogAnswerWords
    findings: FindingsWords
    vocabulary: VocabularyWords

    @property
    def markers(self) -> tuple[Marked, ...]:
        return tuple(Marked(marker.on, marker.label.raw) for marker in self.tracker.markers)


def log_source(
    records: Iterable[Record], today: dt.date, words: LogAnswerWords, findings: FindingsWords, vocabulary: VocabularyWords
) -> LogSource:
    """Gather it from a notebook's records."""
    records = tuple(records)
    tracker = tracker_records(records)
    note = next((record for record in records if isinstance(record, NoteToSelf)), None)
    return LogSource(tracker, note, survey(tracker, today), today, words, findings, vocabulary)
