"""A session as it runs: which plan, at which step, and since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from lib.content import relations
from lib.content.group import ExampleName
from lib.content.group_plan import Plan, PlanStep, Show
from lib.content.pages import PAGES
from lib.content.words.flat import GroupWords
from lib.records.group_run import GroupRun
from lib.ui import browser, clock, components, dates, keys, library, presenting, site, state

WORKED: tuple[ExampleName, ...] = ("fewer", "cycles", "thin", "public", "worksheet", "conversation")
"""The worked examples in the order that addresses number them."""


@dataclass(frozen=True, slots=True)
class At:
    """A plan and the step that a group is at (from 0)."""

    plan: Plan
    step: int
    began: dt.datetime

    @property
    def now(self) -> PlanStep:
        return self.plan.steps[self.step]


def current() -> At | None:
    """Where the group is; None before a session was begun, or where its plan is no longer there."""
    group = state.get().group
    plan = library.group().plan(group.plan) if group else None
    if group is None or plan is None:
        return None
    return At(plan, min(group.step, len(plan.steps) - 1), group.began)


def opened() -> tuple[Plan | None, int | None]:
    """The plan and the step that the address asks for."""
    plans = library.group().plans
    number = relations.linked_number(st.query_params.get("p", ""), len(plans))
    plan = plans[number - 1] if number else None
    step = relations.linked_number(st.query_params.get("t", ""), len(plan.steps)) if plan else None
    return plan, step - 1 if step else None


def address(plan: Plan, step: int | None = None) -> dict[str, str]:
    """The query of a plan's page, or of one of its steps."""
    place = {"p": str(1 + library.group().plans.index(plan))} | ({"v": "1"} if state.presenting() else {})
    return place if step is None else place | {"t": str(step + 1)}


def to_step(plan_id: str, step: int) -> None:
    """Callback: go to a step; the session begins with the first one that is opened."""
    plan = library.group().plan(plan_id)
    if plan is None:
        return
    at_step(plan, step)
    site.to("session", **address(plan, step))


def at_step(plan: Plan, step: int) -> At:
    """Note where the group is; the time goes on where the plan is the same."""
    group = state.get().group
    began = group.began if group and group.plan == plan.id else clock.now()
    if group != (run := GroupRun(plan.id, step, began)):
        presenting.group_at(run)
    return At(plan, step, began)


def begin_again() -> None:
    """Callback: the time runs from now on."""
    group = state.get().group
    if group:
        presenting.group_at(GroupRun(group.plan, group.step, clock.now()))


def leave() -> None:
    """Callback: leave a session, which can be gone on with from the first page for groups."""
    site.to("group")


def buttons(at: At, words: GroupWords) -> None:
    """On and back, by hand or with the arrow keys, from whichever page is shown."""
    browser.arrow_keys()
    before, after = at.step - 1, at.step + 1
    if before >= 0:
        st.button(
            words.before, key=keys.GROUP_BEFORE, icon=":material/arrow_back:", on_click=to_step, args=(at.plan.id, before)
        )
    label = words.resume.format(number=at.step + 1, title=at.now.title)
    site.link("session", label, **address(at.plan, at.step))
    if after < len(at.plan.steps):
        st.button(
            words.next,
            key=keys.GROUP_NEXT,
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=to_step,
            args=(at.plan.id, after),
        )


@st.fragment(run_every=30)
def time_passed(words: GroupWords) -> None:
    """How long the session has lasted, and what the plan says; in small print, so that it hurries nobody."""
    at = current()
    if at is None:
        return
    passed = clock.now() - at.began
    if clock.now().date() != at.began.date() or passed < dt.timedelta():
        components.small_print(words.clock_other_day.format(date=dates.full(at.began.date())))
        st.button(words.clock_again, key=keys.group("clock"), type="tertiary", on_click=begin_again)
        return
    components.small_print(
        words.clock.format(elapsed=passed // dt.timedelta(minutes=1), begins=at.plan.begins_at(at.step), minutes=at.now.minutes)
    )


def show(what: Show, words: GroupWords) -> None:
    """The way to what a step shows."""
    group, label = library.group(), words.show[what.kind]
    match what.kind:
        case "agreement":
            site.link("agreement", label, icon=":material/visibility:")
        case "cards":
            number = str(2 + list(group.themes).index(what.name))
            site.link("discussion", label.format(name=group.themes[what.name]), icon=":material/visibility:", q=number)
        case "hands":
            number = str(1 + [question.id for question in group.hands].index(what.name))
            site.link("hands", label, icon=":material/visibility:", q=number)
        case "example":
            number = str(1 + [*WORKED].index(what.name))  # type: ignore[arg-type] # checked when the plan was read
            site.link("worked", label.format(name=group.examples[what.name].title), icon=":material/visibility:", x=number)
        case "page":
            name = dates.inner(PAGES[what.name].title)
            site.link(what.name, label.format(name=name), icon=":material/visibility:", **dict(what.query))
