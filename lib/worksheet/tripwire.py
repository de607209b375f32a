"""What would let someone stay, what would not, and by when: a value that a tracker can make a date of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lib.records.tracker import Watch
from lib.tracker import watching
from lib.worksheet.answered import Answered


@dataclass(frozen=True, slots=True)
class Tripwire:
    """`saw` and `ruled_out` are the person's own text; `look_again` is the day they chose to look at it all again.

    `earlier` where it is of the longer worksheet before, which asked what would change their mind.
    """

    saw: str = ""
    ruled_out: str = ""
    by: dt.date | None = None
    look_again: dt.date | None = None
    earlier: bool = False


def tripwire(answered: Answered) -> Tripwire | None:
    """The tripwire of a reflection; None where nothing of it was given."""
    again = _day(answered, "look-again")
    now = Tripwire(answered.text("could-if"), answered.text("could-not-if"), _day(answered, "seen-on"), again)
    if now == Tripwire(look_again=again):
        now = Tripwire(answered.text("trip-saw"), answered.text("not-wait"), _day(answered, "trip-by"), again, earlier=True)
    return None if now == Tripwire(earlier=True) else now


def _day(answered: Answered, question: str) -> dt.date | None:
    answer = answered.answer(question)
    return answer.on if answer else None


def watch_of(answered: Answered, today: dt.date) -> Watch | None:
    """The tripwire as a thing to watch for, with the day to look again or else its own; None without a date."""
    found = tripwire(answered)
    on = (found.look_again or found.by) if found else None
    return watching.dated(answered.reflection.id, found.saw, on, today) if found and on else None
