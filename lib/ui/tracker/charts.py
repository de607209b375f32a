"""The log's pictures: its sentence above each, the way to read it and its table below."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import streamlit as st

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import ChartName, PatternsWords, Span, TrackerChartWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import LAST_DAY
from lib.tracker.charts import apologies, calendar, rates, timeline
from lib.tracker.charts.checkpoint_table import icon_row
from lib.tracker.charts.data import latest_compared, numbered
from lib.tracker.charts.frame import AccessibleChart, Pen
from lib.tracker.days import Days, survey
from lib.tracker.follow_through import follow_through
from lib.tracker.tracker_records import TrackerRecords
from lib.ui import components, dates, forms, keys, library, state
from lib.ui.tracker.tracker_view import TrackerView

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

WEEKS: dict[Span, int] = {"quarter": 13, "half": 26, "year": 52}
BACK = "picture_back"
"""How many spans back the picture ends, for forms.view."""


def draw(view: TrackerView, part: ChartName) -> None:
    """One of the pictures, or why there is none yet."""
    words, pen = library.wording(PatternsWords), pen_of(components.ink())
    last = view.today
    span: Span = "quarter"
    if part in {"calendar", "timeline"}:
        span, last = _span(view, words)
    made = forms.once(
        f"log_picture_{part}", _make, view.tracker(), part, WEEKS[span], last, pen.ink, library.wording(TrackerChartWords)
    )
    if made is None:
        st.markdown(words.wait)
        return
    picture, figure = made
    title, key = _title(part, pen.words)
    st.subheader(title, anchor=False)
    st.markdown(picture.says)
    if part == "ladder":
        _icons(view, words)
    st.plotly_chart(
        figure,
        config={"displayModeBar": False},
        alt=picture.alt,
        key=keys.tracker("picture", part),
        theme=None,
    )
    components.small_print(key)
    _table(picture, part, words)
    if part == "timeline":
        _markers(view, words)


def pen_of(ink: str) -> Pen:
    """What pictures are drawn with, for someone who reads in this colour."""
    return Pen(library.wording(TrackerChartWords), library.wording(FindingsWords), library.wording(VocabularyWords), ink)


def _span(view: TrackerView, words: PatternsWords) -> tuple[Span, dt.date]:
    """How many weeks to show, and the last day of them."""
    forms.fill(keys.TRACKER_PARTS, {"span": "quarter"})
    chosen = st.segmented_control(
        words.span,
        list(WEEKS),
        required=True,
        format_func=words.spans.__getitem__,
        key=forms.field(keys.TRACKER_PARTS, "span"),
        persist_state="session",
    )
    span: Span = chosen or "quarter"
    back = forms.view(BACK, 0)
    last = view.today - dt.timedelta(weeks=back * WEEKS[span])
    first = last - dt.timedelta(weeks=WEEKS[span])
    started = view.started or view.today
    if last < started:
        last, back = view.today, 0
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if first > started:
            key = keys.tracker("earlier")
            st.button(words.earlier, key=key, icon=":material/arrow_back:", on_click=forms.turn_to, args=(BACK, back + 1))
        if back:
            key = keys.tracker("later")
            st.button(words.later, key=key, icon=":material/arrow_forward:", on_click=forms.turn_to, args=(BACK, back - 1))
            st.markdown(words.until.format(date=dates.full(last)))
    return span, last


def _make(
    tracker: TrackerRecords, part: ChartName, weeks: int, last: dt.date, ink: str, _: object
) -> tuple[AccessibleChart, Figure] | None:
    """A picture and its figure; Plotly checks every value of one when it is made, so it is kept."""
    from plotly.graph_objects import Figure  # noqa: PLC0415 - only pages that draw need it

    picture = _picture(tracker, part, weeks, last, pen_of(ink))
    return (picture, Figure(picture.figure)) if picture else None


def _picture(tracker: TrackerRecords, part: ChartName, weeks: int, last: dt.date, pen: Pen) -> AccessibleChart | None:
    if part == "ladder":
        return apologies.ladder_picture(follow_through(tracker, min(last + dt.timedelta(days=1), LAST_DAY)), pen)
    days = survey(tracker, last)
    if days is None:
        return None
    if part == "calendar":
        return calendar.calendar_picture(tracker, days, pen, weeks)
    if part == "timeline":
        return timeline.timeline_picture(tracker, days, pen, (max(days.first, last - dt.timedelta(weeks=weeks)), last))
    return _compared(tracker, part, days, pen)


def _compared(tracker: TrackerRecords, part: ChartName, days: Days, pen: Pen) -> AccessibleChart | None:
    """The pictures that wait for a look back that could compare."""
    checkpoint = latest_compared(tracker)
    if checkpoint is None:
        return None
    return rates.weekly_picture(days, checkpoint, pen) if part == "weekly" else rates.settings_picture(checkpoint, pen)


def _title(part: ChartName, words: TrackerChartWords) -> tuple[str, str]:
    """What a picture is called, and how to read it."""
    return {
        "calendar": (words.calendar_title, words.calendar_key),
        "timeline": (words.timeline_title, words.timeline_key),
        "weekly": (words.weekly_title, words.weekly_key),
        "settings": (words.settings_title, words.settings_key),
        "ladder": (words.ladder_title, ""),
    }[part]


def _table(picture: AccessibleChart, part: ChartName, words: PatternsWords) -> None:
    """All of the picture as a table, drawn once someone opens it."""
    drawer = st.expander(words.table, key=state.draft(keys.tracker("table", part)), on_change="rerun")
    if drawer.open:
        with drawer:
            st.markdown(table(picture.columns, picture.rows))


def table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """A Markdown table; its cells are our own words and numbers."""
    lines = [columns, ("---",) * len(columns), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _icons(view: TrackerView, words: PatternsWords) -> None:
    """Small counts as signs, for who would rather see them than read them."""
    follow = follow_through(view.tracker(), view.today)
    signs = icon_row(follow.done, follow.known)
    if signs and st.toggle(words.icons, key=state.draft(keys.tracker("icons")), persist_state="session"):
        st.markdown(words.icons_read.format(signs=signs))


def _markers(view: TrackerView, words: PatternsWords) -> None:
    """What the numbers on the dotted lines stand for; labels are someone's own words."""
    markers = numbered(view.tracker())
    if not markers:
        return
    st.markdown(f"**{words.markers}**")
    for number, marker in markers:
        components.small_print(f"{number} · {dates.full(marker.on)}")
        st.text(marker.label)
