"""At a glance: the last seven days, from ten entries on the last weeks, from fifty on what came up most."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import streamlit as st

from lib.content.words.flat import TodayWords, TrackerChartWords
from lib.tracker import facts
from lib.tracker.charts import calendar
from lib.tracker.days import survey
from lib.tracker.tracker_records import TrackerRecords
from lib.ui import browser, dates, forms, keys, library
from lib.ui.tracker import charts
from lib.ui.tracker.tracker_view import TrackerView, built_in_names

MONTH_FROM, MOST_FROM = 10, 50
"""How many entries there are before the last weeks are drawn, and before it says what came up most."""


class _Glance(NamedTuple):
    strip: str
    month: str
    most: tuple[tuple[str, int], ...]


def draw(view: TrackerView) -> None:
    """Pictures and counts; nothing before anything was marked or written."""
    glance = forms.once("glance", _make, view.tracker(), view.today, library.wording(TrackerChartWords))
    if glance is None:
        return
    words = library.wording(TodayWords)
    st.subheader(words.seven_days, anchor=False)
    browser.picture(glance.strip, key=keys.tracker("picture", "strip"))
    if glance.month:
        st.subheader(words.five_weeks, anchor=False)
        browser.picture(glance.month, key=keys.tracker("picture", "month"))
    if glance.most:
        names = built_in_names()
        items = ", ".join(words.most_item.format(name=dates.inner(names[name]), count=count) for name, count in glance.most)
        st.markdown(words.most.format(items=items))


def _make(tracker: TrackerRecords, today: dt.date, _: object) -> _Glance | None:
    days = survey(tracker, today)
    if days is None:
        return None
    count, pen = len(tracker.entries), charts.pen()
    return _Glance(
        calendar.strip(tracker, days, pen),
        calendar.month(tracker, days, pen) if count >= MONTH_FROM else "",
        facts.most_common(tracker) if count >= MOST_FROM else (),
    )
