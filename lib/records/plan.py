"""What someone marks and writes in their plan for being safer."""

from __future__ import annotations

from typing import ClassVar, Literal

from lib.records.record import Line, Record, RecordId

State = Literal["to-do", "done", "not-for-me"]
STATES: tuple[State, ...] = ("to-do", "done", "not-for-me")
OwnState = Literal["to-do", "done"]
OWN_STATES: tuple[OwnState, ...] = ("to-do", "done")


class PlanMark(Record):
    """How someone marked a line of content/support/plan.toml; `id` is the line's id."""

    kind: ClassVar[str] = "plan"

    state: State


class PlanLine(Record):
    """A line of their own, under a part of the plan."""

    kind: ClassVar[str] = "plan_line"

    section: RecordId
    text: Line
    state: OwnState = "to-do"
