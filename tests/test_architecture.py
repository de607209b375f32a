"""The rules of the house: who may import what, who owns the state, and what no file may do."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([ROOT / "app.py", *(ROOT / "lib").rglob("*.py"), *(ROOT / "pages").rglob("*.py")])

# A room may import the rooms named for it here, and itself.
MAY_IMPORT: dict[str, set[str]] = {
    "lib.child": set(),
    "lib.child_process": set(),
    "lib.content": {"lib.records"},
    "lib.records": {"lib.child"},
    "lib.export": {"lib.records", "lib.content", "lib.child"},
    "lib.tracker": {"lib.export", "lib.records", "lib.content"},
    "lib.worksheet": {"lib.tracker", "lib.export", "lib.records", "lib.content"},
    "lib.spectrum": {"lib.learn", "lib.records", "lib.content"},
    "lib.support": {"lib.records", "lib.content"},
    "lib.learn": {"lib.content"},
    "lib.guide": {"lib.tracker", "lib.records", "lib.content"},
    "lib.group": {"lib.tracker", "lib.content"},
}
MAY_IMPORT |= {"lib.ui": set(MAY_IMPORT), "pages": {"lib.ui", *MAY_IMPORT}, "app": {"lib.ui"}}


@functools.cache
def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def layer(name: str) -> str | None:
    return next((at for at in MAY_IMPORT if name == at or name.startswith(f"{at}.")), None)


@functools.cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file, parsed once for all rules."""
    return ast.parse(path.read_text(encoding="utf-8"))


def within(root: ast.AST) -> list[ast.AST]:
    """The same as `ast.walk`, in a third of its time: there are half a million nodes."""
    found = [root]
    for node in found:  # which grows meanwhile
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                found += [each for each in value if isinstance(each, ast.AST)]
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


@functools.cache
def nodes(path: Path) -> list[ast.AST]:
    return within(tree(path))


@functools.cache
def imported(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: write imports in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def dotted(node: ast.expr) -> str:
    """`st.sidebar.markdown` for that expression, '' for anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *parts[::-1]]) if isinstance(node, ast.Name) else ""


@functools.cache
def calls(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Every call of a file, with the dotted name of what is called."""
    return tuple((dotted(node.func), node) for node in nodes(path) if isinstance(node, ast.Call))


def option(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def test_arrows_point_one_way() -> None:
    def wrong(path: Path) -> Iterator[str]:
        own = layer(module(path))
        if own is None:
            yield f"{module(path)} is in no room of the house; name its layer"
            return
        for name in sorted(imported(path)):
            other = layer(name)
            if other not in {None, own, *MAY_IMPORT[own]}:
                yield f"{module(path)} may not import {name}"

    assert [line for path in SOURCES if module(path) != "lib" for line in wrong(path)] == []


def test_domain_code_knows_no_streamlit_clock_or_chance() -> None:
    commands = {"lib.content.__main__", "lib.content.numbers", "lib.guide.__main__"}  # a command asks the machine for its date
    clocks = {"dt.date.today", "dt.datetime.now", "date.today", "datetime.now"}
    offenders = []
    for path in SOURCES:
        if layer(module(path)) in {"app", "pages", "lib.ui"}:
            continue
        banned = {"streamlit", "random", "uuid", "secrets", "time"}
        offenders += [f"{module(path)} imports {name}" for name in imported(path) if name.split(".")[0] in banned]
        if module(path) not in commands:
            offenders += [f"{path}:{call.lineno} {name}" for name, call in calls(path) if name in clocks]
    assert offenders == []


def test_only_state_touches_session_state() -> None:
    # The sweep empties the states of people who left.
    may = {"lib.ui.state", "lib.ui.memo", "lib.ui.forms", "lib.ui.sync", "lib.ui.presenting", "lib.ui.server.sweep"}
    assert [
        f"{path}:{node.lineno}"
        for path in SOURCES
        if module(path) not in may
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr == "session_state"
    ] == []


def test_nothing_that_leaks_or_runs_a_persons_text_is_used() -> None:
    """Calls and options that fetch, execute, publish or store what someone typed."""
    banned = {
        *("st.html", "st.exception", "st.map", "st.download_button", "st.file_uploader", "st.camera_input", "st.audio_input"),
        *("st.iframe", "st.write", "st.pydeck_chart", "st.link_button", "st.image", "st.logo", "pickle.loads", "pickle.load"),
        "st.caption",  # too faint; see components.fine
        "st.stop",  # would take the foot of the page with it
        *("yaml.load", "eval", "exec", "print"),
    }
    may_print = {"lib.content.__main__", "lib.content.numbers", "lib.guide.__main__", "lib.tracker.checkpoint.__main__"}
    offenders = []
    for path in SOURCES:
        for name, call in calls(path):
            if name in banned and not (name == "print" and module(path) in may_print):
                offenders.append(f"{path}:{call.lineno} {name}")
            options = {keyword.arg for keyword in call.keywords} & {"unsafe_allow_html", "unsafe_allow_javascript", "bind"}
            offenders += [f"{path}:{call.lineno} {name}({option}=…)" for option in options]
            if name == "st.set_page_config":
                icon = ast.unparse(option(call, "page_icon") or call)
                if icon != "None if server.protected() else '📝'":
                    offenders.append(f"{path}:{call.lineno} that icon is fetched from another host")
    assert offenders == []


def test_nothing_is_cached_that_sessions_could_share() -> None:
    """A cache outlives the session that filled it; only what takes no argument, or content, may be kept."""
    caches = {"functools.cache", "functools.lru_cache", "streamlit.cache_data", "streamlit.cache_resource"}
    may = {"lib.records.page_copy", "lib.records.file.read", "lib.content.usage", "lib.worksheet.safety_gate"}
    may |= {f"lib.ui.server.{name}" for name in ("headers", "lighter_fonts")}
    offenders = {}
    for path in SOURCES:
        uses = imported(path) & caches | {name for name, _ in calls(path)} & {"st.cache_data", "st.cache_resource"}
        if uses and module(path) not in may:
            offenders[module(path)] = uses
    assert offenders == {}


def test_pages_hold_no_wording() -> None:
    """Wording lives in content/: a string of three words or more in a page is a sentence that no editor would find."""
    offenders = []
    for path in SOURCES:
        if layer(module(path)) != "pages":
            continue
        docstrings = {
            id(node.body[0].value)
            for node in nodes(path)
            if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node) and isinstance(node.body[0], ast.Expr)
        }
        offenders += [
            f"{path}:{node.lineno} {node.value!r}"
            for node in nodes(path)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
            and re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", node.value)
        ]
    assert offenders == []


def test_headings_bring_no_link_that_would_write_them_into_the_address() -> None:
    offenders = []
    for path in SOURCES:
        for name, call in calls(path):
            if name in {"st.title", "st.header", "st.subheader"}:
                anchor = option(call, "anchor")
                if not isinstance(anchor, ast.Constant) or anchor.value is not False:
                    offenders.append(f"{path}:{call.lineno}")
    assert offenders == []


# What strftime knows on every system; %s and %r are how logging and pydantic's errors are told.
NOT_PORTABLE = re.compile(r"%(?![aAbBcdfGHIjmMpSuUVwWxXyYzZ%sr])[-_#^]?[A-Za-z]")


def test_no_date_is_written_in_a_way_that_fails_on_another_system() -> None:
    """`%-d` raises on Windows, `%#d` is only known there, and `%e` or `%k` not everywhere: use the helpers for dates."""
    strings = [
        (f"{path}:{node.lineno}", node.value)
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    strings += [(str(path), path.read_text("utf-8")) for path in sorted((ROOT / "content").rglob("*.toml"))]
    assert [f"{place} {found}" for place, text in strings if (found := NOT_PORTABLE.findall(text))] == []


@pytest.mark.parametrize("directive", ["%-d", "%#d", "%e", "%_H", "%k", "%P", "%F"])
def test_the_check_for_dates_finds_what_is_not_portable(directive: str) -> None:
    assert NOT_PORTABLE.search(f"on {directive} %B")


def test_every_class_has_a_name_of_its_own() -> None:
    """A newcomer who reads a name finds one thing."""
    defined: dict[str, list[str]] = {}
    for path in SOURCES:
        for node in nodes(path):
            if isinstance(node, ast.ClassDef):
                defined.setdefault(node.name, []).append(module(path))
    assert {name: places for name, places in defined.items() if len(places) > 1} == {}


def test_files_stay_small() -> None:
    """About 300 lines is asking to be split."""
    assert {module(path): length for path in SOURCES if (length := path.read_text("utf-8").count("\n")) > 300} == {}
