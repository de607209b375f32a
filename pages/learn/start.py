"""A plain answer, three ways in, one's own file, and a place to ask."""

import streamlit as st

from lib.content.words.flat import NotesWords, StartWords
from lib.learn.leanings import leanings
from lib.ui import ask, browser, components, drawings, files, library, shell, site

words, notes_words = library.wording(StartWords), library.wording(NotesWords)


def answer() -> None:
    st.markdown(words.answer)
    components.small_print(leanings(library.library().articles, words))


def ways_in() -> None:
    with components.cards("ways"):
        for way in words.ways:
            components.card_link(way.link, way.text)
    browser.open_button(words.file, notes_words.too_big, notes_words.unreadable, files.receive)


def more() -> None:
    ask.box(words)
    with components.cards("doors"):
        for door in words.doors:
            components.card_link(door.link, door.text)


with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom", key="wide_head"):
    site.link(words.moment.page, words.moment.label, icon=":material/air:")
    drawings.draw("start", words.drawing, width=240)
shell.title("start", words.title)
with st.container(key="wide_start"):
    for part in (answer, ways_in, more):
        with st.container(key=f"start_{part.__name__}"):
            part()
