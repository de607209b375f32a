"""A made-up log to look at: its picture first, then what it is about, and the way to the others."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import TodayWords, TrackerChartWords
from lib.tracker.charts import calendar
from lib.tracker.charts.frame import AccessibleChart
from lib.tracker.days import survey
from lib.ui import browser, components, dates, keys, library, memo
from lib.ui.tracker import bar, charts, note_to_self, tracker_view
from lib.ui.tracker.tracker_view import TrackerView

WEEKS = 52


def draw(view: TrackerView) -> None:
    """The first page of an example, under its title."""
    words = library.wording(TodayWords).example
    story = words.stories[tracker_view.STORIES[(view.example or 1) - 1]]
    bar.cover(view)
    picture = memo.once(f"example_{view.example}", picture_of, view, library.wording(TrackerChartWords))
    if picture:
        browser.picture(picture.svg, key=keys.tracker("picture", "example"))
        st.markdown(f"**{story.label}.** {story.says}")
        components.small_print(f"{picture.says} {words.now.format(date=dates.full(view.today))}")
    note_to_self.beside(view)
    components.minor_heading(words.choose)
    for number, name in enumerate(tracker_view.STORIES, start=1):
        if number != view.example:
            bar.show_example(number, words.stories[name].label)


def picture_of(view: TrackerView, _: object) -> AccessibleChart | None:
    tracker = view.tracker()
    days = survey(tracker, view.today)
    return calendar.calendar_picture(tracker, days, charts.pen(), WEEKS) if days else None
