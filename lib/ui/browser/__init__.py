"""The few pieces of JavaScript, for what Streamlit has nothing for. No person's text is ever put into their source."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from lib.content.words.flat import VaultWords
from lib.content.words.shell import ExitWords
from lib.records.file.lock import MAX_LOCKED_BYTES
from lib.records.session import Outgoing
from lib.ui import keys, state, sync

_FOLDER = Path(__file__).parent


def _styles(name: str) -> str:
    text = re.sub(r"/\*.*?\*/", "", (_FOLDER / f"{name}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    return "\n".join(line for line in map(str.strip, text.splitlines()) if line)


def _script(name: str) -> str:
    """A file without its comment lines and indentation: Streamlit sends it with every rerun."""
    lines = map(str.strip, (_FOLDER / f"{name}.js").read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


_EXIT = st.components.v2.component("exit", js=_script("exit"))
_PAGE_STYLES = "\n".join(map(_styles, ("page", "tool_bar", "talk", "paper")))
# Not isolated: its styles are for the whole page.
_PAGE_SCRIPTS = "\n".join(map(_script, ("private_fields", "date_fields", "popovers", "paper")))
_QUIET = st.components.v2.component("quiet", js=_PAGE_SCRIPTS, css=_PAGE_STYLES, isolate_styles=False)
_BETWEEN_PAGES = st.components.v2.component("between_pages", js="\n".join(map(_script, ("spoken", "between_pages"))))

# Not isolated: its styles are for the screens of the worksheet.
_STEPS = st.components.v2.component("steps", js=_script("screen_focus"), css=_styles("worksheet"), isolate_styles=False)
_START_AT = st.components.v2.component("start_at", js=_script("start_at"))


def _form(name: str) -> Callable[..., object]:
    """A component with words of its own: part of the page, not isolated, as a browser's translator leaves out what is."""
    html = f"<div data-{name}></div>"
    return st.components.v2.component(name, html=html, css=_styles(name), js=_script(name), isolate_styles=False)


_COPY = _form("copy_button")

# Not isolated: its styles are for the whole page, as long as someone presents.
_LARGE = st.components.v2.component("large_type", css=_styles("large_type"), js="export default () => {}", isolate_styles=False)
_ARROWS = st.components.v2.component("arrow_keys", js=_script("arrow_keys"))
_BREATHING = _form("breathing")
_PAGE_COPY = st.components.v2.component("page_copy", js=_script("page_copy"))
_VAULT = st.components.v2.component("vault", html="<div data-vault></div>", css=_styles("vault"), js=_script("vault"))
_DOWNLOAD = st.components.v2.component("download", js=_script("download"))
_PICTURE = st.components.v2.component("picture", js=_script("picture"))
_OPEN = _form("open_file")


def exit_button(words: ExitWords) -> None:
    """Put the exit on the page; when it is used the server forgets the session, if the message still arrives."""
    data = words.model_dump(include={"label", "description", "address", "two_more", "one_more", "expired", "skip"})
    _EXIT(key=keys.EXIT, data=data, height=0, on_left_change=state.leave)


@st.fragment(run_every=3600)  # Streamlit asks for a run as soon as a lost connection is back only where a fragment repeats
def quiet_fields(words: ExitWords, at: int) -> None:
    """Keep the browser from remembering or sending what is typed into any field, and bring the page's few own styles.

    `at` is which of the masthead's links is the current one.
    """
    # Flat: of a dictionary in it Streamlit asks whether that is a table, and loads pandas and numpy to find out.
    _QUIET(key=keys.QUIET, data={"ways": words.ways, "no_such_day": words.no_such_day, "at": at}, height=0)


def between_pages(page: str, part: str) -> None:
    """Send what was typed before the page changes, count a press once, begin another page at its heading, and say what appears.

    `part` is the query of the address, which says what of the page is shown.
    """
    _BETWEEN_PAGES(key=keys.BETWEEN_PAGES, data={"page": page, "part": part, "generation": state.get().generation}, height=0)


def page_copy(words: ExitWords) -> None:
    """Keep the copy in the page's memory up to date, and take it back where this session is a new one."""
    idle = state.get().idle
    cover = {"cover": idle.cover, "leave": idle.leave, "title": words.cover, "button": words.uncover}
    _PAGE_COPY(
        key=keys.PAGE_COPY,
        # In a list: of a dictionary Streamlit asks whether its values are tables, and loads pandas and numpy to find out.
        data=[{**sync.data(), "idle": cover}],
        height=0,
        on_returned_change=sync.restore,
        on_missed_change=sync.resend,
        on_locked_change=sync.page_locked,
    )


def vault(words: VaultWords) -> None:
    """The form for the encrypted copy in this tab; what is typed into it stays in the page."""
    _VAULT(key=keys.VAULT, data=words.model_dump(exclude={"title", "says", "locked_title", "locked"}))


def download(file: Outgoing | None) -> None:
    """Have the page make a file, once for each id; it tells what came of that in another run."""
    if file and file.made is None:
        data = {"id": file.id, "name": file.name, "content": file.content, "base64": file.base64, "type": file.type}
        _DOWNLOAD(key=keys.DOWNLOAD, data=data, height=0, on_made_change=state.file_made)


def picture(svg: str, *, key: str) -> None:
    """A drawing of ours as part of the page; its SVG has the text that is read aloud."""
    _PICTURE(key=key, data=[{"svg": svg}])


def open_button(choose: str, too_big: str, unreadable: str, on_file: Callable[[], None]) -> None:
    """A button that reads a file in the page; state.chosen_file() has it in the callback."""
    data = {"choose": choose, "too_big": too_big, "unreadable": unreadable, "limit": MAX_LOCKED_BYTES}
    _OPEN(key=keys.OPEN, data=data, on_file_change=on_file)


def steps(step: str) -> None:
    """For a page of screens with fields that are kept as they are left: start each screen at its heading."""
    _STEPS(key=keys.STEPS, data={"step": step}, height=0)


def start_at(part: str) -> None:
    """Bring a part of the page, by the key of its container, to the top of the window where it is another than before."""
    _START_AT(key=keys.START_AT, data={"part": part}, height=0)


def copy_button(text: str, label: str, done: str, *, key: str) -> None:
    """A button that copies a text; `done` is said after it. The text goes to this browser only, and nowhere into the page."""
    _COPY(key=state.draft(key), data={"text": text, "label": label, "done": done})


def large_type() -> None:
    """Type and space for a projector, on the page that draws this."""
    _LARGE(key=keys.group("type"), data={}, height=0)


def arrow_keys() -> None:
    """Have the right and the left arrow key press the buttons that lead through a session."""
    _ARROWS(key=keys.group("arrows"), data={"next": keys.GROUP_NEXT, "before": keys.GROUP_BEFORE}, height=0)


def breathing(start: str, stop: str, breathe_in: str, breathe_out: str) -> None:
    """A circle to breathe with; it starts when someone presses its button, and stands still for who wants less motion."""
    _BREATHING(key="steady_breathing", data={"start": start, "stop": stop, "in": breathe_in, "out": breathe_out})
