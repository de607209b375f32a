"""Dates as people say them, and labels as they stand in sentences."""

from __future__ import annotations

import datetime as dt

from lib.export.dates import full

__all__ = ["EARLIEST", "FORMAT", "LATEST", "full", "inner", "long", "month", "short"]

EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
"""What date fields offer: wide on purpose, so that a wrong date gets a sentence and not a refusal without one."""

FORMAT = "YYYY-MM-DD"


def long(day: dt.date, today: dt.date) -> str:
    """Such as: Sunday 22 November; with the year where it is not this one."""
    return f"{day:%A} {short(day, today)}"


def weekday(day: dt.date) -> str:
    return f"{day:%A}"


def short(day: dt.date, today: dt.date) -> str:
    return f"{day.day} {day:%B}" if day.year == today.year else full(day)


def month(day: dt.date) -> str:
    return f"{day:%B} {day.year}"


def inner(text: str) -> str:
    """One of our own labels as it stands inside a sentence: with a small letter, unless it begins with I."""
    first = text.partition(" ")[0].partition("'")[0]
    return text if first == "I" else text[:1].lower() + text[1:]
