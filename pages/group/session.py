"""One session: an overview of its plan, or one step of it as it runs."""

import streamlit as st

from lib.content.words.flat import GroupWords
from lib.ui import library, shell, site
from lib.ui.group import run, session

words = library.wording(GroupWords)
plan, step = run.opened()

if plan is None:
    shell.title("session", words.title)
    st.markdown(words.unknown)
    site.link("group", words.to_group)
elif step is None:
    shell.title("session", plan.head.title)
    session.overview(plan, words)
else:
    shell.title("session", plan.steps[step].title)
    session.step(run.at_step(plan, step), words)
