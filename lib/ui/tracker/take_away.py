"""Taking something of the log along: the page makes the file, so that the server keeps no address for it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping

import streamlit as st

from lib.child import ChildError
from lib.content.words.flat import NotesWords, TakeTableWords, TakeWords, TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.records.session import Outgoing
from lib.ui import components, files, keys, library, state
from lib.ui.tracker import tracker_view

# Dull names: they stay in a browser's list of downloads.
EXCEL, TABLE, CALENDAR = "list.xlsx", "list.csv", "calendar.ics"
_EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table(words: TakeTableWords) -> None:
    """All entries for a spreadsheet, after what that means for who may read them."""
    _offer(words, {EXCEL: (words.excel, _send_excel), TABLE: (words.button, _send_table)})


def calendar(words: TakeWords) -> None:
    """The days of looks back and of plans, in words that tell nothing."""
    _offer(words, {CALENDAR: (words.button, _send_calendar)})


def _offer(words: TakeWords, ways: Mapping[str, tuple[str, Callable[[], None]]]) -> None:
    """A button for each file, by its name."""
    with st.expander(words.title):
        st.markdown(words.says)
        with st.container(horizontal=True):
            pressed = [st.button(label, key=keys.tracker("take", name), on_click=send) for name, (label, send) in ways.items()]
        file = files.made()
        if file and file.name in ways:
            components.small_print(words.done.format(name=file.name))
        elif any(pressed) and not state.get().outgoing:
            st.warning(library.wording(NotesWords).not_made)


def _send_excel() -> None:
    from lib.export.workbook import excel  # noqa: PLC0415 - only who takes a file needs it
    from lib.tracker.workbook import sheets  # noqa: PLC0415

    view, words, names = tracker_view.mine(), library.wording(TrackerTableWords), library.wording(VocabularyWords)
    try:
        content = excel(sheets(view.tracker(), words, names, view.today))
    except ChildError:
        return  # the page says so
    state.send(Outgoing(state.new_id(), EXCEL, base64.b64encode(content).decode(), base64=True, type=_EXCEL_TYPE))


def _send_table() -> None:
    from lib.tracker.table import csv_text  # noqa: PLC0415 - only who takes a file needs it

    words, names = library.wording(TrackerTableWords), library.wording(VocabularyWords)
    state.send(Outgoing(state.new_id(), TABLE, csv_text(tracker_view.mine().tracker(), words, names), type="text/csv"))


def _send_calendar() -> None:
    from lib.tracker.reminders import calendar_text  # noqa: PLC0415 - the same

    view = tracker_view.mine()
    content = calendar_text(view.tracker(), library.wording(TrackerTableWords), view.today)
    state.send(Outgoing(state.new_id(), CALENDAR, base64.b64encode(content).decode(), base64=True, type="text/calendar"))
