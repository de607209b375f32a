"""The four scenes, whose ratings show whether one's own measure has shifted."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import EntryWords, WeekWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import LogStart, Yardstick
from lib.records.vocabulary import SCENES
from lib.tracker import record_forms
from lib.tracker.entry_draft import FormError
from lib.tracker.record_forms import Maker
from lib.ui import clock, components, dates, fields, forms, keys, library, state
from lib.ui.tracker.tracker_view import TrackerView

SAVED = "scenes_saved"


def draw(view: TrackerView) -> None:
    words, names = library.wording(WeekWords), library.wording(VocabularyWords)
    short = library.wording(EntryWords).effect_short
    st.markdown(words.scenes_lead)
    # What was answered before is not shown: it would pull the new answer towards it.
    for scene in SCENES:
        with st.container(border=True):
            st.markdown(names.scenes[scene])
            fields.steps(words.scene, short, keys.TRACKER_SCENES, scene)
    st.button(words.save, key=keys.tracker("save_scenes"), type="primary", width="stretch", on_click=save)
    if forms.view(SAVED, default=False):
        st.info(words.nothing)
    rated = max((yardstick.rated_on for yardstick in view.notes.of(Yardstick)), default=None)
    if rated:
        components.small_print(words.rated.format(date=dates.full(rated)))


def save() -> None:
    """Callback: keep the ratings; a second time on one day takes the place of the first."""
    today = clock.today()
    old = next((yardstick for yardstick in state.notes().of(Yardstick) if yardstick.rated_on == today), None)
    result = record_forms.scenes(forms.get_fields(keys.TRACKER_SCENES), Maker(today, state.new_id, old))
    forms.turn_to(SAVED, isinstance(result, FormError))
    if not isinstance(result, FormError):
        state.keep(result, *(() if state.notes().get(LogStart, "start") else (LogStart(id="start", started_on=today),)))
        forms.start_over(keys.TRACKER_SCENES)
