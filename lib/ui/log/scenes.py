"""The four scenes, whose ratings show whether one's own measure has shifted."""

from __future__ import annotations

import streamlit as st

from lib.content.tracker import SCENES
from lib.content.words.days import EntryWords
from lib.content.words.looks import WeekWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import LogStart, Yardstick
from lib.tools.diary import record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.ui import clock, components, forms, keys, library, state
from lib.ui.log import dates, fields
from lib.ui.log.book import Book

SAVED = "scenes_saved"


def draw(book: Book) -> None:
    words, names = library.wording(WeekWords), library.wording(TrackerWords)
    short = library.wording(EntryWords).effect_short
    st.markdown(words.scenes_lead)
    # What was answered before is not shown: it would pull the new answer towards it.
    for scene in SCENES:
        with st.container(border=True):
            st.markdown(names.scenes[scene])
            fields.steps(words.scene, short, keys.LOG_SCENES, scene)
    st.button(words.save, key=keys.log("save_scenes"), type="primary", width="stretch", on_click=save)
    if forms.view(SAVED, default=False):
        st.info(words.nothing)
    rated = max((each.rated_on for each in book.notes.of(Yardstick)), default=None)
    if rated:
        components.fine(words.rated.format(date=dates.full(rated)))


def save() -> None:
    """Callback: keep the ratings; a second time on one day takes the place of the first."""
    today = clock.today()
    old = next((each for each in state.notes().of(Yardstick) if each.rated_on == today), None)
    result = record.scenes(forms.get_fields(keys.LOG_SCENES), Maker(today, state.new_id, old))
    forms.turn_to(SAVED, isinstance(result, Trouble))
    if not isinstance(result, Trouble):
        state.keep(result, *(() if state.notes().get(LogStart, "start") else (LogStart(id="start", started_on=today),)))
        forms.start_over(keys.LOG_SCENES)
