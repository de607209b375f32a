"""Where a person's text may go: what comes out of a field is drawn as it stands, or not at all."""

from __future__ import annotations

import ast

import pytest

from tests.test_architecture import SOURCES, dotted, layer, module, nodes, within

# What a person typed comes out of these. It may go into the calls below, which draw text as it stands or look something up,
# and into nothing else: no Markdown, label, option, address, log or container.
TYPED = {"st.text_input", "st.text_area", "st.chat_input", "st.data_editor", "state.get_draft", "ask"}
TYPED |= {"forms.get_field", "forms.get_fields"}
ALLOWED = {
    *("st.text", "st.code", "st.dataframe", "st.text_area", "st.json", "len", "bool", "str", "isinstance"),
    *("search.has_words", "search.names_any", "search.search"),
    "Asked",  # what the list of entries looks for: compared with records, never shown
    *("entry_draft.entry", "entry_draft.jotted", "record_forms.record"),  # make records of what fields hold
    *("record_forms.pulse", "record_forms.scenes"),
    *("entry_draft.all_overlong", "overlong"),  # give back numbers and names of our own fields
    "field.asked",  # compares what another field holds
    "record_forms.judging_word",  # gives back a word of our own list
    # Make a file, and open one; a phrase goes no further.
    *("lock.phrase_ok", "lock.lock", "lock.unlock", "write.dump", "names.safe_name", "merge.merge", "state.save"),
    *("state.open_file", "state.receive", "Outgoing"),
    *("plan.mark", "plan.marked", "plan.own_line"),  # make the records of a choice or a line that someone entered
    # these make a record of what a field gives, and nothing else
    *("answers.begun", "answers.about", "answers.answer", "answers.own_words", "answers.about_card", "answers.happened"),
    "about.first_about",  # the same: who it is about, one of our own choices
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


def typed_names(inside: list[ast.AST]) -> set[str]:
    """Variables that hold what came out of a field, followed through assignments."""
    names: set[str] = set()
    steps = [step for step in inside if isinstance(step, ast.Assign | ast.AnnAssign | ast.NamedExpr) and step.value]
    for _ in range(4):  # x = st.text_input(); y = x.strip(); z = y
        for step in steps:
            if step.value and holds_typed(step.value, names):
                targets = step.targets if isinstance(step, ast.Assign) else [step.target]
                names |= {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)}
    return names


def misused(inside: list[ast.AST]) -> list[str]:
    """Calls that are given typed text and are not on the list."""
    names, found = typed_names(inside), []
    for call in [node for node in inside if isinstance(node, ast.Call)]:
        name = dotted(call.func)
        own = isinstance(call.func, ast.Attribute) and holds_typed(call.func.value, names)  # query.strip()
        given = any(holds_typed(argument, names) for argument in [*call.args, *(k.value for k in call.keywords)])
        if given and name not in ALLOWED and not own:
            found.append(f"line {call.lineno}: {name or ast.unparse(call.func)}")
    return found


def test_typed_text_is_drawn_literally_or_not_at_all() -> None:
    drawing = [path for path in SOURCES if layer(module(path)) in {"pages", "lib.ui"}]
    assert {module(path): found for path in drawing if (found := misused(nodes(path)))} == {}


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
    assert misused(within(ast.parse(f"q = st.text_input('x').strip()\nr = q\n{line}"))) != []


def test_the_check_for_typed_text_lets_good_use_be() -> None:
    source = "q = st.text_input('x').strip()\nif len(q) > 3: st.text(q)\nhits = search.search(i, q)"
    assert misused(within(ast.parse(source))) == []
