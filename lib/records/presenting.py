"""Presenting to a group: examples in place of everything of a person's own, which stays untouched aside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lib.records.group_run import page_fields
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords, clean
from lib.records.session import AppState, Saved


@dataclass(frozen=True, slots=True)
class Aside:
    """A person's own state, and what stood in their fields, while examples stand in its place."""

    app: AppState
    drafts: Mapping[str, object]


def presented(state: AppState, examples: Notebook, seen_on: dt.date, drafts: Mapping[str, object]) -> AppState:
    """Put examples in place of everything of the person's own, which stays untouched in `aside`."""
    return AppState(
        epoch=state.epoch,
        notes=examples,
        saved=Saved(examples.rev, seen_on),
        landing=state.landing,
        notice_closed=True,
        generation=state.generation + 1,
        group=state.group,
        agreement=state.agreement,
        aside=Aside(state, drafts),
        seen_on=seen_on,
    )


def presented_no_more(state: AppState) -> AppState:
    """Everything of the person's own again, as it was."""
    return replace(state.aside.app, group=state.group, agreement=state.agreement) if state.aside else state


def agreed(state: AppState, agreement: OwnWords) -> AppState:
    """Keep a group's agreement in its own words; empty for ours."""
    return replace(state, agreement=OwnWords(str(clean(agreement))))


def page_state(state: AppState) -> dict[str, Any]:
    """What the page is to keep of a presentation, beside what it holds of the person's own."""
    return {"presenting": True, **page_fields(state.group, state.agreement)}
