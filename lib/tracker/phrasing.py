"""Words that name a person rather than what was done."""

from __future__ import annotations

import re
from collections.abc import Iterable


def found(text: object, judging: Iterable[str]) -> str | None:
    """The first of our own words that stands in what someone wrote; it comes from our list, so it may be shown."""
    words = set(re.findall(r"\w+", text.casefold())) if isinstance(text, str) else set()
    return next((word for word in judging if word.casefold() in words), None)
