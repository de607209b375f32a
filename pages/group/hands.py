"""A show of hands: a question, counts, and bars that grow with them."""

import streamlit as st

from lib.content.markdown import table
from lib.content.words.flat import GroupWords
from lib.group.hands import bars
from lib.ui import browser, components, forms, keys, library, shell, state

all_words, questions = library.wording(GroupWords), library.group().hands
words = all_words.hands_page
MOST = 999


def clear(form: str) -> None:
    """Callback: no hands."""
    forms.start_over(form)


shell.title("hands", words.title)
key = keys.group("question")
names = {question.id: question for question in questions}
question = names[state.from_address("q", key, tuple(names))]
st.selectbox(
    words.choose,
    tuple(names),
    format_func=lambda name: names[name].text,
    key=state.draft(key),
    on_change=state.to_address,
    args=("q", key, tuple(names)),
    label_visibility="collapsed",
)
components.minor_heading(question.text)
form = keys.group("hands", question.id)
counts = [forms.number(form, str(place)) for place in range(len(question.options))]
picture = bars(question.options, counts, all_words)
browser.picture(picture.svg, key=keys.group("bars"))
st.markdown(picture.says)
with st.container(horizontal=True, gap="small", key=keys.group("counts")):
    for place, option in enumerate(question.options):
        st.number_input(option, 0, MOST, step=1, key=forms.field(form, str(place)), width=190, persist_state="session")
components.small_print(words.lead)
st.button(words.clear, key=keys.group("clear"), type="tertiary", on_click=clear, args=(form,))
drawer = st.expander(words.table)
with drawer:
    st.markdown(table(picture.columns, picture.rows))
