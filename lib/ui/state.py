"""The only owner of st.session_state: one frozen AppState under one key, changed by named transitions."""

from __future__ import annotations

import datetime as dt
import time
import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from lib.content.relations import linked_number
from lib.records import session as transitions
from lib.records.notebook import Notebook
from lib.records.record import Record, Ref
from lib.records.session import AppState, Incoming, Outgoing
from lib.ui import keys

_KEY = "app"

T = TypeVar("T")


def begun() -> bool:
    """Whether this session holds a state yet."""
    return _KEY in st.session_state


def get() -> AppState:
    """This session's state; made on first use, so that no page assumes another ran before it."""
    state: AppState | None = st.session_state.get(_KEY)
    if state is None:
        state = st.session_state[_KEY] = AppState(epoch=new_id())
    return state


def change(transition: Callable[[AppState], AppState]) -> None:
    """Apply a transition: one of lib/records/session.py, or another value of a field."""
    st.session_state[_KEY] = transition(get())


def notes() -> Notebook:
    """Everything this session keeps; examples while it presents."""
    return get().notes


def presenting() -> bool:
    """Whether examples stand in place of everything of the person's own."""
    return get().aside is not None


def new_id() -> str:
    """An id for a new record."""
    return uuid.uuid4().hex


def keep(*records: Record) -> None:
    """Add records, or replace those with the same kind and id; into examples nothing is written."""
    if presenting():
        return
    change(lambda state: transitions.kept(state, *records))


def take_away(*refs: Ref) -> None:
    """Take records out; the foot of the page offers to put them back for a little while."""
    if presenting():
        return
    change(lambda state: transitions.taken_away(state, *refs, at=time.monotonic()))


def put_back() -> None:
    change(lambda state: transitions.put_back(state, at=time.monotonic()))


def take_away_kind(kind: str) -> None:
    """Take out every record of one kind."""
    take_away(*((kind, record_id) for record_id in notes().rows.get(kind, {})))


def send(file: Outgoing) -> None:
    """Hand a file to the page, which makes it."""
    change(lambda state: replace(state, outgoing=file))


def save(file: Outgoing, now: dt.datetime) -> None:
    """Hand the page a file that holds everything."""
    change(lambda state: transitions.saving(state, file, now))


def file_made() -> None:
    """Callback of the download: the page says what came of a file."""
    match trigger(keys.DOWNLOAD, "made"):
        case {"id": str(file_id), "made": bool(made)}:
            change(lambda state: transitions.file_made(state, file_id, made=made))


def file_shown() -> None:
    """At the end of a run: what came of a file has been on the screen."""
    change(transitions.file_shown)


def receive(file: Incoming | None) -> None:
    """Hold a file that a person chose, until they say what to do with it."""
    change(lambda state: replace(state, incoming=file))


def open_file(notebook: Notebook, *, saved_on: dt.date | None) -> None:
    """Hold the notebook that an opened file makes of the present one; `saved_on` where it is exactly what is in the file."""
    change(lambda state: transitions.opened(state, notebook, at=time.monotonic(), saved_on=saved_on))


def choose_idle(cover_key: str, leave_key: str) -> None:
    """Callback of the two boxes: after how many minutes to cover the page, and to leave it."""
    minutes = [st.session_state.get(draft(key)) or 0 for key in (cover_key, leave_key)]
    change(lambda state: replace(state, idle=transitions.Idle(60 * minutes[0], 60 * minutes[1])))


def expire_undo() -> bool:
    """Forget what can no longer be put back; return whether something still can."""
    change(lambda state: transitions.expire_undo(state, at=time.monotonic()))
    return get().undo is not None


def arrive(page: str) -> None:
    change(lambda state: transitions.arrived(state, page))


def close_notice() -> None:
    change(lambda state: replace(state, notice_closed=True))


def choose_country(widget_key: str) -> None:
    """Callback of a country box: keep what it shows."""
    place = st.session_state.get(draft(widget_key))
    change(lambda state: replace(state, country=place))


def erase() -> None:
    """Forget everything the person entered, drafts included; what was kept can be put back for a little while."""
    _erase(time.monotonic())


def leave() -> None:
    """Forget everything for good: the person pressed Exit."""
    _erase(None)


def _erase(at: float | None) -> None:
    kept = transitions.erased(get(), at=at)
    st.session_state.clear()
    st.session_state[_KEY] = kept


def drafts() -> dict[str, object]:
    """What stands in fields and is not committed, what was chosen and which views are open: by key, but for phrases."""
    ending = draft("")
    held = st.session_state.to_dict()  # at once: one by one each costs Streamlit a lookup through three layers
    return {key: value for key, value in held.items() if key.endswith(ending) and not key.startswith(keys.PHRASES)}


def trigger(component: str, name: str) -> object:
    """Callback's view of what a component in the page reports."""
    return st.session_state.get(component, {}).get(name)


def chosen_file() -> object:
    """Callback's view of the file that a person chose: base64 of its bytes."""
    return trigger(keys.OPEN, "file")


def draft(key: str) -> str:
    """The widget key under which this session keeps an uncommitted value."""
    return f"{key}.{get().generation}"


def get_draft(key: str) -> object:
    return st.session_state.get(draft(key))


def submitted(key: str) -> str | None:
    """In the callback of a box that is sent: what was typed into it."""
    value = st.session_state.get(draft(key))
    return value if isinstance(value, str) else None


def prefill(key: str, text: str) -> None:
    """In a callback: put a person's own words into a field that is still empty."""
    if not st.session_state.get(draft(key)):
        st.session_state[draft(key)] = text


def show(key: str, value: object) -> None:
    """Make a widget show what the records say; called before it is drawn, or in a callback."""
    if st.session_state.get(draft(key)) != value:
        st.session_state[draft(key)] = value


def event(key: str) -> object:
    """What a chart reports of a selection."""
    return st.session_state.get(draft(key))


def choice(key: str, among: Collection[str]) -> str | None:
    """The option of ours that a choice widget holds: never anything that someone typed."""
    value = get_draft(key)
    return value if isinstance(value, str) and value in among else None


def choices(key: str, among: Collection[str]) -> tuple[str, ...]:
    """The options of ours that a widget for several holds, in our order."""
    value = get_draft(key)
    return tuple(option for option in among if option in value) if isinstance(value, list | tuple) else ()


def from_address(parameter: str, key: str, among: Sequence[T]) -> T:
    """Which option a number in the address names, the first where it names none; a choice widget with this key shows it.

    With to_address() as the widget's callback, the browser's Back undoes a choice.
    """
    number = linked_number(st.query_params.get(parameter, ""), len(among)) or 1
    show(key, among[number - 1])
    return among[number - 1]


def to_address(parameter: str, key: str, among: Sequence[object]) -> None:
    """Callback of a choice widget: put the number of what was chosen into the address."""
    chosen = get_draft(key)
    if chosen in among:
        st.query_params[parameter] = str(among.index(chosen) + 1)


def ticked(key: str) -> bool:
    """Whether a box is ticked."""
    return get_draft(key) is True


def place(key: str, count: int) -> int:
    """Which of `count` things is open."""
    value = get_draft(key)
    return value if isinstance(value, int) and 0 <= value < count else 0


def stands(tool: str) -> str | None:
    """Where this session last stood in a tool that leads through steps."""
    where = get_draft(f"place_{tool}")
    return where if isinstance(where, str) else None


def go_to(tool: str, where: str | None) -> None:
    st.session_state[draft(f"place_{tool}")] = where


def shown_hits(at_first: int) -> int:
    """How many search results to show."""
    hits = get_draft(keys.HITS)
    return hits if isinstance(hits, int) else at_first


def new_search() -> None:
    """Callback of the search form: a new search starts with its first results."""
    show(keys.HITS, None)


def held() -> tuple[str, ...]:
    """What this page holds about the person, by kind, for the foot of the page."""
    filled = [key for key, value in drafts().items() if value]
    holds = {
        "notes": len(notes()) > 0,
        "country": get().country is not None,
        "search": bool(get_draft(keys.SEARCH)),
        "filter": bool(get_draft(keys.AUDIENCE) or get_draft(keys.THEME)),
        "typed": any(key.startswith(keys.TYPED) or keys.tracker_typed(key) for key in filled),
        "practice": any(key.startswith(keys.PRACTICE) for key in filled),
    }
    return tuple(kind for kind, there in holds.items() if there)
