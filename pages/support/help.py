"""Numbers for where someone is, with how to reach them quietly; and the way to the rest of the support wing."""

import streamlit as st

from lib.content.models import URGENT, LineKind
from lib.content.words.flat import HelpWords
from lib.content.words.shell import LabelWords
from lib.ui import components, keys, library, site, support

content, words, labels = library.library(), library.wording(HelpWords), library.wording(LabelWords)

ORDER: tuple[LineKind, ...] = (*URGENT, "children", "own-behaviour")


def numbers(place: str) -> None:
    """Whom to call in danger, at once; then what calls leave behind, and every line there is."""
    danger = (line for line in content.first_lines(place) if line.kind == "emergency")
    st.markdown("\n\n".join(map(components.number, danger)))
    here = next((each for each in content.places if each.id == place), None)
    if here and here.note:
        st.markdown(here.note)
    st.info(words.trace, icon=":material/phone_in_talk:")
    components.small_print(words.unconfirmed_means)
    for kind in ORDER:
        lines = content.lines_for(place, kind)
        if not lines and kind not in URGENT:
            continue
        st.header(labels.line_kinds[kind], anchor=False)
        st.markdown("\n\n".join(components.helpline(line, words) for line in lines) or words.no_crisis)


def elsewhere() -> None:
    st.header(words.elsewhere_title, anchor=False)
    st.markdown(words.directories)
    st.markdown("\n\n".join(components.helpline(line, words) for line in content.lines_for("world", "directory")))


def more_support() -> None:
    st.header(words.support_title, anchor=False)
    st.markdown(words.after)
    support.links(words.support_links)


st.title(words.title, anchor=False)
st.markdown(words.danger)
support.links((words.moment, words.plan))
place = components.country_box(content, words, keys.COUNTRY_HELP)

if place == "world":
    # No line of ours is for them: the sites that list lines everywhere are what they came for.
    st.markdown(words.no_crisis)
    elsewhere()
    more_support()
else:
    if place:
        numbers(place)
    else:
        components.small_print(words.lead)
    more_support()
    elsewhere()
site.link(words.traces.page, words.traces.label, icon=":material/history:", **words.traces.query)
