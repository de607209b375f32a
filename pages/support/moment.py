"""Three lines, numbers, one breath; nothing to read."""

import streamlit as st

from lib.content.words.support import HelpWords, MomentWords
from lib.ui import components, keys, library, site

content, words, help_words = library.library(), library.wording(MomentWords), library.wording(HelpWords)

st.title(words.title, anchor=False)
st.markdown("\n\n".join(f"**{sentence}**" for sentence in words.lines))
st.markdown(words.breath)

place = components.country_box(content, help_words, keys.COUNTRY_MOMENT)
shown = [components.number(line) for line in content.first_lines(place or "")]
if not content.lines_for(place or "", "crisis"):
    shown.append(help_words.no_crisis)
st.markdown("\n\n".join(shown))
site.link(words.more.page, words.more.label, icon=":material/call:", **words.more.query)
