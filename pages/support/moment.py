"""Three lines, numbers, one breath; nothing to read."""

import streamlit as st

from lib.content.markdown import literal
from lib.content.models import Line
from lib.content.words.flat import HelpWords, MomentWords
from lib.ui import components, keys, library, site

content, words, help_words = library.library(), library.wording(MomentWords), library.wording(HelpWords)


def reach(line: Line) -> str:
    """A number and, for those in danger who must not be heard, how to reach it without a word."""
    quiet = help_words.silent.format(how=literal(line.silent)) if line.silent and line.kind == "emergency" else ""
    return "  \n".join(filter(None, (components.number(line), quiet)))


st.title(words.title, anchor=False)
st.markdown("\n\n".join(f"**{sentence}**" for sentence in words.lines))
st.markdown(words.breath)

place = components.country_box(content, help_words, keys.COUNTRY_MOMENT)
first = content.first_lines(place or "")
shown = [reach(line) for line in first]
if not content.lines_for(place or "", "crisis"):
    shown.append(help_words.no_crisis)
st.markdown("\n\n".join(shown))
if first:
    components.small_print(words.trace)
site.link(words.more.page, words.more.label, icon=":material/call:", **words.more.query)
