"""Where someone is in the worksheet, and the ways on and back, as callbacks.

The place stands in the address, as the number of a screen, so that the browser's Back goes one screen back.
"""

from __future__ import annotations

import streamlit as st

from lib.records.reflection import Route
from lib.ui import clock, site, state
from lib.ui.worksheet import store
from lib.worksheet import answers, route
from lib.worksheet.answered import Answered
from lib.worksheet.route import Step

PLACE = "s"
"""The query parameter with the number of a screen."""
_TO, _LETTER = "think_to", "letter"


def place() -> str | None:
    """The number of the screen that the address asks for."""
    return st.query_params.get(PLACE)


def begin(again: str | None = None) -> None:
    """Callback: begin a reflection, at its first screen."""
    go_on(store.start("whole", again))


def go(reflection: str, to: str | None) -> None:
    """Callback: show a screen of a reflection, by its number; None is the letter."""
    if state.stands(store.OPEN) != reflection:
        state.go_to(store.OPEN, reflection)
        state.go_to(store.PASSED, None)
        state.go_to(store.WAY, None)
    if to is None:
        state.go_to(_TO, _LETTER)
    elif place() != to:
        st.query_params[PLACE] = to


def to_screen(reflection: str, to: str) -> None:
    """Callback on the page with the letter: show a screen."""
    state.go_to(store.OPEN, reflection)
    state.go_to(_TO, to)


def follow() -> None:
    """Go to the page that a callback asked for. It can't by itself: the first run of a session knows no pages yet then."""
    to = state.stands(_TO)
    state.go_to(_TO, None)
    if to == _LETTER:
        site.go("worksheet-summary")
    elif to:
        site.go("worksheet", **{PLACE: to})


@store.callback
def go_on(now: Answered) -> None:
    """Go on where the answers end."""
    step = route.first_open(now)
    go(now.reflection.id, step.place if step else None)


@store.callback
def take_way(now: Answered, way: Route, at: str | None) -> None:
    """Take the five-minute way from the first screen on, or add what it leaves out."""
    if at:
        store.keep_begun(now.reflection.id)
    state.go_to(store.WAY, way)
    if now.reflection in store.reflections():
        state.keep(now.reflection.model_copy(update={"route": way, "finished_on": None}))
    next_step(now.reflection.id, at) if at else go_on(now.reflection.id)


@store.callback
def choose(now: Answered, question: str, item: str, choice: str, at: str) -> None:
    """Keep one of our answers that stands as a row of its own, and go on."""
    store.keep(now, answers.answer(now, question, item, choice))
    next_step(now.reflection.id, at)


@store.callback
def say_who(now: Answered, choice: str, at: str) -> None:
    """Who it is about; and on."""
    store.say_who(now.reflection.id, choice)
    next_step(now.reflection.id, at)


@store.callback
def next_step(now: Answered, at: str) -> None:
    """From a screen to the one after it. Where nothing was answered on it, only this session knows that it was met."""
    if step := route.find(now, at):
        _go_past(now, step, step)


@store.callback
def enough(now: Answered, at: str) -> None:
    """Leave all that is left of the questions about safety open."""
    if step := route.find(now, at):
        _go_past(
            now, step, *(one_step for one_step in route.talk(now) if one_step.screen.safety and one_step.screen.kind != "help")
        )


def _go_past(now: Answered, step: Step, *passed: Step) -> None:
    state.go_to(store.PASSED, " ".join(sorted({*now.passed, *(key.key for key in passed)})))
    following = route.after(store.answered(now.reflection), step)
    if following is None and not step.topic and not now.reflection.finished_on and now.reflection in store.reflections():
        state.keep(now.reflection.model_copy(update={"finished_on": clock.today()}))
    go(now.reflection.id, following.place if following else None)
