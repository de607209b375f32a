"""The process that sets one document and ends: a document on standard input, a PDF on standard output.

Typst remembers what it set, in the hope of setting it again; here that memory would hold one person's notes in a process
that serves everyone, for as long as nobody else makes a document. It ends with this process instead.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst

TEMPLATE = Path(__file__).with_name("template.typ")

# Each sign in a paragraph of its own, in the template's font: in a longer text, one sign that is missing makes Typst name
# its neighbours too.
_PROBE = b"""#set document(title: "Signs")
#set text(font: "Libertinus Serif")
#for sign in json(bytes(sys.inputs.document)) { par(sign) }"""
_NO_GLYPH = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_FONTS = typst.Fonts(include_system_fonts=False)  # those inside Typst, so that it looks the same wherever it is made
_BOX = "□"
_UNSHAPED = ((0x0900, 0x0DFF), (0x0E00, 0x109F), (0x1780, 0x17FF))
"""Scripts of India and of South-East Asia: these fonts may have their letters, and can't join and order them to be read."""
_MARKS = {"Mn", "Me", "Cf", "Sk"}
"""Categories of signs that change the one before them."""


class _Missing(Exception):  # noqa: N818 - a finding
    """Signs that no font has a picture of; none are named where Typst gave up."""

    def __init__(self, signs: set[str]) -> None:
        self.signs = signs


def render(document: dict[str, Any], told: str) -> tuple[bytes, int]:
    """A PDF, and how many different signs of the text it can't show; `told` then stands under its title."""
    unsure = {sign for text in _texts(document) for sign in text if not sign.isascii()}
    marks = {sign for sign in unsure if unicodedata.category(sign) in _MARKS}
    hidden = _unshown(unsure)
    unshaped = {sign for sign in unsure if any(first <= ord(sign) <= last for first, last in _UNSHAPED)}
    if unshaped:
        document = {**document, "about": [*document["about"], told]}
        told = ""
    while True:
        try:
            return _compiled(TEMPLATE.read_bytes(), _showable(document, hidden, told)), len(hidden | unshaped)
        except _Missing as missing:
            # A mark may be missing on one letter only; and Typst gives up on some mixtures of letters, marks and directions.
            more = next((left for signs in (missing.signs & unsure, marks, unsure) if (left := signs - hidden)), None)
        if not more:
            raise RuntimeError("can't be set")
        hidden |= more


def _unshown(signs: set[str]) -> set[str]:
    if not signs:
        return set()
    try:
        _compiled(_PROBE, sorted(signs))
    except _Missing as missing:
        return missing.signs & signs
    return set()


def _compiled(source: bytes, data: Any) -> bytes:
    found: set[str] = set()
    try:
        return typst.compile(
            source,
            font_paths=_FONTS,
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(data)},
            format="pdf",
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        found = {sign for text in _NO_GLYPH.findall(error.diagnostic) for sign in _unescaped(text)}
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        # What Rust calls a panic is no Exception.
    raise _Missing(found)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(item)


def _showable(document: dict[str, Any], hidden: set[str], told: str) -> Any:
    """The document with something that can be shown for every sign that can't."""
    if not hidden:
        return document
    return _without(
        {**document, "about": [*document["about"], *([told] if told else [])]}, {sign: _stand_in(sign) for sign in hidden}
    )


def _without(value: Any, stand_ins: dict[str, str]) -> Any:
    if isinstance(value, str):
        return "".join(stand_ins.get(sign, sign) for sign in value) or (value and _BOX)
    if isinstance(value, list):
        return [_without(item, stand_ins) for item in value]
    if isinstance(value, dict):
        return {key: _without(each, stand_ins) for key, each in value.items()}
    return value


def _stand_in(sign: str) -> str:
    """A small picture's name, nothing for a mark that changes the sign before it, a box for a letter."""
    name = unicodedata.name(sign, "")
    if name.startswith("REGIONAL INDICATOR SYMBOL LETTER"):
        return name[-1]
    category = unicodedata.category(sign)
    if category in _MARKS:
        return ""
    return f"[{name.lower()}]" if category == "So" and name else _BOX


def main() -> None:
    task = json.load(sys.stdin)
    try:
        pdf, missing = render(task["document"], task["signs"])
    except RuntimeError:
        sys.exit(1)
    sys.stdout.buffer.write(b"%d\n" % missing + pdf)


if __name__ == "__main__":
    main()
