"""The tracker's pictures: each first, then its sentence, the way to read it, and its table; and some of them at a glance."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

import streamlit as st

from lib.content import markdown
from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import PatternsWords, Span, TodayWords, TrackerChartWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import LAST_DAY
from lib.tracker import facts
from lib.tracker.charts import apologies, calendar, rates, timeline
from lib.tracker.charts.data import begins, latest_compared, numbered
from lib.tracker.charts.frame import AccessibleChart, Pen
from lib.tracker.days import survey
from lib.tracker.follow_through import follow_through
from lib.tracker.tracker_records import TrackerRecords
from lib.ui import browser, components, dates, fields, forms, keys, library, memo, state
from lib.ui.tracker.tracker_view import TrackerView, built_in_names

WEEKS: dict[Span, int] = {"quarter": 13, "half": 26, "year": 52}
BACK = "picture_back"
"""How many spans back the picture ends, for forms.view."""
SPANNED = frozenset({"calendar", "timeline"})


def pen() -> Pen:
    """What pictures are drawn with."""
    return Pen(library.wording(TrackerChartWords), library.wording(FindingsWords), library.wording(VocabularyWords))


def draw(view: TrackerView, part: str) -> None:
    """One of the pictures, or why there is none yet."""
    words = library.wording(PatternsWords)
    span, last = _span(view) if part in SPANNED else ("year", view.today)
    picture = memo.once(f"picture_{part}", _make, view.tracker(), part, WEEKS[span], last, library.wording(TrackerChartWords))
    if picture is None:
        st.markdown(words.wait)
        return
    browser.picture(picture.svg, key=keys.tracker("picture", part))
    st.markdown(picture.says)
    if part in SPANNED:
        _choose_span(view, words, span, last)
    if key := _key(part):
        components.small_print(key)
    table(picture, part)
    if part == "timeline":
        _markers(view, words)


def _span(view: TrackerView) -> tuple[Span, dt.date]:
    """How many weeks to show, and the last day of them."""
    span = forms.choice(keys.TRACKER_PARTS, "span", WEEKS) or "quarter"
    last = view.today - dt.timedelta(weeks=forms.view(BACK, 0) * WEEKS[span])
    return span, last if last >= _begins(view) else view.today


def _begins(view: TrackerView) -> dt.date:
    return memo.once("begins", begins, view.tracker(), view.today)


def _choose_span(view: TrackerView, words: PatternsWords, span: Span, last: dt.date) -> None:
    """How far back to look; below the picture, so that the picture stands first."""
    forms.fill(keys.TRACKER_PARTS, {"span": "quarter"})
    spans: dict[Span, str] = {name: words.spans[name] for name in WEEKS}
    look = {"required": True, "label_visibility": "collapsed"}
    fields.one(words.span, spans, keys.TRACKER_PARTS, "span", draw=st.segmented_control, **look)
    back = (view.today - last) // dt.timedelta(weeks=WEEKS[span])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if last - dt.timedelta(weeks=WEEKS[span]) > _begins(view):
            key = keys.tracker("earlier")
            st.button(words.earlier, key=key, icon=":material/arrow_back:", on_click=forms.turn_to, args=(BACK, back + 1))
        if back:
            key = keys.tracker("later")
            st.button(words.later, key=key, icon=":material/arrow_forward:", on_click=forms.turn_to, args=(BACK, back - 1))
            st.markdown(words.until.format(date=dates.full(last)))


def _make(tracker: TrackerRecords, part: str, weeks: int, last: dt.date, _: object) -> AccessibleChart | None:
    if part == "ladder":
        return apologies.ladder_picture(follow_through(tracker, min(last + dt.timedelta(days=1), LAST_DAY)), pen())
    if part in SPANNED and tracker.start:
        return _spanned(tracker, part, weeks, last)
    days = survey(tracker, last)
    if days is None:
        return None
    checkpoint = latest_compared(tracker)  # the others wait for a look back that could compare
    if checkpoint is None:
        return None
    return rates.weekly_picture(days, checkpoint, pen()) if part == "weekly" else rates.settings_picture(checkpoint, pen())


def _spanned(tracker: TrackerRecords, part: str, weeks: int, last: dt.date) -> AccessibleChart | None:
    """A picture of some weeks; days before the log began are in it where something was written down of them later."""
    days = survey(replace(tracker, started_on=begins(tracker, last)), last)
    if days is None:
        return None
    if part == "calendar":
        words, counted = library.wording(TrackerChartWords), survey(tracker, last)
        says = calendar.counts_sentence(tracker, counted, words) if counted else words.calendar_says_before
        return calendar.calendar_picture(tracker, days, pen(), weeks, says)
    return timeline.timeline_picture(tracker, days, pen(), (max(days.first, last - dt.timedelta(weeks=weeks)), last))


def _key(part: str) -> str:
    """How to read a picture."""
    words = library.wording(TrackerChartWords)
    return {
        "calendar": words.calendar_key,
        "timeline": words.timeline_key,
        "weekly": words.weekly_key,
        "settings": words.settings_key,
    }.get(part, "")


def table(picture: AccessibleChart, name: str) -> None:
    """All of a picture as a table, drawn once someone opens it."""
    drawer = st.expander(library.wording(PatternsWords).table, key=state.draft(keys.tracker("table", name)), on_change="rerun")
    if drawer.open:
        with drawer:
            st.markdown(markdown.table(picture.columns, picture.rows))


def _markers(view: TrackerView, words: PatternsWords) -> None:
    """What the numbers on the dotted lines stand for; labels are someone's own words."""
    markers = numbered(view.tracker())
    if not markers:
        return
    st.markdown(f"**{words.markers}**")
    for number, marker in markers:
        components.small_print(f"{number} · {dates.full(marker.on)}")
        components.own_words(marker.label)


MONTH_FROM, MOST_FROM = 10, 50
"""How many entries there are before the last weeks are drawn, and before it says what came up most."""


class _Glance(NamedTuple):
    strip: str
    month: str
    most: tuple[tuple[str, int], ...]


def glance(view: TrackerView) -> None:
    """Pictures and counts; nothing before anything was marked or written."""
    shown = memo.once("glance", _glanced, view.tracker(), view.today, library.wording(TrackerChartWords))
    if shown is None:
        return
    words = library.wording(TodayWords)
    components.minor_heading(words.seven_days)
    browser.picture(shown.strip, key=keys.tracker("picture", "strip"))
    if shown.month:
        components.minor_heading(words.five_weeks)
        browser.picture(shown.month, key=keys.tracker("picture", "month"))
    if shown.most:
        names = built_in_names()
        items = ", ".join(words.most_item.format(name=dates.inner(names[name]), count=count) for name, count in shown.most)
        st.markdown(words.most.format(items=items))


def _glanced(tracker: TrackerRecords, today: dt.date, _: object) -> _Glance | None:
    days = survey(tracker, today)
    if days is None:
        return None
    count, drawn_with = len(tracker.entries), pen()
    return _Glance(
        calendar.strip(tracker, days, drawn_with),
        calendar.month(tracker, days, drawn_with) if count >= MONTH_FROM else "",
        facts.most_common(tracker) if count >= MOST_FROM else (),
    )
