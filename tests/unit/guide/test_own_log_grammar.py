"""Questions about one's own log as the grammar makes them: measure, stretch of time, kind and number."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

import pytest

from lib.guide.guide import Guide
from lib.guide.log_answer import answer
from lib.guide.log_question import LogQuestion
from lib.guide.log_source import LogSource, log_source
from lib.records.own_words import OwnWords
from lib.records.tracker import DayCheck, Entry, LogStart, Promise
from lib.records.vocabulary import FLAG_CATEGORIES, SIGN_CATEGORIES
from tests.unit.guide.own_log_grammar import TODAY, Asked, questions

CASES = 500
BEGAN = dt.date(2025, 1, 1)
LEAST_RIGHT = 0.99


@pytest.fixture(scope="module")
def log(cycles: LogSource) -> LogSource:
    """A made-up log of almost two years: by a rule, so that what it holds can be counted without the guide."""
    how = random.Random(11)
    records: list[Entry | DayCheck | Promise | LogStart] = [LogStart(id="start", started_on=BEGAN)]
    for number in range((TODAY - BEGAN).days + 1):
        day = BEGAN + dt.timedelta(days=number)
        if number % 3:
            flag = bool(how.randrange(2))
            records.append(
                Entry(
                    id=f"e{number}",
                    sort="red_flag" if flag else "positive_sign",
                    occurred_on=day,
                    logged_on=day,
                    category=how.choice(FLAG_CATEGORIES if flag else SIGN_CATEGORIES),
                    intensity=how.randrange(5),
                    apology="names_it" if number % 7 == 0 else None,
                    boundary_outcome="crossed" if number % 11 == 0 else None,
                )
            )
        elif number % 2:
            records.append(DayCheck(id=day.isoformat(), state="quiet"))
        if number % 13 == 0:
            records.append(Promise(id=f"p{number}", text=OwnWords("a plan"), made_on=day, done="done", done_on=day))
    return log_source(records, TODAY, cycles.words, cycles.findings, cycles.vocabulary)


def expected(log: LogSource, asked: Asked) -> int | None:
    """The number that a question about days or entries asks for, counted from the records themselves."""

    def within(day: dt.date) -> bool:
        return (asked.first or BEGAN) <= day <= (asked.last or TODAY)

    entries = [entry for entry in log.tracker.entries if within(entry.occurred_on)]
    rated = [entry.intensity or 0 for entry in entries if entry.sort == "red_flag"]
    counts: dict[str, int] = {
        "hard_days": sum(step >= 1 for step in rated),
        "severe_days": sum(step >= 3 for step in rated),
        "quiet_days": sum(within(check.day) for check in log.tracker.checks),
        "apologies": sum(entry.apology == "names_it" for entry in entries),
        "promises_kept": sum(within(promise.made_on) for promise in log.tracker.promises),
        "boundary_crossed": sum(entry.boundary_outcome == "crossed" for entry in entries),
        "entries": sum(asked.category in {None, entry.category, entry.sort} for entry in entries),
    }
    return counts.get("entries" if asked.measure == "list" else asked.measure)


def meant(question: LogQuestion | None) -> tuple[object, ...]:
    if question is None:
        return ()
    span = question.spans[0] if question.spans else None
    return question.measure, span and span.first, span and span.last, question.category


def misread(guide: Guide, log: LogSource, cases: Sequence[Asked]) -> list[tuple[str, object, object]]:
    found: list[tuple[str, object, object]] = []
    for asked in cases:
        question = guide.log.read(asked.text, TODAY)
        wanted = (asked.measure, asked.first, asked.last, asked.category)
        if question is None or meant(question) != wanted:
            found.append((asked.text, wanted, meant(question)))
        elif (number := expected(log, asked)) is not None and (got := answer(log, question).value) != number:
            found.append((asked.text, number, got))
    return found


def test_questions_of_the_grammar_are_read_and_counted(guide: Guide, log: LogSource) -> None:
    cases = questions(CASES, seed=20261125)
    wrong = misread(guide, log, cases)
    assert wrong[int((1 - LEAST_RIGHT) * CASES) :] == []


@pytest.mark.parametrize(
    "text",
    [
        "how many hard days since my birthday",
        "how often did he shout since we moved?",
        "list everything before the wedding",
        "number of put downs until our trip to Wales",
    ],
)
def test_an_event_that_no_marker_dates_is_asked_about(guide: Guide, log: LogSource, text: str) -> None:
    question = guide.log.read(text, TODAY)
    assert question is not None
    assert question.undated
    made = answer(log, question)
    assert (made.value, made.says) == (None, (log.words.undated,))


@pytest.mark.parametrize(
    "text",
    [
        "how many hard days since we moved in june",
        "how many hard days since the beginning",
        "how many days since he last shouted",
        "how long since the last hard day",
    ],
)
def test_an_event_with_a_date_or_the_last_of_something_is_not(guide: Guide, text: str) -> None:
    question = guide.log.read(text, TODAY)
    assert question is not None
    assert not question.undated
