"""Three lines, numbers, one breath; nothing to read."""

import streamlit as st

from lib.content.models import LineKind
from lib.content.words import HelpWords, MomentWords
from lib.ui import components, keys, library, site

content, words, help_words = library.library(), library.wording(MomentWords), library.wording(HelpWords)

# Enough to hold one for each part of a country, and no more: more would be reading.
MOST: dict[LineKind, int] = {"emergency": 1, "abuse": 4, "crisis": 2}

st.title(words.title, anchor=False)
st.markdown("\n\n".join(f"**{sentence}**" for sentence in words.lines))
st.markdown(words.breath)

place = components.country_box(content, help_words, keys.COUNTRY_MOMENT)
lines = [line for kind, most in MOST.items() for line in [x for x in content.lines_for(place or "", kind) if x.phone][:most]]
st.markdown("\n\n".join(map(components.number, lines)) or help_words.no_crisis)
site.link(words.more.page, words.more.label, icon=":material/call:", **words.more.query)
