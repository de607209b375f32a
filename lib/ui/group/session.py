"""A plan to read beforehand, and a step of it on the screen."""

from __future__ import annotations

import streamlit as st

from lib.content.group_plan import Plan
from lib.content.words.flat import GroupWords
from lib.ui import components, keys, state
from lib.ui.group import paper, presenter, run
from lib.ui.group.run import At

PAPER = ":material/description:"


def overview(plan: Plan, words: GroupWords) -> None:
    """What it is for, what to do before it, its steps with their times, and what may come up."""
    st.markdown(f"**{words.aim}.** {plan.head.aim}")
    st.markdown(f"**{words.prepare}**\n\n" + "\n".join(f"- {item}" for item in plan.head.prepare))
    if not state.presenting():
        # Their teaching notes are among what is to be read before.
        for example in dict.fromkeys(step.show for step in plan.steps if step.show and step.show.kind == "example"):
            run.show(example, words)
    of = (plan.id,)
    with st.container(horizontal=True, gap="small"):
        if not state.presenting():
            key = keys.group("begin_presenting")
            st.button(words.begin_and_present, key=key, type="primary", on_click=_begin_presenting, args=of)
        st.button(words.begin, key=keys.group("begin"), on_click=run.to_step, args=(plan.id, 0))
        st.button(
            words.handout, key=keys.group("handout"), icon=PAPER, type="tertiary", on_click=paper.make_handout, args=(plan.id,)
        )
    st.header(words.steps, anchor=False)
    lines = [
        words.step_line.format(title=step.title, minutes=step.minutes, begins=plan.begins_at(place))
        for place, step in enumerate(plan.steps)
    ]
    st.markdown("\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1)))
    if not state.presenting():
        with st.expander(words.whole):
            st.markdown(paper.whole(plan, words))
        st.button(
            words.plan_pdf, key=keys.group("plan"), icon=PAPER, type="tertiary", on_click=paper.make_plan, args=(plan.id,)
        )
        for title, text in ((words.arises, plan.arises), (words.stop, plan.stop)):
            st.header(title, anchor=False)
            st.markdown(text)


def _begin_presenting(plan_id: str) -> None:
    presenter.begin()
    run.to_step(plan_id, 0)


def step(at: At, words: GroupWords) -> None:
    """A step: what to say and to ask, what to show; and, where nobody else sees them, the notes."""
    components.small_print(words.at.format(number=at.step + 1, count=len(at.plan.steps)))
    if at.now.say:
        st.markdown(at.now.say)
    if at.now.ask:
        st.markdown(f"**{words.ask}**\n\n{at.now.ask}")
    if at.now.show:
        run.show(at.now.show, words)
    last = at.step == len(at.plan.steps) - 1
    if last:
        st.markdown(at.plan.end)
        st.markdown(words.last)
        st.button(
            words.handout,
            key=keys.group("handout"),
            icon=PAPER,
            type="tertiary",
            on_click=paper.make_handout,
            args=(at.plan.id,),
        )
    if not state.presenting():
        run.buttons(at, words)
    _notes(at, words)
    run.time_passed(words)
    with st.expander(words.jump):
        for place, other in enumerate(at.plan.steps):
            label = f"{place + 1}. {other.title}"
            st.button(
                label, key=keys.group("jump", str(place)), type="tertiary", on_click=run.to_step, args=(at.plan.id, place)
            )
    st.button(words.leave, key=keys.group("leave"), type="tertiary", on_click=run.leave)


def _notes(at: At, words: GroupWords) -> None:
    """Hidden on a screen that others see, until the facilitator asks for them."""
    if state.presenting():
        shown = st.toggle(words.notes_show, key=state.draft(keys.group("notes")), persist_state="session")
        if not shown:
            return
    with st.container(border=True):
        if at.now.notes:
            st.markdown(f"**{words.notes}**\n\n{at.now.notes}")
        coming = at.plan.steps[at.step + 1 : at.step + 2]
        if coming:
            components.small_print(f"{words.next}: {coming[0].title}, {coming[0].minutes} min")
        with st.expander(words.arises):
            st.markdown(at.plan.arises)
        with st.expander(words.stop):
            st.markdown(at.plan.stop)
    if not state.presenting():
        components.small_print(f"{words.arrows} {words.two_windows}")
