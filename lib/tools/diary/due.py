"""What to ask next: at most one question at a time, and none that was put off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from lib.keep.log import About, Agreement, Occasion, Promise, WeekPulse, Yardstick
from lib.keep.log_checkpoint import Checkpoint
from lib.keep.notebook import Notebook
from lib.tools.log import check, windows

Kind = Literal["who", "promise", "kept", "review", "look", "yardstick", "pulse"]

BEFORE_LOOK = dt.timedelta(days=7)
"""From when the example scenes are asked about again: an answer counts up to the day of the look back."""
ASK_SCENES_FOR = dt.timedelta(days=28)
"""How long the first ratings are asked for; the first four weeks of a log are in no comparison."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask; `about` is the id of the record, of the week, or of the look back that it is about."""

    kind: Kind
    about: str = ""

    @property
    def name(self) -> str:
        return f"{self.kind}:{self.about}"


def question(book: Notebook, started: dt.date | None, today: dt.date, put_off: Collection[str] = ()) -> Question | None:
    """The first of what is due."""
    return next((each for each in due(book, started, today) if each.name not in put_off), None)


def due(book: Notebook, started: dt.date | None, today: dt.date) -> Iterator[Question]:
    """Everything that is due, the most pressing first."""
    if started is None:
        return
    if not book.of(About):
        yield Question("who")
    yield from promises(book, today)
    yield from reviews(book, today)
    for months in looks(book, started, today):
        yield Question("look", str(months))
    if scenes_due(book, started, today):
        yield Question("yardstick")
    week = last_week(today)
    if week + dt.timedelta(days=6) >= started and book.get(WeekPulse, week.isoformat()) is None:
        yield Question("pulse", week.isoformat())


def promises(book: Notebook, today: dt.date) -> Iterator[Question]:
    """Plans whose date has passed and of which nothing is known, then plans that were carried out a month ago."""
    for promise in sorted(book.of(Promise), key=check.review_on):
        if promise.done == "not_yet_due" and check.review_on(promise) <= today:
            yield Question("promise", promise.id)
        elif promise.done_on and promise.kept_30d is None and today - promise.done_on >= check.KEPT_AFTER:
            yield Question("kept", promise.id)


def reviews(book: Notebook, today: dt.date) -> Iterator[Question]:
    """Agreements whose day to look at them again has come, and that nothing was said of since."""
    seen = {occasion.agreement: occasion.on for occasion in sorted(book.of(Occasion), key=lambda each: each.on)}
    for agreement in book.of(Agreement):
        if agreement.review_on and agreement.review_on <= today and seen.get(agreement.id, dt.date.min) < agreement.review_on:
            yield Question("review", agreement.id)


def looks(book: Notebook, started: dt.date, today: dt.date) -> tuple[int, ...]:
    """The months of every look back whose day has come and that was not made yet."""
    frozen = {checkpoint.months for checkpoint in book.of(Checkpoint)}
    return tuple(look.months for look in windows.looks_due(started, today, frozen))


def scenes_due(book: Notebook, started: dt.date, today: dt.date) -> bool:
    """Whether the example scenes wait to be rated: at first, and again before each look back."""
    rated = max((each.rated_on for each in book.of(Yardstick)), default=None)
    if rated is None:
        return today - started <= ASK_SCENES_FOR or _near_look(book, started, today) is not None
    since = _near_look(book, started, today)
    return since is not None and rated < since


def _near_look(book: Notebook, started: dt.date, today: dt.date) -> dt.date | None:
    """From when the scenes are asked about for a look back that is near or waits to be made."""
    monday = windows.first_monday(started)
    waiting = looks(book, started, today)
    ahead = windows.look(waiting[0]) if waiting else windows.next_look(started, today)
    since = ahead.planned_on(monday) - BEFORE_LOOK
    return since if since <= today else None


def last_week(today: dt.date) -> dt.date:
    """The Monday of the last complete week."""
    return today - dt.timedelta(days=today.weekday() + 7)


def weeks(started: dt.date, today: dt.date, most: int) -> tuple[dt.date, ...]:
    """The Mondays of the complete weeks of the log, the latest first."""
    first = started - dt.timedelta(days=started.weekday())
    mondays = (last_week(today) - dt.timedelta(weeks=back) for back in range(most))
    return tuple(monday for monday in mondays if monday >= first)


def same_week(day: dt.date, monday: dt.date) -> bool:
    return 0 <= (day - monday).days < 7
