"""The few line drawings of our own, in tones that stand out on light and on dark."""

from __future__ import annotations

from base64 import b64encode
from typing import Literal

import streamlit as st

from lib.ui import library

Drawing = Literal["start", "tracker", "letter"]


def draw(name: Drawing, alt: str, *, width: int) -> None:
    """Draw one of content/drawings/, `width` pixels wide at most; `alt` says what it shows."""
    # As Markdown: st.image loads numpy, 16 MiB, before it looks at what it was given.
    st.markdown(f"![{alt}](data:image/svg+xml;base64,{b64encode(library.drawing(name).encode()).decode()})", width=width)
