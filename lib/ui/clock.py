"""What day and time it is where the person is; the one place that asks."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from lib.records.tracker import DayStart
from lib.ui import state


def now() -> dt.datetime:
    """The time where the browser is, or the server's where it does not say."""
    name = st.context.timezone
    try:
        return dt.datetime.now(ZoneInfo(name) if name else None).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return dt.datetime.now()  # noqa: DTZ005 - the server's own


def today() -> dt.date:
    """The local date of the person; in the small hours the day before, for those who said that their day begins later."""
    seen_on = state.get().seen_on  # examples are seen on a day of theirs
    if seen_on:
        return seen_on
    begins = state.notes().get(DayStart, "start")
    return (now() - dt.timedelta(hours=begins.hour if begins else 0)).date()
