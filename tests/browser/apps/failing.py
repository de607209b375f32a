"""The real app with a search that fails, with the person's words in the message."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from typing import NoReturn

import streamlit as st

import app as real
from lib.guide import search
from lib.ui import failures


def fails(_index: object, query: str) -> NoReturn:
    raise ValueError(f"cannot look for {query}")


search.search = fails  # type: ignore[assignment]
app = st.App(real.ENTRY, lifespan=real.lifespan, on_script_error=failures.show)
