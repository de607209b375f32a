"""The few line drawings of our own, in tones that stand out on light and on dark."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from lib.ui import library

Drawing = Literal["start", "tracker", "letter"]


def draw(name: Drawing, alt: str, *, width: int) -> None:
    """Draw one of content/drawings/, `width` pixels wide at most; `alt` says what it shows."""
    st.image(library.drawing(name), width=width, alt=alt)
