"""The few pieces of JavaScript, for what Streamlit has nothing for. No person's text is ever put into their source."""

from __future__ import annotations

import re
from pathlib import Path

import streamlit as st

from lib.content.words.shell import ExitWords
from lib.ui import keys, state

_FOLDER = Path(__file__).parent


def _styles(name: str) -> str:
    text = re.sub(r"/\*.*?\*/", "", (_FOLDER / f"{name}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    return "\n".join(line for line in map(str.strip, text.splitlines()) if line)


def _script(name: str) -> str:
    """A file without its comment lines and indentation: Streamlit sends it with every rerun."""
    lines = map(str.strip, (_FOLDER / f"{name}.js").read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


_EXIT = st.components.v2.component("exit", js=_script("exit"))
# Not isolated: its styles are for the whole page.
_QUIET = st.components.v2.component("quiet", js=_script("quiet"), css=_styles("page"), isolate_styles=False)

_STEPS = st.components.v2.component("steps", js=_script("steps"))
_COPY = st.components.v2.component("copy", js=_script("copy"), css=_styles("copy"))


def exit_button(words: ExitWords) -> None:
    """Put the exit on the page; when it is used the server forgets the session, if the message still arrives."""
    data = words.model_dump(include={"label", "description", "address", "two_more", "one_more", "expired", "skip"})
    _EXIT(key=keys.EXIT, data=data, height=0, on_left_change=state.erase)


def quiet_fields() -> None:
    """Keep the browser from remembering or sending what is typed into any field, and bring the page's few own styles."""
    _QUIET(key=keys.QUIET, height=0)


def steps(step: str) -> None:
    """For a page of screens with fields that are kept as they are left: start each screen at its heading, lose no tap."""
    _STEPS(key=keys.STEPS, data={"step": step}, height=0)


def copy_button(text: str, label: str, done: str, *, key: str) -> None:
    """A button that copies a text; `done` is said after it. The text goes to this browser only, and nowhere into the page."""
    _COPY(key=state.draft(key), data={"text": text, "label": label, "done": done})
