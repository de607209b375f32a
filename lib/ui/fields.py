"""Choices among names that content gives; every one of them can be left out or taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import streamlit as st

from lib.ui import dates, forms, state

K = TypeVar("K", bound=str | int)


def one(
    label: str, names: Mapping[K, str], form: str, name: str, *, draw: Callable[..., K | None] = st.pills, **look: Any
) -> K | None:
    """At most one of these, in a field of a form."""
    key = forms.field(form, name)
    return draw(label, list(names), format_func=names.__getitem__, key=key, persist_state="session", **look)


def tapped(
    label: str,
    names: Mapping[K, str],
    key: str,
    on_change: Callable[..., None],
    *args: object,
    draw: Callable[..., object] = st.pills,
    **look: Any,
) -> None:
    """One of these, kept with the tap by a callback."""
    draw(label, list(names), format_func=names.__getitem__, key=state.draft(key), on_change=on_change, args=args, **look)


def several(label: str, names: Mapping[K, str], form: str, name: str) -> list[K]:
    """Any of these."""
    return st.pills(
        label,
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key=forms.field(form, name),
        persist_state="session",
    )


def steps(label: str, short: tuple[str, ...], form: str, name: str) -> int | None:
    """A number from 0 to 4, each with a few words."""
    return st.pills(
        label,
        range(len(short)),
        format_func=lambda step: f"{step} · {short[step]}",
        key=forms.field(form, name),
        persist_state="session",
    )


def words(label: str, form: str, name: str, help_: str | None = None) -> None:
    """A line of someone's own words."""
    st.text_input(label, help=help_, key=forms.field(form, name), persist_state="session")


def page(label: str, form: str, name: str, help_: str | None = None) -> None:
    """Room for someone's own words."""
    st.text_area(label, help=help_, key=forms.field(form, name), persist_state="session")


def day(label: str, form: str, name: str) -> None:
    """A date, empty until one is chosen."""
    st.date_input(
        label,
        value=None,
        min_value=dates.EARLIEST,
        max_value=dates.LATEST,
        format=dates.FORMAT,
        key=forms.field(form, name),
        persist_state="session",
    )
