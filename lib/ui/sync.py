"""The session's side of the copy in its page: what each run sends, and taking everything back into a new session."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.common import user_key_from_element_id

from lib.records import page_copy
from lib.records import presenting as presenting_records
from lib.records import session as transitions
from lib.records.registry import KINDS
from lib.ui import keys, memo, presenting, state

LONGEST_WAIT = 20.0
"""Seconds that a new session waits for the copy that its page has."""

_WAIT_UNTIL = "wait_until"
_FIRST_SHOWN = "first_shown"
"""While a copy may still come: what fields held before anyone touched them in this session, by widget key."""


def data() -> dict[str, object]:
    """What a run sends to the copy in the page; see lib/ui/browser/page_copy.js."""
    awaited = awaits_copy()
    if state.presenting():
        return _presented()
    state.change(transitions.synced)
    current, drafts = state.get(), state.drafts()
    if _FIRST_SHOWN in st.session_state and not awaited:
        st.session_state[_FIRST_SHOWN] = {**drafts, **st.session_state[_FIRST_SHOWN]}
    packed = {}
    for key, value in drafts.items():
        with suppress(TypeError):  # what is selected in a chart, an error that was shown
            packed[key] = page_copy.pack(value)
    page = transitions.page_state(current, packed, memo.unsaved())
    return {
        "epoch": current.epoch,
        "base": current.cursor.base,
        "rev": current.cursor.sent,
        "changes": current.cursor.text,
        "acknowledged": current.cursor.acknowledged,
        "awaited": awaited,
        "page": page.model_dump(mode="json"),
        "unsaved": page.unsaved,
        "unsaved_kinds": [kind for kind, model in KINDS.items() if not model.saved],
    }


def _presented() -> dict[str, object]:
    """What a run sends while examples are presented: nothing of the person's own, which the page keeps as it is."""
    current, aside = state.get(), state.get().aside
    cursor = aside.app.cursor if aside else current.cursor
    return {
        "epoch": current.epoch,
        "base": cursor.base,
        "rev": cursor.sent,
        "changes": "",
        "acknowledged": cursor.acknowledged,
        "awaited": False,
        "page": presenting_records.page_state(current),
        "unsaved": transitions.unsaved(aside.app) if aside else 0,
        "unsaved_kinds": [kind for kind, model in KINDS.items() if not model.saved],
    }


def awaits_copy() -> bool:
    """Whether this session is new while its page is not, and the copy that the page has has not come yet."""
    context = get_script_run_ctx(suppress_warning=True)
    if not state.begun() and context and context.cached_message_hashes:
        st.session_state[_FIRST_SHOWN] = {}
        st.session_state[_WAIT_UNTIL] = time.monotonic() + LONGEST_WAIT
    return time.monotonic() < float(st.session_state.get(_WAIT_UNTIL, 0))


def wait_for_copy() -> None:
    """Draw nothing more until the copy comes, which ends this run: the page's fields stay as they are meanwhile."""
    place = st.empty()
    while awaits_copy():
        time.sleep(0.05)
        place.empty()  # where Streamlit looks whether to end the run
    st.rerun()


def restore() -> None:
    """Callback: the page kept what this session, a new one, does not have. What someone entered here since stays."""
    returned = page_copy.read(state.trigger(keys.PAGE_COPY, "returned"))
    state.change(lambda app: transitions.restored(app, returned))
    st.session_state.pop(_WAIT_UNTIL, None)
    shown = st.session_state.pop(_FIRST_SHOWN, {})
    context = get_script_run_ctx(suppress_warning=True)
    values: Any = context.session_state._state if context else None  # noqa: SLF001
    sent = set(map(user_key_from_element_id, values._new_widget_state.states if values else ())) - shown.keys()  # noqa: SLF001
    entered = {key for key in st.session_state if key not in sent and (key not in shown or st.session_state[key] != shown[key])}
    drafts = {key: value for key, value in returned.page.drafts.items() if key.endswith(state.draft("")) and key not in entered}
    for key, value in drafts.items():
        if key in sent:
            # The page sent what stands in this field now, which Streamlit takes once it is drawn. Until then this is its value.
            values._old_state[key] = value  # noqa: SLF001
        else:
            st.session_state[key] = value
    if returned.page.presenting:
        from lib.ui.group.presenter import presented  # noqa: PLC0415 - what only groups need

        examples = presented()
        presenting.begin(examples.notes, examples.today)


def resend() -> None:
    """Callback: the page missed something; while examples are presented it waits."""
    if state.presenting():
        return
    state.change(lambda app: replace(app, cursor=page_copy.restart(app.cursor)))


def page_locked() -> None:
    """Callback: this tab holds a copy that waits for its phrase."""
    st.session_state[_FIRST_SHOWN] = state.drafts()
    state.change(lambda app: replace(app, locked=True))


def incomplete_read() -> None:
    """Callback: the person has read that not everything came back."""
    state.change(lambda app: replace(app, incomplete=False))
