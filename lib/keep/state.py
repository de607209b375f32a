"""What one session holds, and the changes it can go through: pure values, no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything committed in a session.

    `generation` counts erasures: widget keys carry it, so that after one every field starts out empty.
    """

    country: str | None = None
    landing: str | None = None
    notice_closed: bool = False
    generation: int = 0


def arrived(state: AppState, page: str) -> AppState:
    """Note the page a session began on; later pages change nothing."""
    return state if state.landing is not None else replace(state, landing=page)


def notice_closed(state: AppState) -> AppState:
    return replace(state, notice_closed=True)


def country_chosen(state: AppState, place: str | None) -> AppState:
    """Keep the id of a place in content/support/helplines.toml, 'world', or nothing."""
    return replace(state, country=place)


def erased(state: AppState) -> AppState:
    """An empty state; only that the notice was met is kept, so that it does not come up again."""
    return AppState(landing=state.landing, notice_closed=state.notice_closed, generation=state.generation + 1)
