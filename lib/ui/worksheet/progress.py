"""Where someone is on the way, by the names of the stages, and the way on and back."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import WorksheetWords
from lib.ui import components, keys, library, state
from lib.ui.worksheet import store
from lib.worksheet import route
from lib.worksheet.answered import Answered
from lib.worksheet.route import Step


def where(held: Answered, step: Step) -> None:
    """The stage before, this one, and the next."""
    words = library.wording(WorksheetWords)
    names = [stage.title for stage in route.stages(held)]
    at = names.index(step.stage.title)
    previous, after = names[at - 1] if at else "", names[at + 1] if at + 1 < len(names) else ""
    text = words.where_between if previous and after else words.where_first if after else words.where_last
    components.small_print(text.format(stage=step.stage.title, previous=previous, next=after))


def on(held: Answered, step: Step) -> None:
    """Back, next, and every stage."""
    words, reflection = library.wording(WorksheetWords), held.reflection.id
    if route.asks(held, step):
        components.small_print(words.skipping)
    before, last = route.before(held, step.key), route.path(held)[-1].key == step.key
    with st.container(horizontal=True):
        st.button(
            words.back,
            key=keys.WORKSHEET_BACK,
            icon=":material/arrow_back:",
            on_click=store.go,
            args=(reflection, before.key if before else None),
        )
        st.button(
            words.finish if last else words.next,
            key=keys.WORKSHEET_NEXT,
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=store.next_step,
            args=(reflection, step.key),
        )
    with st.expander(words.stages):
        _stages(held, step)
        st.button(words.leave, key=keys.WORKSHEET_LEAVE, type="tertiary", on_click=store.go, args=(reflection, None))


def _stages(held: Answered, here: Step) -> None:
    words, steps = library.wording(WorksheetWords), route.path(held)
    for stage in route.stages(held):
        first = next((step for step in steps if step.stage.id == stage.id), None)
        if first is None:
            continue
        seen = all(route.passed(held, step) for step in steps if step.stage.id == stage.id)
        st.button(
            words.stage_passed.format(stage=stage.title) if seen else stage.title,
            key=state.draft(keys.worksheet(held.reflection.id, "stage", stage.id)),
            type="tertiary",
            disabled=stage.id == here.stage.id,
            on_click=store.go,
            args=(held.reflection.id, route.allowed(held, first).key),
        )
