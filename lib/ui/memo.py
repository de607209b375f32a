"""What is worked out from the notes, once for each state of them; it goes when the session is erased."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar, cast

import streamlit as st

from lib.records import session as transitions
from lib.records.notebook import counted
from lib.ui import state

_KEPT = "memo"

T = TypeVar("T")


def unsaved() -> int:
    """How many notes are not in the person's last file as they are now."""
    saved = state.get().saved
    return once("unsaved", transitions.changes_since_saved, state.notes(), saved.rev if saved else None)


def count() -> int:
    """How many notes hold something of the person's own; see lib.records.notebook.counted()."""
    return once("count", lambda notes: len(counted(notes)), state.notes())


def once(name: str, make: Callable[..., T], *basis: object) -> T:
    """`make(*basis)`, made again only when something else is given; kept for this session alone and forgotten with it.

    When the notes change all of it goes, so that nothing that was taken out of them stays behind here.
    """
    of, kept = st.session_state.get(_KEPT, (None, {}))
    if of is not state.notes():
        kept = {}
        st.session_state[_KEPT] = (state.notes(), kept)
    made = kept.get(name)
    if made is None or len(made[0]) != len(basis) or not all(map(_same, made[0], basis)):
        made = kept[name] = (basis, make(*basis))
    return cast("T", made[1])


def forget(*names: str) -> None:
    """Let go of what was worked out under these names."""
    kept = st.session_state.get(_KEPT, (None, {}))[1]
    for name in names:
        kept.pop(name, None)


def _same(one: object, other: object) -> bool:
    """Whether both are one thing; small values are compared, notebooks and the like are not gone through."""
    return one is other or (isinstance(one, int | str | dt.date) and one == other)
