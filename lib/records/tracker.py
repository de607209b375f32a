"""What a log holds: entries, day checks, weekly pulses, boundaries, agreements, promises and what belongs to them.

All dates are the person's own calendar dates. `logged_on` is a date and no time of day: the engine only asks whether an entry
was added more than two weeks after the event, and a file that tells at which minute someone wrote says more than they need to
carry. Nothing here knows today's date; `lib.tracker.validity` holds a record against it.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from lib.records import vocabulary
from lib.records.own_words import NOTHING, OwnWords, TextLength
from lib.records.record import Line, Page, Record, RecordId, Short

FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
Day = Annotated[dt.date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Step = Annotated[int, Field(ge=0, le=4)]
DaysOfWeek = Annotated[int, Field(ge=0, le=7)]
CategoryName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
ContentId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$")]

BUILT_IN: dict[str, vocabulary.Sort] = {
    **dict.fromkeys(vocabulary.FLAG_CATEGORIES, "red_flag"),
    **dict.fromkeys(vocabulary.SIGN_CATEGORIES, "positive_sign"),
}


class Entry(Record):
    """Something that happened. Only `sort`, `occurred_on` and, but for a note, `category` are asked for.

    `category` is a name from lib.records.vocabulary or the id of an own `Category`; one that was deleted since stays valid.
    `intensity` is the effect on the person (0 to 4) for a red flag and the step of evidence (0 to 4) for a positive sign.
    `brought_in` says that it came from another log, in a table: drawn, and in no comparison.
    """

    kind: ClassVar[str] = "entry"

    sort: vocabulary.Sort
    occurred_on: Day
    logged_on: Day
    category: CategoryName | None = None
    date_precision: vocabulary.DatePrecision = "exact"
    occurred_time: vocabulary.DayPart | ClockTime | None = None
    intensity: Step | None = None
    setting: vocabulary.Setting | None = None
    what_happened: Page = NOTHING
    feelings: Annotated[tuple[vocabulary.Feeling, ...], Field(max_length=14)] = ()
    felt: Short = NOTHING
    effects: Annotated[tuple[vocabulary.Effect, ...], Field(max_length=8)] = ()
    boundary: RecordId | None = None
    boundary_outcome: vocabulary.BoundaryOutcome | None = None
    response: vocabulary.Response | None = None
    apology: vocabulary.Apology | None = None
    who_else: Annotated[tuple[vocabulary.Witness, ...], Field(max_length=5)] = ()
    evidence: Short = NOTHING
    concern: vocabulary.Concern | None = None
    safety: Annotated[tuple[vocabulary.Safety, ...], Field(max_length=10)] = ()
    links: Annotated[tuple[RecordId, ...], Field(max_length=20)] = ()
    brought_in: bool = False

    @model_validator(mode="after")
    def _category_fits(self) -> Self:
        if self.category is None:
            if self.sort != "note":
                raise ValueError("an entry other than a note needs a category")
        elif self.sort == "note" or BUILT_IN.get(self.category, self.sort) != self.sort:
            raise ValueError("this category belongs to another kind of entry")
        return self


class DayCheck(Record):
    """How one day went; its id is the date. A day without one is simply not known."""

    kind: ClassVar[str] = "day_check"

    state: vocabulary.DayState

    @field_validator("id")
    @classmethod
    def _is_a_date(cls, value: str) -> str:
        return iso_day(value).isoformat()

    @property
    def day(self) -> dt.date:
        return dt.date.fromisoformat(self.id)


class WeekPulse(Record):
    """Twenty seconds about one week; its id is the date of that week's Monday. Every answer may be left out."""

    kind: ClassVar[str] = "week_pulse"

    contact_days: DaysOfWeek | None = None
    unlogged_hard: DaysOfWeek | Literal["not_sure"] | None = None
    room: Step | None = None
    peace: Step | None = None
    safe: Step | None = None
    support_days: DaysOfWeek | None = None

    @field_validator("id")
    @classmethod
    def _is_a_monday(cls, value: str) -> str:
        day = iso_day(value)
        if day.weekday():
            raise ValueError("a week is named by its Monday")
        return day.isoformat()

    @property
    def monday(self) -> dt.date:
        return dt.date.fromisoformat(self.id)


class Boundary(Record):
    """If … happens, I will …: about one's own action. `safe_aloud` says whether it is safe to say to the other."""

    kind: ClassVar[str] = "boundary"

    when: Line
    then: Line
    why: Line = NOTHING
    safe_aloud: vocabulary.YesNoUnsure = "not_sure"
    active_from: Day | None = None


class Statement(Record):
    """When …, I felt …, I need …: words to say, or to keep."""

    kind: ClassVar[str] = "statement"

    when: Line = NOTHING
    felt: Line = NOTHING
    need: Line = NOTHING
    safe_aloud: vocabulary.YesNoUnsure = "not_sure"
    written_on: Day | None = None


class Agreement(Record):
    """What was agreed, in words of behaviour, and when to look at it again."""

    kind: ClassVar[str] = "agreement"

    text: Line
    made_on: Day
    who_agreed: Short = NOTHING
    how_we_know: Line = NOTHING
    review_on: Day | None = None


class Occasion(Record):
    """One time that an agreement came up, or a look at it when it had not."""

    kind: ClassVar[str] = "occasion"

    agreement: RecordId
    on: Day
    outcome: vocabulary.Outcome
    setting: vocabulary.Setting | None = None
    text: Line = NOTHING


class Promise(Record):
    """A plan that was promised: with the apology in `entry`, or without one.

    Where no date was given, `due` stays empty, which is a fact of its own, and the plan is asked about two weeks on.
    """

    kind: ClassVar[str] = "promise"

    text: Line
    made_on: Day
    entry: RecordId | None = None
    due: Day | None = None
    done: vocabulary.PlanDone = "not_yet_due"
    done_on: Day | None = None
    kept_30d: vocabulary.Kept | None = None


class Marker(Record):
    """Something that happened in life: drawn on charts, never a point to cut the log at."""

    kind: ClassVar[str] = "marker"

    on: Day
    label: Short
    declared_on: Day


class Yardstick(Record):
    """The four example scenes, rated 0 to 4; any of them may be left out."""

    kind: ClassVar[str] = "yardstick"

    rated_on: Day
    joke: Step | None = None
    phone: Step | None = None
    late: Step | None = None
    dinner: Step | None = None


class Category(Record):
    """An own category. Made after the starting stretch, it is drawn but not compared."""

    kind: ClassVar[str] = "category"

    label: Annotated[OwnWords, TextLength(140, least=1)]
    sort: Literal["red_flag", "positive_sign"]
    created_on: Day


class About(Record):
    """Who the log is about; one record, whose id is `about`. A second person is a second file."""

    kind: ClassVar[str] = "about"

    id: Literal["about"]
    who: vocabulary.Relation | None = None


class LogStart(Record):
    """The day the log began; one record, whose id is `start`."""

    kind: ClassVar[str] = "log_start"

    id: Literal["start"]
    started_on: Day

    @property
    def empty(self) -> bool:
        return True


class DayStart(Record):
    """The hour at which a day begins for someone who is up at night; one record, whose id is `start`. Without it: midnight."""

    kind: ClassVar[str] = "day_start"

    id: Literal["start"]
    hour: Annotated[int, Field(ge=0, le=8)]

    @property
    def empty(self) -> bool:
        return not self.hour


class Watch(Record):
    """A thing to watch for: the id of a text of ours, or own words; `by` is when to look back at it."""

    kind: ClassVar[str] = "watch"

    item: ContentId | None = None
    text: Line = NOTHING
    added_on: Day
    by: Day | None = None


class NoteToSelf(Record):
    """What one wants to read on the day one doubts it; one record, whose id is `note`."""

    kind: ClassVar[str] = "note_to_self"

    id: Literal["note"]
    text: Page
    written_on: Day


def iso_day(value: str) -> dt.date:
    """The date that `value` writes as 2026-11-22; raises ValueError for any other form or a date out of range."""
    day = dt.date.fromisoformat(value)
    if day.isoformat() != value or not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError("a date is written like 2026-11-22")
    return day
