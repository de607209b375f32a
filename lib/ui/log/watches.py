"""Things to watch for: where they are shown, and taken out again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.content.words.change import FactorWords
from lib.content.words.looks import OptionsWords
from lib.keep.log import Watch
from lib.keep.records import ref
from lib.tools import watching
from lib.ui import clock, components, keys, library, site, state
from lib.ui.log import dates
from lib.ui.log.book import Book


def texts() -> dict[str, str]:
    """Our texts of things to watch for, by id."""
    return {each.id: each.text for factor in library.wording(FactorWords).factors for each in factor.watch}


def read(watch: Watch) -> None:
    """What is watched for: our text, or the person's own as it stands."""
    words = library.wording(OptionsWords)
    if watch.item:
        st.markdown(texts().get(watch.item, words.watch_gone))
    elif watch.text:
        st.text(watch.text)
    else:
        st.markdown(words.watch_open)


def draw(book: Book) -> None:
    """Everything that is watched for, the latest first."""
    words, found = library.wording(OptionsWords), book.notes.of(Watch)
    st.subheader(words.watches, anchor=False)
    components.fine(words.watches_lead if found else words.watches_none)
    for watch in reversed(found):
        with st.container(border=True, gap="small"):
            read(watch)
            since = words.watch_since.format(date=dates.full(watch.added_on))
            components.fine(f"{since} {words.watch_by.format(date=dates.full(watch.by))}" if watch.by else since)
            key = keys.log("remove", watch.id)
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
