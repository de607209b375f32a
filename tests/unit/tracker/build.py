"""Builds logs for tests, week by week, from what a person would tap and write."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import TrackerChartWords, TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.records.checkpoint import Checkpoint
from lib.records.record import Record
from lib.records.tracker import DayCheck, Entry, LogStart
from lib.records.vocabulary import DayState
from lib.tracker.checkpoint.compare import evidence
from lib.tracker.checkpoint.compute import checkpoint
from lib.tracker.checkpoint.rule import Verdict, judge
from lib.tracker.checkpoint.sentences import tell
from lib.tracker.checkpoint.windows import CheckpointPlan, first_monday, plan_of
from lib.tracker.tracker_records import TrackerRecords, tracker_records
from tests.real_content import wording

MONDAY = dt.date(2025, 1, 6)
START_OF = {3: (5, 8), 6: (5, 13), 12: (5, 16)}
RECENT_OF = {3: (9, 13), 6: (15, 26), 12: (27, 52)}

SAYS: FindingsWords = wording(FindingsWords)
NAMES: VocabularyWords = wording(VocabularyWords)
CHARTS: TrackerChartWords = wording(TrackerChartWords)
TABLE: TrackerTableWords = wording(TrackerTableWords)


@dataclass(frozen=True)
class Week:
    """A week: hard days first, then those around others, then quiet ones up to `checked`, then days apart."""

    hard: int = 0
    checked: int = 7
    intensity: int | None = 2
    setting: str | None = "just_us"
    around: int = 0
    apart: int = 0
    more: tuple[tuple[str, Any], ...] = ()

    def records(self, monday: dt.date) -> Iterable[Record]:
        for n in range(self.checked + self.apart):
            day = monday + dt.timedelta(days=n)
            if n < self.hard:
                yield flag(day, intensity=self.intensity, setting=self.setting, **dict(self.more))
            elif n < self.hard + self.around:
                yield flag(day, intensity=self.intensity, setting="others_there", **dict(self.more))
            else:
                yield check(day, "quiet" if n < self.checked else "no_contact")


@functools.cache
def check(on: dt.date, state: DayState) -> DayCheck:
    """The same one for every log: there are hundreds of logs, each with hundreds of these."""
    return DayCheck(id=on.isoformat(), state=state)


def day(week: int, weekday: int = 0, monday: dt.date = MONDAY) -> dt.date:
    return monday + dt.timedelta(weeks=week - 1, days=weekday)


_made = iter(range(10**9))


def flag(on: dt.date, **more: Any) -> Entry:
    given: dict[str, Any] = {"id": f"e{next(_made)}", "category": "put_downs", "logged_on": on, "intensity": 2, **more}
    return Entry(sort="red_flag", occurred_on=on, **given)


def sign(on: dt.date, step: int | None = 1, **more: Any) -> Entry:
    given: dict[str, Any] = {"id": f"e{next(_made)}", "category": "owns_it", "logged_on": on, **more}
    return Entry(sort="positive_sign", occurred_on=on, intensity=step, **given)


def year(
    start: Week | Mapping[int, Week], recent: Week | Mapping[int, Week], months: int = 12, monday: dt.date = MONDAY
) -> list[Record]:
    """Records of the two stretches of a look; a mapping gives weeks by their number in the stretch, from 0, default quiet."""
    made: list[Record] = [LogStart(id="start", started_on=monday)]
    for stretch, (first, last) in ((start, START_OF[months]), (recent, RECENT_OF[months])):
        for at, number in enumerate(range(first, last + 1)):
            week = stretch if isinstance(stretch, Week) else stretch.get(at, Week())
            made += week.records(day(number, monday=monday))
    return made


def alternating(hard: Iterable[Week], length: int = 26) -> dict[int, Week]:
    """These weeks over and over."""
    weeks = list(hard)
    return {at: weeks[at % len(weeks)] for at in range(length)}


# Three hard days a week at the start, three a fortnight since: clearly fewer, in private, in both halves, and no worse.
START = Week(hard=3)
RECENT = alternating([Week(hard=1), Week(hard=0)])
FEWER = year(START, RECENT)


def log_of(records: Iterable[Record], *more: Record) -> TrackerRecords:
    return tracker_records([*records, *more])


def asked(log: TrackerRecords, months: int = 12) -> tuple[CheckpointPlan, dt.date]:
    wanted = plan_of(months)
    assert log.start
    return wanted, wanted.planned_on(first_monday(log.start))


def verdict(log: TrackerRecords, months: int = 12) -> Verdict:
    wanted, on = asked(log, months)
    return judge(evidence(log, wanted, on))


def frozen(log: TrackerRecords, months: int = 12) -> Checkpoint:
    wanted, on = asked(log, months)
    made = checkpoint(log, wanted, on)
    assert made
    return made


def told(log: TrackerRecords, months: int = 12) -> str:
    """All that a checkpoint shows, as one text."""
    return " ".join(tell(frozen(log, months), SAYS).shows)
