"""The tools, each with what it is for."""

import streamlit as st

from lib.content.words.flat import ToolsWords
from lib.ui import components, library, shell, site

words = library.wording(ToolsWords)

shell.title("tools", words.title)
st.markdown(words.lead)
for tool in words.tools:
    with st.container(border=True):
        st.subheader(tool.title, anchor=False)
        st.markdown(tool.text)
        for target in tool.links:
            site.link(target.page, target.label, icon=":material/arrow_forward:", **target.query)
components.small_print(words.kept)
