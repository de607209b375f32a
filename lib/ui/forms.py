"""What a session holds besides its notes: what stands in forms and what a page shows.

With state.py, memo.py and sync.py the only code that touches st.session_state. All of it goes when the session is erased.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

import streamlit as st

from lib.ui import state

_BEGAN = "began"
"""For view(): whether something stands in a form besides what fill() put there, and the dates among that, by name."""

T = TypeVar("T")


def field(form: str, name: str) -> str:
    """The widget key of a form's field. A form that was started over has new keys, so that its fields are empty."""
    return state.draft(f"{form}.{_round(form)}.{name}")


def get_field(form: str, name: str) -> object:
    """What stands in a form's field; in TYPED of tests/test_typed_text.py."""
    return st.session_state.get(field(form, name))


def get_fields(form: str) -> dict[str, object]:
    """What stands in all fields of a form, by name; in TYPED of tests/test_typed_text.py."""
    before, after = field(form, "").rsplit(".", 1)
    names = {key: key.removeprefix(before).removesuffix(f".{after}") for key in st.session_state if isinstance(key, str)}
    return {name: st.session_state[key] for key, name in names.items() if key == f"{before}{name}.{after}"}


def choice(form: str, name: str, among: Iterable[T]) -> T | None:
    """The option of ours that a field holds: never anything that someone typed."""
    value = get_field(form, name)
    return next((option for option in among if option == value), None)


def several(form: str, name: str, among: Iterable[T]) -> tuple[T, ...] | None:
    """The options of ours that a field for several holds, in the order they were chosen; None before it was ever drawn."""
    value = get_field(form, name)
    options = tuple(among)
    return tuple(one for one in value if one in options) if isinstance(value, list | tuple) else None


def number(form: str, name: str) -> int:
    """The number that a field for numbers holds; 0 before it was ever drawn."""
    value = get_field(form, name)
    return value if isinstance(value, int) else 0


def fill(form: str, values: Mapping[str, object]) -> None:
    """Put values into the fields of a form that are still untouched: before they are drawn, and before they are kept.

    A tab may stay open overnight: a date that still is the one put there goes with the given one, unless something was
    written or chosen in the form while that date stood there.
    """
    begun, *put = cast("tuple[Any, ...]", view(f"{form}.{_BEGAN}", (False,)))
    for name, value in values.items():
        stale = isinstance(value, dt.date) and not begun and (name, get_field(form, name)) in put
        if stale:
            st.session_state[field(form, name)] = value
        else:
            st.session_state.setdefault(field(form, name), value)
    days = tuple((name, value) for name, value in values.items() if isinstance(value, dt.date))
    if days:
        begun = any(value and value != values.get(name) for name, value in get_fields(form).items())
        turn_to(f"{form}.{_BEGAN}", (begun, *days))


def put_field(form: str, name: str, value: object) -> None:
    """Callback: put a value of ours, such as a date, into a field, where it stays."""
    turn_to(f"{form}.{_BEGAN}", (True,))
    st.session_state[field(form, name)] = value


def add_text(form: str, name: str, text: str, most: int) -> None:
    """Callback: put a person's own words into a field, below what they wrote there; cut where `most` characters are full."""
    key = field(form, name)
    before = str(st.session_state.get(key) or "")
    if text not in before:
        st.session_state[key] = "\n".join(filter(None, (before, text)))[: max(most, len(before))]


def show(form: str, name: str, value: object) -> None:
    """Make a field show what the records say; to be called before it is drawn."""
    if st.session_state.get(field(form, name)) != value:
        st.session_state[field(form, name)] = value


def start_over(form: str) -> None:
    """Forget what stands in a form."""
    for name in get_fields(form):
        del st.session_state[field(form, name)]
    st.session_state[state.draft(f"{form}.round")] = _round(form) + 1


def _round(form: str) -> int:
    return int(st.session_state.get(state.draft(f"{form}.round"), 0))


def view(name: str, default: T) -> T:
    """What a page shows of something: a choice of this session that goes into no file, but into the copy in its page."""
    return cast("T", st.session_state.get(state.draft(f"view.{name}"), default))


def turn_to(name: str, value: object) -> None:
    """Callback: what a page is to show. Text, numbers, dates and tuples of them come back after a lost session."""
    st.session_state[state.draft(f"view.{name}")] = value
