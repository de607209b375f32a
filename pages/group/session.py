"""One session: an overview of its plan, or one step of it as it runs."""

import streamlit as st

from lib.content.words.flat import GroupWords
from lib.ui import browser, keys, library, shell, site, state
from lib.ui.group import presenter, run, session

words = library.wording(GroupWords)
# The address says that one presents, so that a page that is loaded again goes on presenting.
if st.query_params.get("v") == "1" and not state.presenting():
    presenter.begin()
    st.rerun()
plan, step = run.opened()
if plan is None and "p" not in st.query_params and (at := run.current()):
    plan, step = at.plan, at.step  # the browser's Back leads here without the query

if plan is None:
    shell.title("session", words.title)
    st.markdown(words.unknown)
    site.link("group", words.to_group)
elif step is None:
    shell.title("session", plan.head.title)
    session.overview(plan, words)
else:
    part = keys.group("step", str(step))
    with st.container(key=part):
        shell.title("session", plan.steps[step].title)
        session.step(run.at_step(plan, step), words)
    browser.start_at(part)
