"""The log in pictures, one at a time."""

import streamlit as st

from lib.content.words.flat import PatternsWords
from lib.ui import library, shell
from lib.ui.tracker import bar, charts, tracker_view

words, view = library.wording(PatternsWords), tracker_view.opened()

shell.title("patterns", words.title)
bar.draw("patterns", view)
bar.cover(view)
if view.started:
    charts.draw(view, bar.parts("patterns", words.part, words.parts))
else:
    st.markdown(words.empty)
    bar.show_example(1, words.see_example)
