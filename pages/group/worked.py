"""Worked examples: the room is asked first, then the answer is shown, with what it teaches."""

import streamlit as st

from lib.content.words.flat import GroupWords
from lib.ui import forms, keys, library, shell, state
from lib.ui.group import worked
from lib.ui.group.run import WORKED

words, content = library.wording(GroupWords).worked_page, library.group()
shell.title("worked", words.title)
key = keys.group("example")
name = state.from_address("x", key, WORKED)
st.pills(
    words.choose,
    WORKED,
    required=True,
    format_func=lambda each: content.examples[each].title,
    key=state.draft(key),
    on_change=state.to_address,
    args=("x", key, WORKED),
    label_visibility="collapsed",
)
example, told = content.examples[name], f"group_told_{name}"
st.markdown(example.says)
worked.first(name)
st.markdown(f"**{words.ask}**\n\n" + "\n".join(f"- {question}" for question in example.ask))
if not forms.view(told, default=False):
    st.button(words.answer, key=keys.group("answer"), type="primary", on_click=forms.turn_to, args=(told, True))
else:
    worked.answer(name, words)
    st.markdown(f"**{words.teach}**\n\n" + "\n".join(f"- {line}" for line in example.teach))
