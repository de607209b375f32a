"""The only owner of st.session_state: one frozen AppState under one key, changed by named transitions."""

from __future__ import annotations

import datetime as dt
import time
import uuid
from collections.abc import Callable, Mapping
from typing import TypeVar, cast

import streamlit as st

from lib.keep import state as transitions
from lib.keep.notebook import Notebook
from lib.keep.records import Record, Ref
from lib.keep.state import AppState
from lib.ui import keys

_KEY = "app"
_HITS = "library_hits"
_VIEWS = "views"
_ONCE = "once"

T = TypeVar("T")


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


def field(form: str, name: str) -> str:
    """The widget key of a form's field. A form that was started over has new keys, so that its fields are empty."""
    return draft(f"{form}.{_round(form)}.{name}")


def get_field(form: str, name: str) -> object:
    """What stands in a form's field; in TYPED of tests/test_architecture.py."""
    return st.session_state.get(field(form, name))


def get_fields(form: str) -> dict[str, object]:
    """What stands in all fields of a form, by name; in TYPED of tests/test_architecture.py."""
    before, after = field(form, "").rsplit(".", 1)
    found = {key: key.removeprefix(before).removesuffix(f".{after}") for key in st.session_state if isinstance(key, str)}
    return {name: st.session_state[key] for key, name in found.items() if key == f"{before}{name}.{after}"}


def fill(form: str, values: Mapping[str, object]) -> None:
    """Put values into the fields of a form that are still untouched; to be called before they are drawn."""
    for name, value in values.items():
        st.session_state.setdefault(field(form, name), value)


def put_field(form: str, name: str, value: object) -> None:
    """Callback: put a value of ours, such as a date, into a field."""
    st.session_state[field(form, name)] = value


def start_over(form: str) -> None:
    """Forget what stands in a form."""
    for name in get_fields(form):
        del st.session_state[field(form, name)]
    # Text, so that the copy in the page keeps it with the drafts: they belong to this round.
    st.session_state[draft(f"{form}.round")] = str(_round(form) + 1)


def _round(form: str) -> int:
    return int(st.session_state.get(draft(f"{form}.round"), "0"))


def view(name: str, default: T) -> T:
    """What a page shows of something: a choice of this session that goes into no file."""
    return cast("T", st.session_state.get(_VIEWS, {}).get(name, default))


def show(name: str, value: object) -> None:
    """Callback: what a page is to show."""
    st.session_state[_VIEWS] = {**st.session_state.get(_VIEWS, {}), name: value}


def once(name: str, make: Callable[..., T], *basis: object) -> T:
    """`make(*basis)`, made again only when something else is given; kept for this session alone and forgotten with it.

    When the notes change all of it goes, so that nothing that was taken out of them stays behind here.
    """
    of, kept = st.session_state.get(_ONCE, (None, {}))
    if of is not notes():
        kept = {}
        st.session_state[_ONCE] = (notes(), kept)
    found = kept.get(name)
    if found is None or len(found[0]) != len(basis) or not all(map(_same, found[0], basis)):
        found = kept[name] = (basis, make(*basis))
    return cast("T", found[1])


def _same(one: object, other: object) -> bool:
    """Whether both are one thing; small values are compared, notebooks and the like are not gone through."""
    return one is other or (isinstance(one, int | str | dt.date) and one == other)
