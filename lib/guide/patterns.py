"""Patterns that content holds: regular expressions over plain text, with parts that return written once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def compiled(patterns: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    """One expression that fits where any of these does; `{name}` stands for a part."""
    return re.compile("|".join(f"(?:{filled(pattern, parts)})" for pattern in patterns))


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with its parts in place; a part may hold others."""
    for _ in range(len(parts)):
        before = pattern
        for name, part in parts.items():
            pattern = pattern.replace(f"{{{name}}}", part)
        if pattern == before:
            break
    return pattern
