"""The conversation on a page of its own, with the subject of the page that someone came from."""

import streamlit as st

from lib.content.words.flat import TalkWords
from lib.ui import library, shell
from lib.ui.guide import box, conversation, messages, subject

words = library.wording(TalkWords)

shell.title("talk", words.title)
if not messages.begun():
    st.markdown(words.lead)
near = subject.draw()
if messages.begun():
    conversation.draw(near)
else:
    box.draw(near)
    if not near:
        box.starters()
