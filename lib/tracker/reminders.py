"""Reminders as a calendar file, in words that tell nothing to whoever else sees the calendar."""

from __future__ import annotations

import datetime as dt
import hashlib

from lib.content.words.flat import TrackerTableWords
from lib.records.tracker import LAST_DAY
from lib.tracker.checkpoint.windows import plans_ahead
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import KEPT_AFTER, review_on

LOOKS_AHEAD = 4
RINGS_AT = dt.timedelta(hours=9)
"""After the midnight with which the day begins."""


def reminder_days(tracker: TrackerRecords, today: dt.date) -> tuple[tuple[dt.date, bool], ...]:
    """Days to be reminded on from today, and whether a checkpoint is due (otherwise a plan is); each once."""
    checkpoints = {day for _, day in plans_ahead(tracker.start, LOOKS_AHEAD + 2)} if tracker.start else set()
    plans = {review_on(promise) for promise in tracker.promises if promise.done == "not_yet_due"}
    plans |= {
        min(promise.done_on + KEPT_AFTER, LAST_DAY)
        for promise in tracker.promises
        if promise.done == "done" and promise.done_on and promise.kept_30d in {None, "too_early"}
    }
    plans |= {agreement.review_on for agreement in tracker.agreements if agreement.review_on}
    days = sorted(day for day in checkpoints | plans if day >= today)
    return tuple((day, day in checkpoints) for day in days)


def calendar_text(tracker: TrackerRecords, words: TrackerTableWords, today: dt.date) -> bytes:
    """An .ics file with a whole-day event for each, and an alarm in its morning.

    An event's id is its date and a name of the log: a newer file replaces an older one's, and not those of another log.
    """
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415 - slow to load, and wanted once in a while

    log = _name(tracker)

    calendar = Calendar()
    calendar.add("prodid", "-//Notes//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.calendar_name)
    for day, is_checkpoint in reminder_days(tracker, today):
        event = Event()
        event.add("uid", f"{day.isoformat()}-{log}@notes.invalid")
        event.add("dtstamp", dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC))
        event.add("dtstart", day)
        event.add("summary", words.reminder if is_checkpoint else words.reminder_plan)
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event["summary"])
        alarm.add("trigger", RINGS_AT)
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _name(tracker: TrackerRecords) -> str:
    """Sixteen signs that stay the same while a log grows, and that no other log has: from its start and its oldest record."""
    dated = [
        *((entry.logged_on, entry.id) for entry in tracker.entries),
        *((promise.made_on, promise.id) for promise in tracker.promises),
        *((agreement.made_on, agreement.id) for agreement in tracker.agreements),
    ]
    oldest = min(dated, default=(tracker.start, ""))
    return hashlib.sha256(f"{tracker.start} {oldest}".encode()).hexdigest()[:16]
