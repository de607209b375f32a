"""The log's pictures: its sentence above each, the way to read it and its table below."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import streamlit as st

from lib.charts import log_calendar, log_ladder, log_rates, log_timeline
from lib.charts.log_card import icon_row
from lib.charts.log_frame import Pen, Picture
from lib.content.words.checkpoint import CheckpointWords
from lib.content.words.log_charts import LogChartWords
from lib.content.words.looks import PicturePart, PictureWords, Span
from lib.content.words.tracker import TrackerWords
from lib.keep.log import LAST_DAY
from lib.tools.log.days import Days, survey
from lib.tools.log.follow import follow_through
from lib.tools.log.gather import Log
from lib.tools.log.pictures import latest_compared, numbered
from lib.ui import components, forms, keys, library, state
from lib.ui.log import dates
from lib.ui.log.book import Book

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

WEEKS: dict[Span, int] = {"quarter": 13, "half": 26, "year": 52}
BACK = "picture_back"
"""How many spans back the picture ends, for forms.view."""


def draw(book: Book, part: PicturePart) -> None:
    """One of the pictures, or why there is none yet."""
    words, pen = library.wording(PictureWords), pen_of(components.ink())
    last = book.today
    span: Span = "quarter"
    if part in {"calendar", "timeline"}:
        span, last = _span(book, words)
    made = forms.once(
        f"log_picture_{part}", _make, book.log(), part, WEEKS[span], last, pen.ink, library.wording(LogChartWords)
    )
    if made is None:
        st.markdown(words.wait)
        return
    picture, figure = made
    title, key = _title(part, pen.words)
    st.subheader(title, anchor=False)
    st.markdown(picture.says)
    if part == "ladder":
        _icons(book, words)
    st.plotly_chart(
        figure,
        config={"displayModeBar": False},
        alt=picture.alt,
        key=keys.log("picture", part),
        theme=None,
    )
    components.fine(key)
    _table(picture, part, words)
    if part == "timeline":
        _markers(book, words)


def pen_of(ink: str) -> Pen:
    """What pictures are drawn with, for someone who reads in this colour."""
    return Pen(library.wording(LogChartWords), library.wording(CheckpointWords), library.wording(TrackerWords), ink)


def _span(book: Book, words: PictureWords) -> tuple[Span, dt.date]:
    """How many weeks to show, and the last day of them."""
    forms.fill(keys.LOG_PARTS, {"span": "quarter"})
    span = st.segmented_control(
        words.span,
        list(words.spans),
        required=True,
        format_func=words.spans.__getitem__,
        key=forms.field(keys.LOG_PARTS, "span"),
        persist_state="session",
    )
    span = span or "quarter"
    back = forms.view(BACK, 0)
    last = book.today - dt.timedelta(weeks=back * WEEKS[span])
    first = last - dt.timedelta(weeks=WEEKS[span])
    started = book.started or book.today
    if last < started:
        last, back = book.today, 0
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if first > started:
            key = keys.log("earlier")
            st.button(words.earlier, key=key, icon=":material/arrow_back:", on_click=forms.turn_to, args=(BACK, back + 1))
        if back:
            key = keys.log("later")
            st.button(words.later, key=key, icon=":material/arrow_forward:", on_click=forms.turn_to, args=(BACK, back - 1))
            st.markdown(words.until.format(date=dates.full(last)))
    return span, last


def _make(log: Log, part: PicturePart, weeks: int, last: dt.date, ink: str, _: object) -> tuple[Picture, Figure] | None:
    """A picture and its figure; Plotly checks every value of one when it is made, so it is kept."""
    from plotly.graph_objects import Figure  # noqa: PLC0415 - only pages that draw need it

    picture = _picture(log, part, weeks, last, pen_of(ink))
    return (picture, Figure(picture.figure)) if picture else None


def _picture(log: Log, part: PicturePart, weeks: int, last: dt.date, pen: Pen) -> Picture | None:
    if part == "ladder":
        return log_ladder.ladder_picture(follow_through(log, min(last + dt.timedelta(days=1), LAST_DAY)), pen)
    days = survey(log, last)
    if days is None:
        return None
    if part == "calendar":
        return log_calendar.calendar_picture(log, days, pen, weeks)
    if part == "timeline":
        return log_timeline.timeline_picture(log, days, pen, (max(days.first, last - dt.timedelta(weeks=weeks)), last))
    return _compared(log, part, days, pen)


def _compared(log: Log, part: PicturePart, days: Days, pen: Pen) -> Picture | None:
    """The pictures that wait for a look back that could compare."""
    checkpoint = latest_compared(log)
    if checkpoint is None:
        return None
    return log_rates.weekly_picture(days, checkpoint, pen) if part == "weekly" else log_rates.settings_picture(checkpoint, pen)


def _title(part: PicturePart, words: LogChartWords) -> tuple[str, str]:
    """What a picture is called, and how to read it."""
    return {
        "calendar": (words.calendar_title, words.calendar_key),
        "timeline": (words.timeline_title, words.timeline_key),
        "weekly": (words.weekly_title, words.weekly_key),
        "settings": (words.settings_title, words.settings_key),
        "ladder": (words.ladder_title, ""),
    }[part]


def _table(picture: Picture, part: PicturePart, words: PictureWords) -> None:
    """All of the picture as a table, drawn once someone opens it."""
    drawer = st.expander(words.table, key=state.draft(keys.log("table", part)), on_change="rerun")
    if drawer.open:
        with drawer:
            st.markdown(table(picture.columns, picture.rows))


def table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """A Markdown table; its cells are our own words and numbers."""
    lines = [columns, ("---",) * len(columns), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _icons(book: Book, words: PictureWords) -> None:
    """Small counts as signs, for who would rather see them than read them."""
    follow = follow_through(book.log(), book.today)
    signs = icon_row(follow.done, follow.known)
    if signs and st.toggle(words.icons, key=state.draft(keys.log("icons")), persist_state="session"):
        st.markdown(words.icons_read.format(signs=signs))


def _markers(book: Book, words: PictureWords) -> None:
    """What the numbers on the dotted lines stand for; labels are someone's own words."""
    markers = numbered(book.log())
    if not markers:
        return
    st.markdown(f"**{words.markers}**")
    for number, marker in markers:
        components.fine(f"{number} · {dates.full(marker.on)}")
        st.text(marker.label)
