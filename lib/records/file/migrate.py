"""Files of older versions, made into what this version writes: one pure step from each version to the next.

A version is needed only where an older file would be read wrongly or not at all: a kind or a field gets another name or
meaning, or a default changes. A new kind, or a new field with a default, needs none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Tables = dict[str, list[dict[str, Any]]]
"""The records of a file before they are checked: for each kind, what JSON holds."""
Step = Callable[[Tables], Tables]

STEPS: tuple[Step, ...] = ()
"""The first makes a file of version 1 one of version 2, and so on. Append; never change one that was released."""


def newest(steps: tuple[Step, ...] = STEPS) -> int:
    """The version that is written."""
    return 1 + len(steps)


def migrated(tables: Tables, version: int, steps: tuple[Step, ...] = STEPS) -> Tables:
    """The records of a file of some version as the newest version would hold them."""
    for step in steps[version - 1 :]:
        tables = step(tables)
    return tables
