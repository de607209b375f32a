"""The few pieces of JavaScript, for what Streamlit has nothing for. No person's text is ever put into their source."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from lib.content.words import ExitWords
from lib.ui import keys, state

_FOLDER = Path(__file__).parent


def _source(name: str) -> str:
    """A file without its comment lines and indentation: Streamlit sends it with every rerun."""
    lines = map(str.strip, (_FOLDER / f"{name}.js").read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


_EXIT = st.components.v2.component("exit", js=_source("exit"))
_QUIET = st.components.v2.component("quiet", js=_source("quiet"))


def exit_button(words: ExitWords) -> None:
    """Put the exit on the page; when it is used the server forgets the session, if the message still arrives."""
    data = words.model_dump(include={"label", "description", "address", "two_more", "one_more", "expired", "skip"})
    _EXIT(key=keys.EXIT, data=data, height=0, on_left_change=state.erase)


def quiet_fields() -> None:
    """Keep the browser from remembering or sending what is typed into any field."""
    _QUIET(key=keys.QUIET, height=0)
