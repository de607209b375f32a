"""Every kind of record there is, by the name it has in files."""

from __future__ import annotations

from lib.records import tracker
from lib.records.checkpoint import Checkpoint
from lib.records.observation import Observation
from lib.records.plan import PlanLine, PlanMark
from lib.records.record import Record
from lib.records.reflection import Answer, Reflection, SafetyAnswer
from lib.records.talk_turn import TalkTurn

MODELS: tuple[type[Record], ...] = (
    *(PlanMark, PlanLine, Observation, Reflection, Answer, SafetyAnswer),
    *(
        tracker.Entry,
        tracker.DayCheck,
        tracker.WeekPulse,
        tracker.Boundary,
        tracker.Statement,
        tracker.Agreement,
        tracker.Occasion,
        tracker.Promise,
    ),
    *(
        tracker.Marker,
        tracker.Yardstick,
        tracker.Category,
        tracker.About,
        tracker.LogStart,
        tracker.DayStart,
        tracker.Watch,
        tracker.NoteToSelf,
        Checkpoint,
        TalkTurn,
    ),
)

KINDS: dict[str, type[Record]] = {model.kind: model for model in MODELS}
