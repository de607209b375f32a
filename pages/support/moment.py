"""Three lines, numbers, one breath; nothing to read."""

import streamlit as st

from lib.content.markdown import literal
from lib.content.models import Line
from lib.content.words.flat import HelpWords, MomentWords
from lib.ui import components, keys, library, shell, site

content, words, help_words = library.library(), library.wording(MomentWords), library.wording(HelpWords)


def reach(line: Line) -> str:
    """A number and, for those in danger who must not be heard, how to reach it without a word."""
    quiet = help_words.silent.format(how=literal(line.silent)) if line.silent and line.kind == "emergency" else ""
    return "  \n".join(filter(None, (components.number(line), quiet)))


shell.title("moment", words.title)
st.markdown("\n\n".join(f"**{sentence}**" for sentence in words.lines))
place = components.here(content)
first = content.first_lines(place or "")
shown = [reach(line) for line in first]
if not content.lines_for(place or "", "crisis"):
    shown.append(help_words.no_crisis)
with st.container(key="lines_moment"):
    st.markdown("\n\n".join(shown))
components.country_buttons(content, help_words, keys.COUNTRY_MOMENT)
st.markdown(words.breath)
site.link(words.steady.page, words.steady.label, icon=":material/air:")
if first:
    components.small_print(f"{words.trace} {help_words.unconfirmed_means}")
site.link(words.more.page, words.more.label, icon=":material/call:")
