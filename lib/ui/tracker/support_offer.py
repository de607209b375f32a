"""Support beside an entry that tells of danger: offered once it is saved, never in its way."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import HelpWords, SupportOfferWords, TodayWords
from lib.records.tracker import Entry
from lib.ui import components, keys, library, site


def offer(entry: Entry, *, self_harm: bool = False) -> None:
    """Where someone can be reached, with the first numbers of the country they chose."""
    words = library.wording(TodayWords).care
    with st.container(border=True):
        st.markdown(words.self_harm if self_harm or "i_think_of_harming_myself" in entry.safety else words.danger)
        _reach(words)


def open_numbers() -> None:
    """The same beside a look back that calls for it."""
    with st.container(border=True, key=keys.tracker("support")):
        _reach(library.wording(TodayWords).care)


def _reach(words: SupportOfferWords) -> None:
    help_words, content = library.wording(HelpWords), library.library()
    st.markdown(words.lead)
    place = components.country_box(content, help_words, keys.COUNTRY_TRACKER)
    shown = [components.number(line) for line in content.first_lines(place or "")]
    if place and not content.lines_for(place, "crisis"):
        shown.append(help_words.no_crisis)
    if shown:
        st.markdown("\n\n".join(shown))
    with st.container(horizontal=True, gap="small"):
        site.link(words.help.page, words.help.label, icon=":material/call:")
        site.link(words.moment.page, words.moment.label, icon=":material/air:")
