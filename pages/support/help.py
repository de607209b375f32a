"""Numbers for where someone is, with how to reach them quietly."""

import streamlit as st

from lib.content.models import URGENT, LineKind
from lib.content.words.shell import LabelWords
from lib.content.words.support import HelpWords
from lib.ui import components, keys, library, site

content, words, labels = library.library(), library.wording(HelpWords), library.wording(LabelWords)

ORDER: tuple[LineKind, ...] = (*URGENT, "children", "own-behaviour")

st.title(words.title, anchor=False)
st.markdown(words.danger)
place = components.country_box(content, words, keys.COUNTRY_HELP)
components.fine(words.lead)
here = next((p for p in content.places if p.id == place), None)
if here and here.note:
    st.markdown(here.note)

if place == "world":
    st.markdown(words.no_crisis)
elif place:
    st.info(words.trace, icon=":material/phone_in_talk:")
    components.fine(words.unconfirmed_means)
    for kind in ORDER:
        lines = content.lines_for(place, kind)
        if not lines and kind not in URGENT:
            continue
        st.header(labels.line_kinds[kind], anchor=False)
        st.markdown("\n\n".join(components.helpline(line, words) for line in lines) or words.no_crisis)

st.header(words.elsewhere_title, anchor=False)
st.markdown(words.directories)
st.markdown("\n\n".join(components.helpline(line, words) for line in content.lines_for("world", "directory")))
st.markdown(words.after)
site.link(words.moment.page, words.moment.label, icon=":material/air:", **words.moment.query)
