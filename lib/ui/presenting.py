"""The session while examples are presented to a group, and where the group is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import streamlit as st

from lib.records import presenting as transitions
from lib.records.group_run import GroupRun
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.session import AppState
from lib.ui import state


def begin(examples: Notebook, seen_on: dt.date) -> None:
    """Callback: put everything of the person's own aside, and examples in its place."""
    if not state.presenting():
        _begin_with(transitions.presented(state.get(), examples, seen_on, state.drafts()))


def end() -> None:
    """Callback: everything of the person's own again."""
    aside = state.get().aside
    if aside:
        _begin_with(transitions.presented_no_more(state.get()))
        for key, value in aside.drafts.items():
            st.session_state[key] = value


def _begin_with(app: AppState) -> None:
    st.session_state.clear()
    state.change(lambda _: app)


def group_at(run: GroupRun | None) -> None:
    """Note at which step of which plan the group is."""
    state.change(lambda app: replace(app, group=run))


def agree(agreement: OwnWords) -> None:
    """Keep a group's agreement in its own words."""
    state.change(lambda app: transitions.agreed(app, agreement))
