"""Every kind of record there is, by the name it has in files."""

from __future__ import annotations

from lib.keep import log
from lib.keep.log_checkpoint import Checkpoint
from lib.keep.observation import Observation
from lib.keep.plan import PlanLine, PlanMark
from lib.keep.records import Record
from lib.keep.reflection import Answer, Reflection, SafetyAnswer

MODELS: tuple[type[Record], ...] = (
    *(PlanMark, PlanLine, Observation, Reflection, Answer, SafetyAnswer),
    *(log.Entry, log.DayCheck, log.WeekPulse, log.Boundary, log.Statement, log.Agreement, log.Occasion, log.Promise),
    *(log.Marker, log.Yardstick, log.Category, log.About, log.LogStart, log.Watch, log.NoteToSelf, Checkpoint),
)

KINDS: dict[str, type[Record]] = {model.kind: model for model in MODELS}
