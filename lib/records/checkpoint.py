"""What a checkpoint froze: the numbers, and which sentences they were put into. Later edits of the log change none of it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from lib.records.record import Count, Record
from lib.records.tracker import Day
from lib.records.vocabulary import Decision, Reason, Rise

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
Mean = Annotated[float, Field(ge=0, le=7)]
Ratio = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class Stretch(_Part):
    """One stretch of days in counts: days in contact, those of them checked, and the hard days among these.

    `stronger` are days with an effect rated 2 or more, `severe` 3 or more; a hard day can be both private and around others.
    """

    first: Day
    last: Day
    contact: Count
    checked: Count
    hard: Count
    stronger: Count
    severe: Count
    private: Count
    around_others: Count
    respected: Count = 0
    tested: Count = 0
    crossed: Count = 0
    room: Mean | None = None
    peace: Mean | None = None
    safe: Mean | None = None


class FollowThrough(_Part):
    """Plans whose date has passed, then the ladder of apologies.

    Of the plans, `done` of `known` outcomes were carried out, `unknown` are marked so, and `open` have no answer yet. Of the
    apologies with a plan, `carried_unknown` and of those carried out `kept_unknown` may have been.
    """

    known: Count = 0
    done: Count = 0
    unknown: Count = 0
    open: Count = 0
    apologies: Count = 0
    named: Count = 0
    planned: Count = 0
    carried_out: Count = 0
    carried_unknown: Count = 0
    kept: Count = 0
    kept_unknown: Count = 0


class Interval(_Part):
    """A ratio of rates, recent to start, with its bounds; no `high` where the start had no hard days."""

    low: Ratio
    high: Ratio | None


class Finding(_Part):
    """A sentence of content/tracker/findings.toml and what was filled in: numbers and dates, never anyone's words."""

    id: Name
    values: Annotated[dict[Name, int | float | Day], Field(max_length=12)] = Field(default_factory=dict)


class Checkpoint(Record):
    """The answer of one checkpoint; its id is `month-6`, `month-12` and so on."""

    kind: ClassVar[str] = "checkpoint"

    months: Annotated[int, Field(ge=3, le=1200)]
    planned_on: Day
    computed_on: Day
    rule: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}(\.[0-9]+)?$")]
    decision: Decision
    reasons: Annotated[tuple[Reason, ...], Field(max_length=20)] = ()
    rise: Rise | None = None
    start: Stretch
    recent: Stretch
    last_weeks: Stretch | None = None
    interval: Interval | None = None
    dispersion: Annotated[float, Field(ge=1, allow_inf_nan=False)] | None = None
    follow: FollowThrough = FollowThrough()
    says: Annotated[tuple[Finding, ...], Field(max_length=40)] = ()
