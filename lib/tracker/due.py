"""What to ask next: at most one question at a time, and none that was put off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from lib.tracker import watching
from lib.tracker.checkpoint import windows
from lib.tracker.follow_through import to_ask
from lib.tracker.tracker_records import TrackerRecords

Kind = Literal["watch", "who", "promise", "kept", "review", "look", "yardstick", "pulse"]

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


def question(tracker: TrackerRecords, today: dt.date, *, who_asked: bool, put_off: Collection[str] = ()) -> Question | None:
    """The first of what is due."""
    return next((each for each in due(tracker, today, who_asked=who_asked) if each.name not in put_off), None)


def due(tracker: TrackerRecords, today: dt.date, *, who_asked: bool) -> Iterator[Question]:
    """Everything that is due, the most pressing first; before a log began only what came into it from elsewhere."""
    for watch in watching.due(tracker.watches, today):
        yield Question("watch", watch.id)
    started = tracker.start
    if started is None:
        return
    if not who_asked:
        yield Question("who")
    for promise in to_ask(tracker, today):
        yield Question("kept" if promise.done == "done" else "promise", promise.id)
    yield from reviews(tracker, today)
    for months in looks(tracker, started, today):
        yield Question("look", str(months))
    if scenes_due(tracker, started, today):
        yield Question("yardstick")
    week = last_week(today)
    if week + dt.timedelta(days=6) >= started and all(pulse.monday != week for pulse in tracker.pulses):
        yield Question("pulse", week.isoformat())


def reviews(tracker: TrackerRecords, today: dt.date) -> Iterator[Question]:
    """Agreements whose day to look at them again has come, and that nothing was said of since."""
    seen = {occasion.agreement: occasion.on for occasion in sorted(tracker.occasions, key=lambda each: each.on)}
    for agreement in tracker.agreements:
        if agreement.review_on and agreement.review_on <= today and seen.get(agreement.id, dt.date.min) < agreement.review_on:
            yield Question("review", agreement.id)


def looks(tracker: TrackerRecords, started: dt.date, today: dt.date) -> tuple[int, ...]:
    """The months of every look back whose day has come and that was not made yet."""
    frozen = {checkpoint.months for checkpoint in tracker.checkpoints}
    return tuple(look.months for look in windows.plans_due(started, today, frozen))


def scenes_due(tracker: TrackerRecords, started: dt.date, today: dt.date) -> bool:
    """Whether the example scenes wait to be rated: at first, and again before each look back."""
    rated = max((each.rated_on for each in tracker.yardsticks), default=None)
    if rated is None:
        return today - started <= ASK_SCENES_FOR or _near_look(tracker, started, today) is not None
    since = _near_look(tracker, started, today)
    return since is not None and rated < since


def _near_look(tracker: TrackerRecords, started: dt.date, today: dt.date) -> dt.date | None:
    """From when the scenes are asked about for a look back that is near or waits to be made."""
    monday = windows.first_monday(started)
    waiting = looks(tracker, started, today)
    ahead = windows.look(waiting[0]) if waiting else windows.next_plan(started, today)
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
