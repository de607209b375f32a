"""Dates in words, for documents and pages alike; with no directive that only some systems know."""

from __future__ import annotations

import datetime as dt


def full(day: dt.date) -> str:
    """Such as: 3 May 2026."""
    return f"{day.day} {day:%B} {day.year}"
