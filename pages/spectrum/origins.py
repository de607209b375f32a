"""Where it comes from: the articles' explanations, what research supports, and why explaining is not excusing."""

import streamlit as st

from lib.content.words.spectrum import OriginWords
from lib.ui import library, shell, site, spectrum

words = library.wording(OriginWords)

shell.title("origins", words.title)
st.markdown(words.lead)
for number, origin in enumerate(words.origins):
    st.markdown(f"**{origin.title}.** {origin.text}")
    label = words.behind.format(title=origin.title.lower())
    spectrum.claims_drawer(label, f"origin-{number}", origin.claims, origin.notes, words.research)
st.header(words.excuse_title, anchor=False)
st.markdown("\n\n".join(words.excuse))
spectrum.claims_drawer(words.claims, "excuse", words.excuse_claims)
site.link(words.more.page, words.more.label, icon=":material/arrow_forward:")
