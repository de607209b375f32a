"""What this is and is not, three doors, and the way to a bad moment."""

import streamlit as st

from lib.content.words.flat import StartWords
from lib.ui import library, shell, site

words = library.wording(StartWords)

shell.title("start", words.title)
site.link(words.moment.page, words.moment.label, icon=":material/air:", **words.moment.query)
st.markdown("\n\n".join((" ".join(words.what[:3]), " ".join(words.what[3:]))))

st.header(words.doors_title, anchor=False)
for door in words.doors:
    with st.container(border=True):
        st.subheader(door.title, anchor=False)
        st.markdown(door.text)
        for target in door.links:
            site.link(target.page, target.label, icon=":material/arrow_forward:", **target.query)
