"""Every kind of record there is, by the name it has in files."""

from __future__ import annotations

from lib.keep.observation import Observation
from lib.keep.plan import PlanLine, PlanMark
from lib.keep.records import Record

MODELS: tuple[type[Record], ...] = (PlanMark, PlanLine, Observation)

KINDS: dict[str, type[Record]] = {model.kind: model for model in MODELS}
