"""From records to days: what is known of each day, and how hard it was.

A day counts as checked where it was tapped, or where something was logged within two weeks of it. A day nobody looked at is
neither quiet nor hard. What was added later from memory, or dated by its month only, is in no count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lib.records.tracker import Entry
from lib.records.vocabulary import AFFECTION, AROUND_OTHERS, DayState
from lib.tracker.checkpoint.windows import first_monday
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import backfilled


class Known:
    """What is known of a day; plain numbers, as there are thousands of them."""

    NOT_LOGGED = 0
    NO_CONTACT = 1
    CHECKED = 2


class Mark:
    """What the red flags of a day add up to. HARD is an effect of 1 or more; a flag without a rating is hard and UNRATED.

    A setting left out counts as PRIVATE. SAID is where one was given, SAID_PRIVATE where it was a private one.
    """

    HARD = 1
    STRONGER = 2
    SEVERE = 4
    UNRATED = 8
    PRIVATE = 16
    AROUND = 32
    SAID_PRIVATE = 64
    SAID = 128


STRONG, SEVERE = 2, 3


@dataclass(frozen=True, slots=True)
class Days:
    """Every day from the start of the log to `last`, by its place: 0 is `first`.

    `marks` leaves out the flags of own categories, which `own` holds by day with the day each category was made on.
    `late` are the red flags written up from memory on days that had been tapped quiet: they are in no series, and count
    against 'fewer' only. `hard_but_affection` are the hard days for the timing test, which must not count a burst of
    affection as the conflict.
    """

    first: dt.date
    last: dt.date
    known: bytes
    marks: bytes
    own: tuple[tuple[int, int, dt.date], ...]
    concerns: frozenset[int]
    warm: frozenset[int]
    hard_but_affection: frozenset[int]
    late: tuple[tuple[int, int], ...] = ()
    unlogged_hard: Mapping[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.known)

    def place(self, day: dt.date) -> int:
        return day.toordinal() - self.first.toordinal()

    def day(self, place: int) -> dt.date:
        return self.first + dt.timedelta(days=place)

    @property
    def monday(self) -> dt.date:
        return first_monday(self.first)

    @property
    def all_marks(self) -> bytes:
        """The marks with those of every own category, as drawn."""
        marks = bytearray(self.marks)
        for place, mark, _ in self.own:
            marks[place] |= mark
        return bytes(marks)


def counted(entry: Entry) -> bool:
    """Whether it feeds any count: dated to about a day, and logged within two weeks."""
    return entry.date_precision != "month" and not backfilled(entry)


def marks_of(entry: Entry) -> int:
    """The marks that one entry leaves on its day."""
    if entry.sort != "red_flag" or entry.intensity == 0:
        return 0
    mark = Mark.HARD | (Mark.AROUND if entry.setting in AROUND_OTHERS else Mark.PRIVATE)
    if entry.setting:
        mark |= Mark.SAID | (Mark.SAID_PRIVATE if mark & Mark.PRIVATE else 0)
    if entry.intensity is None:
        return mark | Mark.UNRATED
    if entry.intensity >= STRONG:
        mark |= Mark.STRONGER
    return mark | Mark.SEVERE if entry.intensity >= SEVERE else mark


def late_mark_of(entry: Entry) -> int:
    """The marks of a flag written late, read against 'fewer': as it was rated, and as severe where it was not."""
    mark = marks_of(entry)
    return mark | Mark.STRONGER | Mark.SEVERE if mark & Mark.UNRATED else mark


def is_concern(entry: Entry) -> bool:
    """Whether it tells of a concern for safety; 'not sure' does."""
    return entry.concern in {"yes", "not_sure"} or bool(entry.safety)


def is_warm(entry: Entry) -> bool:
    """Whether it tells of affection, gifts or promises that nothing has followed yet."""
    return entry.category == AFFECTION or (entry.sort == "positive_sign" and entry.intensity == 0)


def survey(tracker: TrackerRecords, last: dt.date) -> Days | None:
    """The days of the log up to `last`; nothing before it began."""
    first = tracker.start
    if first is None or first > last:
        return None
    zero, length = first.toordinal(), last.toordinal() - first.toordinal() + 1
    placed = [(place, e) for e in tracker.entries if 0 <= (place := e.occurred_on.toordinal() - zero) < length]
    in_counts = [(place, entry) for place, entry in placed if counted(entry)]
    made = {category.id: category.created_on for category in tracker.categories}
    marks = bytearray(length)
    own: list[tuple[int, int, dt.date]] = []
    checks = [(check.day.toordinal() - zero, check.state) for check in tracker.checks]
    quiet = {place for place, state in checks if state == "quiet"}
    hard_but_affection = set[int]()
    for place, entry in in_counts:
        mark = marks_of(entry)
        if entry.category in made:
            own.append((place, mark, made[entry.category]))
        else:
            marks[place] |= mark
        if mark and entry.category != AFFECTION:
            hard_but_affection.add(place)
    return Days(
        first=first,
        last=last,
        known=_known(checks, length, in_counts),
        marks=bytes(marks),
        own=tuple(sorted(own)),
        concerns=frozenset(place for place, entry in placed if is_concern(entry)),
        warm=frozenset(place for place, entry in in_counts if is_warm(entry)),
        hard_but_affection=frozenset(hard_but_affection),
        late=tuple(
            sorted(
                (place, mark)
                for place, entry in placed
                if place in quiet and backfilled(entry) and entry.date_precision != "month" and (mark := late_mark_of(entry))
            )
        ),
        unlogged_hard={
            pulse.monday.toordinal() - zero: pulse.unlogged_hard
            for pulse in tracker.pulses
            if isinstance(pulse.unlogged_hard, int) and pulse.unlogged_hard
        },
    )


def _known(checks: Iterable[tuple[int, DayState]], length: int, entries: Iterable[tuple[int, Entry]]) -> bytes:
    """What is known of each day.

    A red flag says more than a tap: there was contact. A sign of change makes a day checked where nothing was tapped, a note
    only where 'something to log' was; and that tap alone, without anything logged, leaves the day unknown.
    """
    known = bytearray(length)
    has_more = set[int]()
    for place, state in checks:
        if not 0 <= place < length:
            continue
        if state == "entry":
            has_more.add(place)
        else:
            known[place] = Known.CHECKED if state == "quiet" else Known.NO_CONTACT
    for place, entry in entries:
        if (
            entry.sort == "red_flag"
            or place in has_more
            or (entry.sort == "positive_sign" and known[place] == Known.NOT_LOGGED)
        ):
            known[place] = Known.CHECKED
    return bytes(known)
