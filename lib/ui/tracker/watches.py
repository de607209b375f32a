"""Things to watch for: where they are shown, and taken out again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.content.words.flat import OptionsWords
from lib.content.words.spectrum import FactorWords
from lib.records.record import ref
from lib.records.tracker import Watch
from lib.tracker import watching
from lib.ui import clock, components, dates, keys, library, site, state
from lib.ui.tracker.tracker_view import TrackerView


def texts() -> dict[str, str]:
    """Our texts of things to watch for, by id."""
    return {item.id: item.text for factor in library.wording(FactorWords).factors for item in factor.watch}


def read(watch: Watch) -> None:
    """What is watched for: our text, or the person's own as it stands."""
    words = library.wording(OptionsWords)
    if watch.item:
        st.markdown(texts().get(watch.item, words.watch_gone))
    elif watch.text:
        components.own_words(watch.text)
    else:
        st.markdown(words.watch_open)


def draw(view: TrackerView) -> None:
    """Everything that is watched for, the latest first."""
    words, found = library.wording(OptionsWords), view.notes.of(Watch)
    components.minor_heading(words.watches)
    components.small_print(words.watches_lead if found else words.watches_none)
    for watch in reversed(found):
        with st.container(border=True, gap="small"):
            read(watch)
            since = words.watch_since.format(date=dates.full(watch.added_on))
            components.small_print(f"{since} {words.watch_by.format(date=dates.full(watch.by))}" if watch.by else since)
            key = keys.record("remove", ref(watch))
            st.button(
                words.watch_remove,
                key=key,
                type="tertiary",
                icon=":material/delete:",
                on_click=state.take_away,
                args=(ref(watch),),
            )
    site.link(words.watch_more.page, words.watch_more.label, icon=":material/arrow_forward:")


def keep(items: Sequence[str]) -> None:
    """Callback: put texts of ours into the log, by their ids."""
    known = texts()
    state.keep(*watching.chosen(state.notes(), [item for item in items if item in known], clock.today()))


def looked_at(watch_id: str) -> None:
    """Callback: its day has come and gone; it is watched on, without a date."""
    if watch := state.notes().get(Watch, watch_id):
        state.keep(watching.looked_at(watch))
