"""What would change someone's mind by a date: a value that a tracker can make a checkpoint of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.records.tracker import Watch
from lib.tracker import watching
from lib.worksheet.answered import Answered


@dataclass(frozen=True, slots=True)
class Tripwire:
    """`saw` and `not_wait` are the person's own text; `look_again` is the day they chose to look at it all again."""

    saw: str
    by: dt.date | None = None
    times: str = ""
    not_wait: str = ""
    look_again: dt.date | None = None


def tripwire(answered: Answered) -> Tripwire | None:
    """The tripwire of a reflection; None where neither a sign nor a date was given."""
    by, again = answered.answer("trip-by"), answered.answer("look-again")
    found = Tripwire(
        saw=answered.text("trip-saw"),
        by=by.on if by else None,
        times=answered.label("times", answered.said("trip-times") or ""),
        not_wait=answered.text("not-wait"),
        look_again=again.on if again else None,
    )
    return found if found.saw or found.by or found.not_wait or found.look_again else None


def watch_of(answered: Answered, today: dt.date) -> Watch | None:
    """The tripwire as a thing to watch for, with its date or else the day they chose to look again; None without a date."""
    found = tripwire(answered)
    by = (found.by or found.look_again) if found else None
    return watching.dated(answered.reflection.id, found.saw, by, today) if found and by else None
