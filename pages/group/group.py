"""The first page for groups: the sessions, and what can be used by itself."""

import streamlit as st

from lib.content.words.base import Link
from lib.content.words.flat import GroupWords
from lib.ui import components, keys, library, shell, site, state
from lib.ui.group import paper, presenter, run

words, content = library.wording(GroupWords), library.group()

shell.title("group", words.title)
st.markdown(words.lead)
if not state.presenting():
    presenter.switch(words)
    components.small_print(words.present_says)
at = run.current()
if at:
    site.link("session", words.resume.format(number=at.step + 1, title=at.now.title), **run.address(at.plan, at.step))
st.header(words.plans, anchor=False)
if not content.plans:
    st.markdown(words.plans_missing)
with components.cards("plans"):
    for plan in content.plans:
        link = Link.model_construct(page="session", label=plan.head.title, query=run.address(plan))
        components.card_link(link, f"{plan.head.minutes} min. {plan.head.aim}")
st.header(words.tools, anchor=False)
for page in ("agreement", "discussion", "hands", "worked"):
    site.link(page, words.ways[page], icon=":material/arrow_forward:")
st.button(words.guide, key=keys.group("guide"), icon=":material/download:", type="tertiary", on_click=paper.make_guide)
