"""What the log's records hold in someone's own words is drawn as it stands, or not at all."""

from __future__ import annotations

import ast

import pytest

from tests.test_architecture import SOURCES, dotted, module, tree

# What the log's records hold in someone's own words. Content has fields of the same names; it comes from these variables.
LOG_PAGES = {
    f"pages.tracker.{page}"
    for page in ("today", "entry", "write", "entries", "boundaries", "week", "patterns", "checkpoints", "options")
}
OWN_WORDS = {"what_happened", "felt", "evidence", "when", "then", "why", "need", "text", "who_agreed", "how_we_know", "label"}
CONTENT = {"words", "who", "names", "said", "form", "pen", "story", "pair", "found", "day_words", "short"}
LITERAL = {"st.text", "st.text_area", "st.selectbox"}  # a selectbox draws no Markdown
DRAWS = ("st.", "components.", "site.", "shell.", "bar.", "support_offer.", "logging.")


# These give back names of ours, or draw text so that it is read as it stands.
GIVES_NONE = {"literal", "len", "bool", "suggest.suggestion", "suggest.names_any"}


def own_words(node: ast.AST, names: set[str]) -> bool:
    """Whether an expression reads a record's text, or a variable that holds one."""
    if isinstance(node, ast.Call) and dotted(node.func) in GIVES_NONE:
        return False
    if isinstance(node, ast.Attribute) and node.attr in OWN_WORDS:
        roots = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        parts = {each.attr for each in ast.walk(node.value) if isinstance(each, ast.Attribute)}
        return not (roots | parts) & CONTENT
    if isinstance(node, ast.Name):
        return node.id in names
    return any(own_words(child, names) for child in ast.iter_child_nodes(node))


def drawn_as_markdown(source: ast.AST) -> list[str]:
    """Calls that draw a record's text in another way than as it stands."""
    found = []
    for scope in [node for node in ast.walk(source) if isinstance(node, ast.FunctionDef | ast.Module)]:
        steps = [step for step in ast.walk(scope) if isinstance(step, ast.Assign) and own_words(step.value, set())]
        names = {n.id for step in steps for t in step.targets for n in ast.walk(t) if isinstance(n, ast.Name)}
        if isinstance(scope, ast.Module):
            names = set()
        for call in [node for node in ast.walk(scope) if isinstance(node, ast.Call)]:
            name = dotted(call.func)
            arguments = [*call.args, *(k.value for k in call.keywords if k.arg not in {"args", "key", "on_click"})]
            if name.startswith(DRAWS) and name not in LITERAL and any(own_words(each, names) for each in arguments):
                found.append(f"line {call.lineno}: {name}")
    return found


def test_what_records_hold_is_drawn_as_it_stands() -> None:
    drawing = [path for path in SOURCES if module(path).startswith("lib.ui.tracker") or module(path) in LOG_PAGES]
    assert {module(path): found for path in drawing if (found := drawn_as_markdown(tree(path)))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "st.markdown(entry.what_happened)",
        "components.fine(f'{agreement.text}')",
        "st.button(own.label)",
        "def f(entry):\n    x = entry.felt\n    st.markdown(x)",
        "st.pills('x', [each.label for each in categories])",
    ],
)
def test_the_check_for_records_finds_misuse(line: str) -> None:
    assert drawn_as_markdown(ast.parse(line)) != []
