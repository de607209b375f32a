"""Lines of one's own under a part of the plan or of the page for steadying: to add, to mark, to take out."""

from __future__ import annotations

import streamlit as st

from lib.content.words.support import PlanWords
from lib.records.plan import OWN_STATES, PlanLine
from lib.records.record import ref
from lib.support import plan
from lib.ui import components, keys, library, state

LONGEST = 140


def draw(section_id: str, label: str, *, marked: bool = True) -> None:
    """The lines of this part, each to mark where `marked`, and the field for another."""
    for number, line in enumerate(plan.own_lines(state.notes(), section_id), start=1):
        _line(line, number, marked=marked)
    st.text_input(
        label,
        max_chars=LONGEST,
        key=state.draft(keys.plan_own(section_id)),
        persist_state="session",
    )
    add = library.wording(PlanWords).own_add
    st.button(add, key=keys.plan_own_add(section_id), on_click=_add, args=(section_id,))


def _add(section_id: str) -> None:
    made = plan.own_line(state.new_id(), section_id, state.get_draft(keys.plan_own(section_id)))
    if made:
        state.keep(made)
        state.show(keys.plan_own(section_id), "")


def _mark(line_id: str) -> None:
    """By its id: Streamlit holds what a callback is given for longer than an erased line may be there."""
    if line := state.notes().get(PlanLine, line_id):
        state.keep(plan.marked(line, state.get_draft(keys.plan_own_mark(line.id))))


def _line(line: PlanLine, number: int, *, marked: bool) -> None:
    words = library.wording(PlanWords)
    labels = {"to-do": words.to_do, "done": words.done}
    name = words.own_mark.format(number=number)
    with st.container(gap="xsmall"):
        components.own_words(line.text)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if marked:
                state.show(keys.plan_own_mark(line.id), line.state)
                st.segmented_control(
                    name,
                    OWN_STATES,
                    required=True,
                    format_func=labels.__getitem__,
                    key=state.draft(keys.plan_own_mark(line.id)),
                    label_visibility="collapsed",
                    on_change=_mark,
                    args=(line.id,),
                )
            key = keys.plan_take_out(line.id)
            st.button(words.take_out, key=key, type="tertiary", on_click=state.take_away, args=(ref(line),))
