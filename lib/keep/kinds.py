"""Every kind of record there is, by the name it has in files."""

from __future__ import annotations

from lib.keep.observation import Observation
from lib.keep.plan import PlanLine, PlanMark
from lib.keep.records import Record
from lib.keep.reflection import Answer, Reflection, SafetyAnswer

MODELS: tuple[type[Record], ...] = (PlanMark, PlanLine, Observation, Reflection, Answer, SafetyAnswer)

KINDS: dict[str, type[Record]] = {model.kind: model for model in MODELS}
