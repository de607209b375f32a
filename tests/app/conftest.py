"""AppTest from the entry script, the way a session really runs."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, app_test, local_script_runner
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.util import calc_hash

from lib.content.pages import PAGES
from lib.records import notebook
from lib.records import session as transitions
from lib.records.record import Record
from lib.records.session import AppState, Outgoing
from lib.ui import library, server

# AppTest does for every session what a server does once: it reads the metadata of all installed packages, and compiles
# each script anew. Together that is nine tenths of a test's time.
manifest_scanner.scan_component_manifests = functools.cache(manifest_scanner.scan_component_manifests)
for used_in in (app_test, local_script_runner):
    used_in.ScriptCache = functools.cache(ScriptCache)  # type: ignore[attr-defined]


def _wait(runner: LocalScriptRunner, timeout: float) -> None:
    """Wait for a run to end; AppTest asks every millisecond, and so keeps the run from running."""
    assert runner._script_thread
    runner._script_thread.join(timeout)
    assert runner.script_stopped(), f"the run takes longer than {timeout} s"


local_script_runner.require_widgets_deltas = _wait  # type: ignore[assignment]
# What stands in for the server; AppTest makes a mock of every method of it, at every run.
app_test.MagicMock = lambda spec: SimpleNamespace()  # type: ignore[assignment,attr-defined,misc]  # noqa: ARG005

SCRIPT = Path(__file__).resolve().parents[2] / "lib" / "ui" / "script.py"

# Here there is no server; its own tests say what a page says where it is not ours.
server.IN_PLACE |= {server.HEADERS, server.SWEEP}


def open_page(page: str, *records: Record, **query: str) -> AppTest:
    """A session that holds these records and has come from the start page to this one."""
    at = AppTest.from_file(SCRIPT, default_timeout=60)
    at.session_state["app"] = AppState(epoch="test", landing="start", notes=notebook.holding(records))
    return go(at, page, **query)


def fresh() -> AppTest:
    """A new session on the start page."""
    return AppTest.from_file(SCRIPT, default_timeout=60).run()


def go(at: AppTest, page: str, **query: str) -> AppTest:
    """Switch a session to another page; fails on any exception and where the shell is missing."""
    for key in [*at.query_params]:
        del at.query_params[key]
    for key, value in query.items():
        at.query_params[key] = value
    # What AppTest.switch_page does in a session that has run, by way of the file system.
    at._page_hash = calc_hash("" if page == "start" else PAGES[page].url)
    at.run()
    sound(at)
    return at


def outgoing(at: AppTest) -> Outgoing:
    """The file that the page was handed."""
    file = at.session_state["app"].outgoing
    assert isinstance(file, Outgoing)
    return file


def page_says(at: AppTest, *, made: bool) -> AppTest:
    """The run after the page told what came of the file it was handed."""
    at.session_state["app"] = transitions.file_made(at.session_state["app"], outgoing(at).id, made=made)
    return at.run()


def sound(at: AppTest) -> None:
    """Assert what must hold after every run: no error, and the shell in its place."""
    assert not at.exception
    assert library.exit_words().failure not in [e.value for e in at.error]
    assert at.get("bidi_component"), "the exit is not there"
    if at.session_state["app"].aside:  # while examples are presented there are no ways but through the session
        return
    assert {link.value for link in at.page_link} >= {"Start", "Read", "Track", "Think", "Notes", "Help now"}
    assert any("not a diagnosis" in m.value for m in at.markdown)


def everything(at: AppTest) -> str:
    """All text that a page shows, labels too, as it reads: without the backslashes of escaped Markdown."""
    kinds = (at.title, at.header, at.subheader, at.markdown, at.caption, at.text, at.info, at.warning, at.error, at.success)
    shown = [str(element.value) for kind in kinds for element in kind]
    shown += [element.label for kind in (at.button, at.expander, at.selectbox, at.text_input, at.pills) for element in kind]
    return re.sub(r"\\([^\w\s])", r"\1", "\n".join(shown))


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, str], None]:
    """Work on a copy of content/, and edit it with `content(file, old, new)`."""
    import shutil

    folder = Path(shutil.copytree(library.CONTENT, tmp_path / "content"))
    monkeypatch.setattr(library, "CONTENT", folder)
    monkeypatch.setattr(library, "_shelf", None)  # and put back what was read of the real folder

    def edit(file: str, old: str, new: str) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def headings(at: AppTest) -> list[str]:
    """The headings of the second level, then those that are set small."""
    small = (str(element.value).partition("\n")[0] for element in at.markdown)
    return [*(header.value for header in at.header), *(line.removeprefix("## ") for line in small if line.startswith("## "))]
