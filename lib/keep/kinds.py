"""Every kind of record there is, by the name it has in files."""

from __future__ import annotations

from lib.keep import reflection
from lib.keep.records import Record

MODELS: tuple[type[Record], ...] = (reflection.Reflection, reflection.Answer, reflection.SafetyAnswer)

KINDS: dict[str, type[Record]] = {model.kind: model for model in MODELS}
