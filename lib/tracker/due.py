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

Kind = Literal["watch", "promise", "kept", "review", "look", "yardstick", "pulse"]

BEFORE_LOOK = dt.timedelta(days=7)
"""From when the example scenes are asked about again: an answer counts up to the day of the look back."""
ASK_SCENES_FOR = dt.timedelta(days=28)
"""How long the first ratings are asked for; the first four weeks of a log are in no comparison."""


@dataclass(frozen=True, slots=True)
class DueQuestion:
    """One thing to ask; `about` is the id of the record, of the week, or of the look back that it is about."""

    kind: Kind
    about: str = ""

    @property
    def name(self) -> str:
        return f"{self.kind}:{self.about}"


def question(tracker: TrackerRecords, today: dt.date, *, put_off: Collection[str] = ()) -> DueQuestion | None:
    """The first of what is due."""
    return next((asked for asked in due(tracker, today) if asked.name not in put_off), None)


def due(tracker: TrackerRecords, today: dt.date) -> Iterator[DueQuestion]:
    """Everything that is due, the most pressing first; before a log began only what came into it from elsewhere."""
    for watch in watching.due(tracker.watches, today):
        yield DueQuestion("watch", watch.id)
    started = tracker.start
    if started is None:
        return
    for promise in to_ask(tracker, today):
        yield DueQuestion("kept" if promise.done == "done" else "promise", promise.id)
    yield from reviews(tracker, today)
    for months in due_checkpoints(tracker, started, today):
        yield DueQuestion("look", str(months))
    if scenes_due(tracker, started, today):
        yield DueQuestion("yardstick")
    week = last_week(today)
    if week + dt.timedelta(days=6) >= started and all(pulse.monday != week for pulse in tracker.pulses):
        yield DueQuestion("pulse", week.isoformat())


def reviews(tracker: TrackerRecords, today: dt.date) -> Iterator[DueQuestion]:
    """Agreements whose day to look at them again has come, and that nothing was said of since."""
    seen = {occasion.agreement: occasion.on for occasion in sorted(tracker.occasions, key=lambda occasion: occasion.on)}
    for agreement in tracker.agreements:
        if agreement.review_on and agreement.review_on <= today and seen.get(agreement.id, dt.date.min) < agreement.review_on:
            yield DueQuestion("review", agreement.id)


def due_checkpoints(tracker: TrackerRecords, started: dt.date, today: dt.date) -> tuple[int, ...]:
    """The months of every look back whose day has come and that was not made yet."""
    frozen = {checkpoint.months for checkpoint in tracker.checkpoints}
    return tuple(plan.months for plan in windows.plans_due(started, today, frozen))


def scenes_due(tracker: TrackerRecords, started: dt.date, today: dt.date) -> bool:
    """Whether the example scenes wait to be rated: at first, and again before yardstick look back."""
    rated = max((yardstick.rated_on for yardstick in tracker.yardsticks), default=None)
    if rated is None:
        return today - started <= ASK_SCENES_FOR or _near_look(tracker, started, today) is not None
    since = _near_look(tracker, started, today)
    return since is not None and rated < since


def _near_look(tracker: TrackerRecords, started: dt.date, today: dt.date) -> dt.date | None:
    """From when the scenes are asked about for a look back that is near or waits to be made."""
    monday = windows.first_monday(started)
    waiting = due_checkpoints(tracker, started, today)
    ahead = windows.plan_of(waiting[0]) if waiting else windows.next_plan(started, today)
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
