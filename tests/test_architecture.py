"""The rules of the house: who may import what, who owns the state, and where a person's text may go."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([ROOT / "app.py", *(ROOT / "lib").rglob("*.py"), *(ROOT / "pages").rglob("*.py")])

# A room may import the rooms named for it here, and itself.
MAY_IMPORT: dict[str, set[str]] = {
    "lib.content": {"lib.records"},
    "lib.records": set(),
    "lib.export": {"lib.records", "lib.content"},
    "lib.tracker": {"lib.export", "lib.records", "lib.content"},
    "lib.worksheet": {"lib.tracker", "lib.export", "lib.records", "lib.content"},
    "lib.spectrum": {"lib.learn", "lib.records", "lib.content"},
    "lib.support": {"lib.records", "lib.content"},
    "lib.learn": {"lib.content"},
    "lib.guide": {"lib.tracker", "lib.records", "lib.content"},
}
MAY_IMPORT |= {"lib.ui": set(MAY_IMPORT), "pages": {"lib.ui", *MAY_IMPORT}, "app": {"lib.ui"}}


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def layer(name: str) -> str | None:
    return next((at for at in MAY_IMPORT if name == at or name.startswith(f"{at}.")), None)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: write imports in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def dotted(node: ast.expr) -> str:
    """`st.sidebar.markdown` for that expression, '' for anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *parts[::-1]]) if isinstance(node, ast.Name) else ""


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_arrows_point_one_way(path: Path) -> None:
    own = layer(module(path))
    if module(path) in {"lib", "lib.__init__"}:
        return
    assert own is not None, f"{module(path)} is in no room of the house; name its layer"
    for name in imported(path):
        other = layer(name)
        assert other is None or other == own or other in MAY_IMPORT[own], f"{module(path)} may not import {name}"


@pytest.mark.parametrize("path", [p for p in SOURCES if layer(module(p)) not in {"app", "pages", "lib.ui"}], ids=module)
def test_domain_code_knows_no_streamlit_clock_or_chance(path: Path) -> None:
    names = imported(path)
    assert not {n for n in names if n.split(".")[0] in {"streamlit", "random", "uuid", "secrets", "time"}}
    commands = {"lib.content.__main__", "lib.content.numbers"}  # a command asks the machine for its date
    if module(path) not in commands:
        assert not {dotted(c.func) for c in calls(path)} & {"dt.date.today", "dt.datetime.now", "date.today", "datetime.now"}


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_only_state_touches_session_state(path: Path) -> None:
    touches = [n for n in ast.walk(tree(path)) if isinstance(n, ast.Attribute) and n.attr == "session_state"]
    if module(path) not in {
        "lib.ui.state",
        "lib.ui.forms",
        "lib.ui.server.sweep",
    }:  # the sweep empties the states of people who left
        assert not touches


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_nothing_that_leaks_or_runs_a_persons_text_is_used(path: Path) -> None:
    """`privacy.md` R8: calls and options that fetch, execute, publish or store what someone typed."""
    banned = {
        *("st.html", "st.exception", "st.map", "st.download_button", "st.file_uploader", "st.camera_input", "st.audio_input"),
        *("st.iframe", "st.write", "st.pydeck_chart", "st.link_button", "st.image", "st.logo", "pickle.loads", "pickle.load"),
        "st.caption",  # too faint; see components.fine
        "st.stop",  # would take the foot of the page with it
        *("yaml.load", "eval", "exec", "print"),
    }
    may_print = {"lib.content.__main__", "lib.content.numbers", "lib.tracker.checkpoint.__main__"}
    for call in calls(path):
        name = dotted(call.func)
        assert name not in banned or (name == "print" and module(path) in may_print), f"{path}:{call.lineno} {name}"
        for option in call.keywords:
            assert option.arg not in {"unsafe_allow_html", "unsafe_allow_javascript", "bind"}, f"{path}:{call.lineno}"
        if name == "st.set_page_config":
            icon = next((k.value for k in call.keywords if k.arg == "page_icon"), None)
            assert isinstance(icon, ast.Constant)
            assert not str(icon.value).startswith(":material"), "that icon is fetched from another host"


# What a person typed comes out of these. It may go into the calls below, which draw text as it stands or look something up,
# and into nothing else: no Markdown, label, option, address, log or container.
TYPED = {"st.text_input", "st.text_area", "st.chat_input", "st.data_editor", "state.get_draft", "ask"}
TYPED |= {"forms.get_field", "forms.get_fields"}
ALLOWED = {
    *("st.text", "st.code", "st.dataframe", "st.text_area", "st.json", "len", "bool", "str", "isinstance"),
    *("search.has_words", "search.names_any", "search.search"),
    "Asked",  # what the list of entries looks for: compared with records, never shown
    "entry_draft.entry",  # to a record, like those that follow
    *(f"record_drafts.{kind}" for kind in ("boundary", "statement", "agreement", "occasion", "promise", "pulse", "scenes")),
    *("record_drafts.note", "record_drafts.marker", "record_drafts.own_kind"),
    "phrasing.found",  # gives back a word of our own list
    # Make a file, and open one; a phrase goes no further.
    *("lock.phrase_ok", "lock.lock", "lock.unlock", "write.dump", "names.safe_name", "merge.merge", "state.save"),
    *("state.open_file", "state.receive", "Outgoing"),
    *("plan.mark", "plan.marked", "plan.own_line"),  # make the records of a choice or a line that someone entered
    # these make a record of what a field gives, and nothing else
    *("answers.begun", "answers.about", "answers.answer", "answers.about_card", "answers.happened"),
    "about.told",  # the same: who it is about, one of our own choices
}


def holds_typed(node: ast.AST, names: set[str]) -> bool:
    """Whether an expression has in it what came out of a field, not counting what an allowed call makes of it."""
    if isinstance(node, ast.Call):
        if dotted(node.func) in TYPED:
            return True
        if dotted(node.func) in ALLOWED:
            return False
    if isinstance(node, ast.Name):
        return node.id in names
    return any(holds_typed(child, names) for child in ast.iter_child_nodes(node))


def typed_names(tree_: ast.AST) -> set[str]:
    """Variables that hold what came out of a field, followed through assignments."""
    names: set[str] = set()
    for _ in range(4):  # x = st.text_input(); y = x.strip(); z = y
        for step in ast.walk(tree_):
            if not isinstance(step, ast.Assign | ast.AnnAssign | ast.NamedExpr) or step.value is None:
                continue
            if holds_typed(step.value, names):
                targets = step.targets if isinstance(step, ast.Assign) else [step.target]
                names |= {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)}
    return names


def misused(source: ast.AST) -> list[str]:
    """Calls that are given typed text and are not on the list."""
    names, found = typed_names(source), []
    for call in [node for node in ast.walk(source) if isinstance(node, ast.Call)]:
        name = dotted(call.func)
        own = isinstance(call.func, ast.Attribute) and holds_typed(call.func.value, names)  # query.strip()
        given = any(holds_typed(argument, names) for argument in [*call.args, *(k.value for k in call.keywords)])
        if given and name not in ALLOWED and not own:
            found.append(f"line {call.lineno}: {name or ast.unparse(call.func)}")
    return found


@pytest.mark.parametrize("path", [p for p in SOURCES if layer(module(p)) in {"pages", "lib.ui"}], ids=module)
def test_typed_text_is_drawn_literally_or_not_at_all(path: Path) -> None:
    assert misused(tree(path)) == []


@pytest.mark.parametrize(
    "line",
    [
        "st.markdown(st.text_input('x'))",
        "components.fine(q)",
        "st.container().markdown(q)",
        "st.markdown(f'found {r}')",
        "rows = list_of(q)",
        "with st.container() as box:\n    box.caption(q.upper())",
        "logging.info('%s', q)",
        "site.link('library', q)",
    ],
)
def test_the_check_for_typed_text_finds_misuse(line: str) -> None:
    assert misused(ast.parse(f"q = st.text_input('x').strip()\nr = q\n{line}")) != []


def test_the_check_for_typed_text_lets_good_use_be() -> None:
    assert misused(ast.parse("q = st.text_input('x').strip()\nif len(q) > 3: st.text(q)\nhits = search.search(i, q)")) == []


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_nothing_is_cached_that_sessions_could_share(path: Path) -> None:
    """A cache outlives the session that filled it; only what takes no argument, or content, may be kept."""
    caches = {"functools.cache", "functools.lru_cache", "streamlit.cache_data", "streamlit.cache_resource"}
    uses = imported(path) & caches or {dotted(c.func) for c in calls(path)} & {"st.cache_data", "st.cache_resource"}
    assert not uses or module(path) in {"lib.ui.server.headers", "lib.records.page_copy", "lib.content.usage"}


@pytest.mark.parametrize("path", sorted((ROOT / "pages").rglob("*.py")), ids=module)
def test_pages_hold_no_wording(path: Path) -> None:
    """Wording lives in content/: a string of three words or more in a page is a sentence that no editor would find."""
    source = tree(path)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(source)
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node) and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(source):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            assert not re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", node.value), f"{path}:{node.lineno} {node.value!r}"


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_headings_bring_no_link_that_would_write_them_into_the_address(path: Path) -> None:
    for call in calls(path):
        if dotted(call.func) in {"st.title", "st.header", "st.subheader"}:
            anchor = next((k.value for k in call.keywords if k.arg == "anchor"), None)
            assert isinstance(anchor, ast.Constant)
            assert anchor.value is False, f"{path}:{call.lineno}"


@pytest.mark.parametrize("path", SOURCES, ids=module)
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, "about 300 lines is asking to be split"


def test_git_hides_nothing_of_the_project() -> None:
    found = subprocess.run(
        ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "lib", "pages", "content", "app.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert not [name for name in found if "__pycache__" not in name]


def test_the_configuration_binds_no_address() -> None:
    """`make run` binds to this machine; a hosted server must be free to listen where its host wants."""
    settings = [line.split("#")[0] for line in (ROOT / ".streamlit" / "config.toml").read_text().splitlines()]
    assert not [line for line in settings if re.match(r"\s*address\s*=", line)]


@pytest.mark.parametrize(
    ("section", "setting", "value"),
    [
        ("server", "fileWatcherType", "none"),
        ("server", "maxUploadSize", 1),
        ("server", "enableAgentApi", False),
        ("server", "enableXsrfProtection", True),
        ("runner", "postScriptGC", False),
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("client", "toolbarMode", "minimal"),
        ("client", "disableDataExport", True),
        ("logger", "level", "error"),
        ("logger", "enableRich", False),
    ],
)
def test_settings_that_keep_people_safe_stay(section: str, setting: str, value: object) -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings[section][setting] == value
