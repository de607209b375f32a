"""A plain answer and the conversation; under it the ways in, and one's own file."""

import streamlit as st

from lib.content.words.flat import NotesWords, StartWords
from lib.learn.stances import stances
from lib.ui import browser, components, drawings, files, library, shell, site
from lib.ui.guide import box, messages

words, notes_words = library.wording(StartWords), library.wording(NotesWords)


def answer() -> None:
    st.markdown(words.answer)


def ask() -> None:
    box.draw()
    box.starters()


def ways_in() -> None:
    components.small_print(stances(library.library().articles, words))
    with components.cards("ways"):
        for way in (*words.ways, *words.doors):
            components.card_link(way.link, way.text)
    browser.open_button(words.file, notes_words.too_big, notes_words.unreadable, files.receive)


with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom", key="wide_head"):
    site.link(words.moment.page, words.moment.label, icon=":material/air:")
    drawings.draw("start", words.drawing, width=240)
shell.title("start", words.title)
if messages.begun():
    from lib.ui.guide import conversation  # modules that only a talk needs

    conversation.draw()
    ways_in()
else:
    with st.container(key="wide_start"):
        for part in (answer, ask, ways_in):
            with st.container(key=f"start_{part.__name__}"):
                part()
