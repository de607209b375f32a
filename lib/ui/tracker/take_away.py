"""Taking something of the log along: the page makes the file, so that the server keeps no address for it."""

from __future__ import annotations

import base64
from collections.abc import Callable

import streamlit as st

from lib.content.words.flat import TakeWords, TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.records.session import Outgoing
from lib.ui import components, files, keys, library, state
from lib.ui.tracker import tracker_view

# Dull names: they stay in a browser's list of downloads.
TABLE, CALENDAR = "list.csv", "calendar.ics"


def table(words: TakeWords) -> None:
    """All entries for a spreadsheet, after what that means for who may read them."""
    _offer(words, TABLE, _send_table)


def calendar(words: TakeWords) -> None:
    """The days of looks back and of plans, in words that tell nothing."""
    _offer(words, CALENDAR, _send_calendar)


def _offer(words: TakeWords, name: str, send: Callable[[], None]) -> None:
    with st.expander(words.title):
        st.markdown(words.says)
        st.button(words.button, key=keys.tracker("take", name), on_click=send)
        if (file := files.made()) and file.name == name:
            components.small_print(words.done.format(name=name))


def _send_table() -> None:
    from lib.tracker.table import csv_text  # noqa: PLC0415 - only who takes a file needs it

    words, names = library.wording(TrackerTableWords), library.wording(VocabularyWords)
    state.send(Outgoing(state.new_id(), TABLE, csv_text(tracker_view.mine().tracker(), words, names), type="text/csv"))


def _send_calendar() -> None:
    from lib.tracker.reminders import calendar_text  # noqa: PLC0415 - the same

    view = tracker_view.mine()
    content = calendar_text(view.tracker(), library.wording(TrackerTableWords), view.today)
    state.send(Outgoing(state.new_id(), CALENDAR, base64.b64encode(content).decode(), base64=True, type="text/calendar"))
