"""Reminders as a calendar file, in words that tell nothing to whoever else sees the calendar."""

from __future__ import annotations

import datetime as dt

from lib.content.words.log_table import LogTableWords
from lib.keep.log import LAST_DAY
from lib.tools.log.check import KEPT_AFTER, review_on
from lib.tools.log.gather import Log
from lib.tools.log.windows import looks_ahead

LOOKS_AHEAD = 4


def reminder_days(log: Log, today: dt.date) -> tuple[tuple[dt.date, bool], ...]:
    """Days to be reminded on from today, and whether a checkpoint is due (otherwise a plan is); each once."""
    checkpoints = {day for _, day in looks_ahead(log.start, LOOKS_AHEAD + 2)} if log.start else set()
    plans = {review_on(promise) for promise in log.promises if promise.done == "not_yet_due"}
    plans |= {
        min(promise.done_on + KEPT_AFTER, LAST_DAY)
        for promise in log.promises
        if promise.done == "done" and promise.done_on and promise.kept_30d in {None, "too_early"}
    }
    days = sorted(day for day in checkpoints | plans if day >= today)
    return tuple((day, day in checkpoints) for day in days)


def calendar_text(log: Log, words: LogTableWords, today: dt.date) -> bytes:
    """An .ics file with a whole-day event for each; ids are dates, so that a newer file replaces an older one's."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - slow to load, and wanted once in a while

    calendar = Calendar()
    calendar.add("prodid", "-//Notes//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.calendar_name)
    for day, is_checkpoint in reminder_days(log, today):
        event = Event()
        event.add("uid", f"{day.isoformat()}@notes.invalid")
        event.add("dtstamp", dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC))
        event.add("dtstart", day)
        event.add("summary", words.reminder if is_checkpoint else words.reminder_plan)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
