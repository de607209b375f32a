"""Numbers for where someone is, with how to reach them quietly; and the way to the rest of the support wing."""

import streamlit as st

from lib.content.models import URGENT, LineKind
from lib.content.words.flat import HelpWords
from lib.content.words.shell import LabelWords
from lib.ui import components, keys, library, shell, site

content, words, labels = library.library(), library.wording(HelpWords), library.wording(LabelWords)

ORDER: tuple[LineKind, ...] = (*URGENT, "children", "own-behaviour")


def numbers(place: str) -> None:
    """Whom to call, those in danger first."""
    for kind in ORDER:
        lines = content.lines_for(place, kind)
        if not lines and kind not in URGENT:
            continue
        components.minor_heading(labels.line_kinds[kind])
        with st.container(key=f"lines_{kind}"):
            st.markdown("\n\n".join(components.helpline(line, words) for line in lines) or words.no_crisis)
    note = next((one_place.note for one_place in content.places if one_place.id == place), None)
    if note:
        components.small_print(note)


def elsewhere() -> None:
    components.minor_heading(words.elsewhere_title)
    st.markdown(words.directories)
    with st.container(key="lines_elsewhere"):
        st.markdown("\n\n".join(components.helpline(line, words) for line in content.lines_for("world", "directory")))


def to_call() -> None:
    st.markdown(words.danger)
    site.link(words.moment.page, words.moment.label, icon=":material/air:")
    components.country_buttons(content, words, keys.COUNTRY_HELP)
    place = components.here(content)
    shown = [line for line in content.lines if place and line.place == place and place != "world"]
    if place == "world":
        st.markdown(words.no_crisis)
    elif place:
        numbers(place)
        st.info(words.trace, icon=":material/phone_in_talk:")
    elsewhere()
    components.number_sources((*shown, *content.lines_for("world", "directory")), words)


def support() -> None:
    components.minor_heading(words.support_title)
    st.markdown(words.after)
    with components.cards("support"):
        for card in words.cards:
            components.card_link(card.link, card.text)


shell.title("help", words.title)
with st.container(key="wide_help"):
    for part in (to_call, support):
        with st.container(key=f"help_{part.__name__}"):
            part()
