"""The messages of this session's talk, as records; every change to them is a callback. Light: it loads nothing of the guide."""

from __future__ import annotations

from collections.abc import Sequence

from lib.records.record import ref
from lib.records.talk_turn import TalkTurn, Told, shortened
from lib.ui import clock, forms, keys, state

OPENED = "talk_opened"
"""For forms.view: earlier messages whose replies are shown again."""
EMPTY = "talk_empty"
"""For forms.view: that what was sent held no text."""


def turns() -> tuple[TalkTurn, ...]:
    return state.notes().of(TalkTurn)


def begun() -> bool:
    """Whether anything was asked yet."""
    return any(not turn.empty for turn in turns())


def asked(near: Sequence[str] = ()) -> None:
    """Callback of the box."""
    text = shortened(state.submitted(keys.TALK_INPUT))
    forms.turn_to(EMPTY, not text)
    if text:
        ask(text, near)


def ask(text: str, near: Sequence[str] = ()) -> None:
    """Callback: a message, typed or one of ours that was tapped."""
    _keep(text=text, near=tuple(near))


def choose(topic: str) -> None:
    """Callback: a reading that was chosen."""
    _keep(reading=topic)


def say_who(role: str) -> None:
    _keep(about=role)


def say_together(told: Told) -> None:
    _keep(together=told)


def say_children(told: Told) -> None:
    _keep(children=told)


def _keep(**fields: object) -> None:
    state.keep(TalkTurn.model_validate({"id": state.new_id(), "asked_on": clock.today(), **fields}))
    forms.turn_to(OPENED, ())


def take_out(turn_id: str) -> None:
    """Callback: take out one message, to be put back for a little while."""
    state.take_away((TalkTurn.kind, turn_id))


def clear() -> None:
    """Callback: take out the whole talk."""
    state.take_away(*map(ref, turns()))


def open_again(turn_id: str) -> None:
    """Callback: show the reply to an earlier message again."""
    before: tuple[str, ...] = forms.view(OPENED, ())
    forms.turn_to(OPENED, (*before, turn_id))


def is_open(turn_id: str) -> bool:
    return turn_id in forms.view(OPENED, ())
