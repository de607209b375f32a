"""What is wrong with a record on a given day: ids of sentences, for what a model without a clock cannot see."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from lib.records.record import Record
from lib.records.tracker import FIRST_DAY, LAST_DAY, Agreement, DayCheck, Entry, LogStart, Marker, Occasion, Promise, WeekPulse

Fault = Literal["future", "too_far", "due_before_made", "review_before_made", "done_before_made", "done_in_future"]

CATCH_UP_DAYS = 2
BACKFILL_DAYS = 14
REVIEW_AFTER = dt.timedelta(days=14)
KEPT_AFTER = dt.timedelta(days=30)


def day_fault(day: dt.date, today: dt.date) -> Fault | None:
    """Why something cannot have happened on this day."""
    if not FIRST_DAY <= day <= LAST_DAY:
        return "too_far"
    return "future" if day > today else None


FURTHEST_APART = dt.timedelta(days=2)
"""How far two calendars on earth can be apart: where one says the 24th another may say the 26th."""


def latest_day(kept: Record | None, today: dt.date) -> dt.date:
    """The last day on which something can have happened: today, or one that stands in a record kept further east.

    Who flies from Auckland to Honolulu gains a day; what they wrote before can still be changed there.
    """
    held = [getattr(kept, name, None) for name in ("occurred_on", "made_on", "done_on", "on", "logged_on")]
    return max([today, *(day for day in held if isinstance(day, dt.date) and day - today <= FURTHEST_APART)])


def promise_fault(promise: Promise, today: dt.date) -> Fault | None:
    """A plan may be due in the future; it can't have been made or carried out there, nor be due before it was made."""
    if promise.made_on > today:
        return "future"
    if promise.due and promise.due < promise.made_on:
        return "due_before_made"
    if promise.done_on and promise.done_on > today:
        return "done_in_future"
    return "done_before_made" if promise.done_on and promise.done_on < promise.made_on else None


def agreement_fault(agreement: Agreement, today: dt.date) -> Fault | None:
    if agreement.made_on > today:
        return "future"
    return "review_before_made" if agreement.review_on and agreement.review_on < agreement.made_on else None


def fault(record: Entry | Promise | Agreement | Occasion | Marker | LogStart, today: dt.date) -> Fault | None:
    """What is wrong with any dated record of a log; nothing is the rule."""
    match record:
        case Entry():
            return day_fault(record.occurred_on, today)
        case Promise():
            return promise_fault(record, today)
        case Agreement():
            return agreement_fault(record, today)
        case LogStart():
            return day_fault(record.started_on, today)
        case Occasion() | Marker():
            return day_fault(record.on, today)


def may_tap(day: dt.date, today: dt.date) -> bool:
    """Whether 'quiet' or 'no contact' may still be said of a day: today and the two days before."""
    return 0 <= (today - day).days <= CATCH_UP_DAYS


def catch_up(today: dt.date, start: dt.date | None) -> tuple[dt.date, ...]:
    """The days before today that may still be tapped, latest first; none from before the log began."""
    days = (today - dt.timedelta(days=back) for back in range(1, CATCH_UP_DAYS + 1))
    return tuple(day for day in days if start is not None and day >= start)


def backfilled(entry: Entry) -> bool:
    """Whether it was added from memory, more than two weeks after, or from another log: drawn hollow and in no comparison."""
    return entry.brought_in or (entry.logged_on - entry.occurred_on).days > BACKFILL_DAYS


def contact_doubt(pulse: WeekPulse, checks: tuple[DayCheck, ...]) -> bool:
    """Whether a week's pulse says few days in contact although most were marked so: worth one question.

    Days apart that are tapped as quiet are the largest error this log can have.
    """
    if pulse.contact_days is None or pulse.contact_days > 4:
        return False
    marked = sum(0 <= (c.day - pulse.monday).days < 7 and c.state != "no_contact" for c in checks)
    return marked >= 6


def review_on(promise: Promise) -> dt.date:
    """When to ask about a plan: on its date, or two weeks on where none was given."""
    return promise.due or min(promise.made_on + REVIEW_AFTER, LAST_DAY)
