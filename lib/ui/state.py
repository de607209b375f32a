"""The only owner of st.session_state: one frozen AppState under one key, changed by named transitions."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable

import streamlit as st

from lib.keep import state as transitions
from lib.keep.notebook import Notebook
from lib.keep.records import Record, Ref
from lib.keep.state import AppState
from lib.ui import keys

_KEY = "app"
_HITS = "library_hits"


def get() -> AppState:
    """This session's state; made on first use, so that no page assumes another ran before it."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = AppState()
    state: AppState = st.session_state[_KEY]
    return state


def _change(change: Callable[[AppState], AppState]) -> None:
    st.session_state[_KEY] = change(get())


def notes() -> Notebook:
    """Everything this session keeps."""
    return get().notes


def new_id() -> str:
    """An id for a new record."""
    return uuid.uuid4().hex


def keep(*records: Record) -> None:
    """Add records, or replace those with the same kind and id."""
    _change(lambda state: transitions.kept(state, *records))


def take_away(*refs: Ref) -> None:
    """Take records out; the foot of the page offers to put them back for a little while."""
    _change(lambda state: transitions.taken_away(state, *refs, at=time.monotonic()))


def put_back() -> None:
    _change(lambda state: transitions.put_back(state, at=time.monotonic()))


def arrive(page: str) -> None:
    _change(lambda state: transitions.arrived(state, page))


def close_notice() -> None:
    _change(transitions.notice_closed)


def choose_country(widget_key: str) -> None:
    """Callback of a country box: keep what it shows."""
    place = st.session_state.get(draft(widget_key))
    _change(lambda state: transitions.country_chosen(state, place))


def erase() -> None:
    """Forget everything the person entered, drafts included."""
    kept = transitions.erased(get())
    st.session_state.clear()
    st.session_state[_KEY] = kept


def draft(key: str) -> str:
    """The widget key under which this session keeps an uncommitted value."""
    return f"{key}.{get().generation}"


def get_draft(key: str) -> object:
    return st.session_state.get(draft(key))


def place(tool: str) -> str | None:
    """Where this session last stood in a tool that leads through steps."""
    found = st.session_state.get(draft(f"place_{tool}"))
    return found if isinstance(found, str) else None


def go_to(tool: str, where: str | None) -> None:
    st.session_state[draft(f"place_{tool}")] = where


def shown_hits(at_first: int) -> int:
    """How many search results to show."""
    return int(st.session_state.get(_HITS, at_first))


def show_more_hits(shown: int) -> None:
    st.session_state[_HITS] = shown


def new_search() -> None:
    """Callback of the search form: a new search starts with its first results."""
    st.session_state.pop(_HITS, None)


def held() -> tuple[str, ...]:
    """What this page holds about the person, by kind, for the foot of the page."""
    found = {
        "country": get().country is not None,
        "search": bool(get_draft(keys.SEARCH)),
        "filter": bool(get_draft(keys.AUDIENCE) or get_draft(keys.THEME)),
    }
    return tuple(kind for kind, holds in found.items() if holds)
