"""Patterns that content holds: regular expressions over plain text, with parts that return written once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def compiled(patterns: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    r"""One expression that fits where any of these does; `{name}` stands for a part.

    Nearly all begin with `\b`. It is asked once for all of them, not for each, so that most letters of a text cost nothing.
    """
    full = [filled(pattern, parts) for pattern in patterns]
    words = [pattern.removeprefix(r"\b") for pattern in full if pattern.startswith(r"\b")]
    others = [pattern for pattern in full if not pattern.startswith(r"\b")]
    at_words = [r"\b(?:" + "|".join(words) + ")"] if words else []
    return re.compile("|".join([*at_words, *others]))


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with its parts in place; a part may hold others."""
    for _ in range(len(parts)):
        before = pattern
        for name, part in parts.items():
            pattern = pattern.replace(f"{{{name}}}", part)
        if pattern == before:
            break
    return pattern
