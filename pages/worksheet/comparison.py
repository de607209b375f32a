"""Two times of answering, side by side."""

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.ui import library, shell, site
from lib.ui.tracker import note_to_self, tracker_view
from lib.ui.worksheet import comparison, store
from lib.worksheet.comparison import earlier

words = library.wording(WorksheetSummaryWords)
reflection = store.current()
others = earlier(reflection, store.reflections()) if reflection else ()

shell.title("worksheet-comparison", words.again_title)
note_to_self.beside(tracker_view.mine())
if reflection is None or not others:
    st.markdown(words.again_none)
else:
    comparison.draw(store.answered(reflection), others, words)
site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")
