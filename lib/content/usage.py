"""Which texts of wording the code uses, and with which placeholders: read from the syntax tree, held against content/.

A text is reached as `words.title` or `words.ways[name]`; what `words` is, is known from `wording(TodayWords)` or an annotation.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lib.content.problems import Problem
from lib.content.words import WORD_FILES
from lib.content.words.base import Wording, WordingTable, placeholders

ROOT = Path(__file__).resolve().parents[2]
WHOLE_TABLE = {"items", "keys", "values", "model_dump", "__getitem__"}


@dataclass(frozen=True, slots=True)
class Place:
    """A table or text of wording: the name of its model and the keys that lead to it; `*` is any key."""

    model: str
    keys: tuple[str, ...] = ()


Held = frozenset["Place | str"]
"""What an expression may hold: places in wording, or the class of an object; several after an `if` or `or`."""
NOTHING: Held = frozenset()
Blocks = list[tuple[list[ast.stmt], dict[str, "Held"]]]
"""Bodies of functions and classes still to be read, with what their own names hold."""
Filled = set[tuple[frozenset[str] | None, bool]]
"""The placeholders that code fills in at a place (None: any), and whether it is for one text alone, which needs them all."""


@dataclass(slots=True)
class Usage:
    """What the code does with each place, and one line that does it."""

    filled: dict[Place, Filled] = field(default_factory=dict)
    where: dict[Place, str] = field(default_factory=dict)


def models() -> dict[str, type[WordingTable]]:
    """Every model of wording by its name, tables with a name of their own among them."""
    known: dict[str, type[WordingTable]] = {}
    todo: list[type[WordingTable]] = [WordingTable]
    while todo:
        for model in todo.pop().__subclasses__():
            known[model.__name__] = model
            todo.append(model)
    return known


@cache
def used(folders: tuple[str, ...] = ("lib", "pages")) -> Usage:
    """What all code in these folders uses."""
    files = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    steps = [step for tree in trees.values() for step in _statements(tree)]
    classes = [step for step in steps if isinstance(step, ast.ClassDef)]
    functions = [step for step in steps if isinstance(step, ast.FunctionDef)]
    attributes = {
        (owner.name, step.target.id if isinstance(step.target, ast.Name) else step.target.attr): name
        for owner in classes
        for step in _statements(owner)
        if isinstance(step, ast.AnnAssign)
        and isinstance(step.target, ast.Name | ast.Attribute)
        and (name := _named(step.annotation))
    }
    known = models()
    returns = {node.name: name for node in functions if (name := _named(node.returns)) in known}
    usage = Usage()
    for path, tree in trees.items():
        _Reader(usage, attributes, returns, path.relative_to(ROOT).as_posix()).block(tree.body, {})
    return usage


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Every statement inside, however deep, and what holds some; expressions, which are most of a tree, hold none."""
    for part in ("body", "handlers", "cases", "orelse", "finalbody"):
        for step in getattr(node, part, ()):
            yield step
            yield from _statements(step)


def _named(annotation: ast.expr | None) -> str | None:
    if isinstance(annotation, ast.BinOp):  # X | None
        return _named(annotation.left)
    return annotation.id if isinstance(annotation, ast.Name) else None


class _Reader:
    """Goes through one file, knowing which names hold wording."""

    def __init__(self, usage: Usage, attributes: Mapping[tuple[str, str], str], returns: Mapping[str, str], file: str) -> None:
        self.usage, self.attributes, self.returns, self.file = usage, attributes, returns, file
        self.models = models()
        self.owners = {owner for owner, _ in attributes}

    def block(self, body: list[ast.stmt], outer: Mapping[str, Held]) -> None:
        names, inner = dict(outer), Blocks()
        for step in body:
            self.visit(step, names, inner)
        for inside, own in inner:
            self.block(inside, {**names, **own})

    def visit(self, node: ast.AST, names: dict[str, Held], inner: Blocks) -> None:  # noqa: C901, PLR0912 - a branch a kind of node
        match node:
            case ast.Constant() | ast.expr_context() | ast.operator() | ast.cmpop():
                return  # most nodes are such leaves, or names of something else
            case ast.Name(id=name) if not names.get(name):
                return
            case ast.FunctionDef() | ast.Lambda():
                arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                own = {argument.arg: self.of_class(_named(argument.annotation)) for argument in arguments}
                if isinstance(node, ast.Lambda):
                    self.visit(node.body, {**names, **own}, inner)
                else:
                    own |= {"self": names["self"]} if "self" in names else {}
                    inner.append((node.body, own))
            case ast.ClassDef():
                inner.append((list(node.body), {"self": self.of_class(node.name)}))
            case ast.Assign():
                self.assign(node, names, inner)
            case ast.For() | ast.GeneratorExp() | ast.ListComp() | ast.SetComp() | ast.DictComp():
                self.loop(node, names, inner)
            case ast.Call(func=ast.Attribute(attr="format" | "format_map" as how, value=text)) if self.held(text, names):
                filled = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
                self.note(self.held(text, names), filled if how == "format" else None, node)
                self.around(text, names, inner)
                for value in [*node.args, *(keyword.value for keyword in node.keywords)]:
                    self.visit(value, names, inner)
            case ast.Call(func=ast.Attribute(attr="own_words_in"), args=[text]) if self.held(text, names):
                self.note(self.held(text, names), frozenset(keyword.arg for keyword in node.keywords if keyword.arg), node)
            case ast.expr() if self.texts(node, names):
                self.note(self.held(node, names), frozenset(), node)
                self.around(node, names, inner)
            case ast.Attribute(attr=attr) if attr in WHOLE_TABLE and self.held(node.value, names):
                self.note(self.held(node.value, names), frozenset(), node, whole=True)
            case _:
                for child in ast.iter_child_nodes(node):
                    self.visit(child, names, inner)

    def around(self, node: ast.expr, names: dict[str, Held], inner: Blocks) -> None:
        """What stands beside the wording in an expression: the keys asked for, conditions, arguments."""
        for child in ast.iter_child_nodes(node):
            follows = isinstance(child, ast.expr) and self.held(child, names) and not isinstance(node, ast.Call)
            (self.around if follows else self.visit)(child, names, inner)  # type: ignore[arg-type]

    def loop(self, node: ast.AST, names: dict[str, Held], inner: Blocks) -> None:
        """Each element of a list of texts goes by the name of the loop's variable."""
        for step in [node] if isinstance(node, ast.For) else node.generators:  # type: ignore[attr-defined]
            held = NOTHING.union(*(self.below(place, "*") for place in self.held(step.iter, names)))
            if held and isinstance(step.target, ast.Name):
                self.around(step.iter, names, inner)
                names[step.target.id] = held
            else:
                self.visit(step.iter, names, inner)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.comprehension):
                for condition in child.ifs:
                    self.visit(condition, names, inner)
            elif not isinstance(node, ast.For) or child not in (node.iter, node.target):
                self.visit(child, names, inner)

    def assign(self, node: ast.Assign, names: dict[str, Held], inner: Blocks) -> None:
        for target in node.targets:
            both = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
            pairs = zip(target.elts, node.value.elts, strict=False) if both else [(target, node.value)]  # type: ignore[attr-defined]
            for name, value in pairs:
                held = self.held(value, names)
                if isinstance(name, ast.Name) and held:
                    names[name.id] = held | names.get(name.id, NOTHING)
                    (self.around if not isinstance(value, ast.Call) else self.visit)(value, names, inner)
                else:
                    self.visit(value, names, inner)
                    if isinstance(name, ast.Name):
                        names.pop(name.id, None)

    def texts(self, node: ast.expr, names: Mapping[str, Held]) -> bool:
        """Whether an expression is a text or table of wording, not the whole of a file or an object that holds one."""
        return any(isinstance(place, Place) and place.keys for place in self.held(node, names))

    def of_class(self, name: str | None) -> Held:
        if name in self.models:
            return frozenset({Place(name)})
        return frozenset({name}) if name in self.owners else NOTHING

    def held(self, node: ast.expr, names: Mapping[str, Held]) -> Held:  # noqa: PLR0911 - the same
        match node:
            case ast.Name():
                return names.get(node.id, NOTHING)
            case ast.IfExp():
                return self.held(node.body, names) | self.held(node.orelse, names)
            case ast.BoolOp():
                return NOTHING.union(*(self.held(value, names) for value in node.values))
            case ast.NamedExpr():
                return self.held(node.value, names)
            case ast.Call(func=ast.Attribute(attr="get", value=table)) if places := self.held(table, names):
                return NOTHING.union(*(self.below(place, "*") for place in places))
            case ast.Call():
                return self.called(node)
            case ast.Attribute(attr=attr) if attr not in WHOLE_TABLE:
                return NOTHING.union(*(self.below(place, attr) for place in self.held(node.value, names)))
            case ast.Subscript():
                key = node.slice.value if isinstance(node.slice, ast.Constant) else "*"
                return NOTHING.union(*(self.below(place, str(key)) for place in self.held(node.value, names)))
        return NOTHING

    def called(self, node: ast.Call) -> Held:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "wording" and node.args:
            return self.of_class(_named(node.args[0]))
        return self.of_class(name) or self.of_class(self.returns.get(name))

    def below(self, place: Place | str, key: str) -> Held:
        if isinstance(place, str):
            return self.of_class(self.attributes.get((place, key)))
        declared = self.models[place.model].model_fields.get(key) if not place.keys else None
        if declared and isinstance(declared.annotation, type) and issubclass(declared.annotation, WordingTable):
            return frozenset({Place(declared.annotation.__name__)})
        return frozenset({Place(place.model, (*place.keys, key))})

    def note(self, held: Held, filled: frozenset[str] | None, node: ast.AST, *, whole: bool = False) -> None:
        for place in held:
            if isinstance(place, Place) and (place.keys or whole):
                alone = len(held) == 1 and "*" not in place.keys
                self.usage.filled.setdefault(place, set()).add((filled, alone))
                self.usage.where.setdefault(place, f"{self.file}:{getattr(node, 'lineno', 0)}")


def check_usage(wording: Mapping[type[Wording], Wording], usage: Usage | None = None) -> Iterator[Problem]:
    """Texts that are missing, that nothing uses, or that hold other `{names}` than the code, the app's by itself, fills in."""
    files = {model: name for name, model in WORD_FILES.items()}
    for model, words in wording.items():
        yield from _held_against(f"content/{files[model]}.toml", words, usage or used())


def _held_against(file: str, words: WordingTable, usage: Usage) -> Iterator[Problem]:
    names = {model.__name__ for model in type(words).__mro__}
    own: dict[tuple[str, ...], Filled] = {}
    for place, filled in usage.filled.items():
        if place.model in names:
            own.setdefault(place.keys, set()).update(filled)
            if not _exists(words, place.keys):
                yield Problem(file, ".".join(place.keys), f"this text is missing; {usage.where[place]} uses it")
    for key in words:
        if key not in type(words).model_fields:
            yield from _texts(file, words[key], (key,), own)
        elif isinstance(words[key], WordingTable):
            yield from _held_against(file, words[key], usage)


def _exists(value: object, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if key == "*" or not isinstance(value, WordingTable):
            return True
        if key not in value:
            return hasattr(type(value), key)
        value = value[key]
    return True


def _texts(file: str, value: object, keys: tuple[str, ...], own: Mapping[tuple[str, ...], Filled]) -> Iterator[Problem]:
    if isinstance(value, WordingTable):
        for key in value:
            yield from _texts(file, value[key], (*keys, key), own)
        return
    fills: Filled = set().union(*(filled for place, filled in own.items() if _covers(place, keys)))
    if not fills:
        yield Problem(file, ".".join(keys), "nothing uses this; take it out")
        return
    for text in value if isinstance(value, tuple) else (value,):
        names = placeholders(text) if isinstance(text, str) else frozenset()
        if not any(filled is None or (names == filled if alone else names <= filled) for filled, alone in fills):
            allowed = " or ".join(sorted(_listed(filled or ()) for filled, _ in fills))
            yield Problem(file, ".".join(keys), f"it has {_listed(names)}; the page fills in {allowed}")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "nothing"


def _covers(place: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Whether using a place uses the text at `keys`: that text, something of it, or the table around it."""
    return all(mine in ("*", key) for mine, key in zip(place, keys, strict=False))
