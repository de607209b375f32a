"""Ways of writing a date made even, before any is read: "the third of june", "3 to 10 may", "monday 25 may"."""

from __future__ import annotations

import re

from lib.guide.calendar_words import MONTHS, ORDINALS, WEEKDAYS

_DAYS_OF_ONE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)? ?(\band\b|\bto\b|\buntil\b|\btill\b|-|\bor\b) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ("
    + "|".join(MONTHS)
    + r")\b"
)
_WEEKDAYS_OF_ONE = re.compile(
    rf"\b({'|'.join(WEEKDAYS)}) (to|until|till|through|-|and|or)(?: the)? ({'|'.join(WEEKDAYS)})(?: of)? (last|this) week\b"
)
_WEEKDAY_BESIDE = re.compile(
    rf"\b(?:on )?(?:{'|'.join(WEEKDAYS)}),? (?:the )?"
    rf"(?=\d\d?(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})\b|(?:{'|'.join(MONTHS)}) \d)"
)
"""A weekday beside its date, which says all of it: "on monday 25 may"."""
_ORDINAL = re.compile(
    rf"\b(?P<before>(?:{'|'.join(MONTHS)}) (?:the )?)(?P<one>{'|'.join(ORDINALS)})\b(?! (?:week|half|weekend|day|quarter))|"
    rf"\b(?P<two>{'|'.join(ORDINALS)})(?P<after>(?: of)? (?:{'|'.join(MONTHS)})\b)"
)
_SHORT_YEAR = re.compile(rf"\b({'|'.join(MONTHS)}) '(\d\d)\b")


def even(text: str) -> str:
    """A folded text with its dates written in full."""
    text = _ORDINAL.sub(_in_figures, text)
    text = _SHORT_YEAR.sub(r"\1 20\2", text)
    text = _DAYS_OF_ONE.sub(r"\1 \4 \2 \3 \4", text)
    text = _WEEKDAY_BESIDE.sub("on ", text)
    return _WEEKDAYS_OF_ONE.sub(r"\1 \4 week \2 \3 \4 week", text)


def _in_figures(match: re.Match[str]) -> str:
    """A day of a month that is written as a word, in figures: "the third of june"."""
    return f"{match['before'] or ''}{ORDINALS[match['one'] or match['two']]}{match['after'] or ''}"
