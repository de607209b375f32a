"""The process that sets one document and ends: a document on standard input, a PDF on standard output.

Typst remembers what it set, in the hope of setting it again; here that memory would hold one person's notes in a process
that serves everyone, for as long as nobody else makes a document. It ends with this process instead.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import typst

TEMPLATE = Path(__file__).with_name("template.typ")
ROUNDS = 4

_NO_GLYPH = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_BOX = "□"


def pressed(document: dict[str, Any], signs: str) -> tuple[bytes, int]:
    """A PDF, and how many different signs of the text it can't show; `signs` is then told under its title."""
    hidden: set[str] = set()
    for _ in range(ROUNDS):
        pdf, missing = _compile(document)
        if pdf:
            return pdf, len(hidden)
        if not missing - hidden:
            break
        if not hidden:
            document["about"].append(signs)
        hidden |= missing
        document = _without(document, missing)
    raise RuntimeError("not set")


def _compile(document: dict[str, Any]) -> tuple[bytes, set[str]]:
    """A PDF or, where the fonts lack signs, those signs."""
    try:
        pdf = typst.compile(
            TEMPLATE.read_bytes(),
            ignore_system_fonts=True,  # so that it looks the same wherever it is made
            sys_inputs={"document": json.dumps(document)},
            format="pdf",
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        found = {sign for text in _NO_GLYPH.findall(error.diagnostic) for sign in _unescaped(text)}
        # A letter is named too where only the mark on it is missing.
        return b"", {sign for sign in found if not _plain(sign)} or found
    return pdf, set()


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _plain(sign: str) -> bool:
    return sign.isascii() or unicodedata.name(sign, "").startswith(("LATIN", "GREEK", "CYRILLIC"))


def _without(value: Any, missing: set[str]) -> Any:
    """The document with something that can be shown for every sign that can't."""
    if isinstance(value, str):
        return "".join(_stand_in(sign) if sign in missing else sign for sign in value)
    if isinstance(value, list):
        return [_without(each, missing) for each in value]
    if isinstance(value, dict):
        return {key: _without(each, missing) for key, each in value.items()}
    return value


def _stand_in(sign: str) -> str:
    """A small picture's name, nothing for a mark that changes the sign before it, a box for a letter."""
    name = unicodedata.name(sign, "")
    if name.startswith("REGIONAL INDICATOR SYMBOL LETTER"):
        return name[-1]
    category = unicodedata.category(sign)
    if category in {"Mn", "Me", "Cf", "Sk"}:
        return ""
    return f"[{name.lower()}]" if category == "So" and name else _BOX


def main() -> None:
    task = json.load(sys.stdin)
    try:
        pdf, missing = pressed(task["document"], task["signs"])
    except Exception:  # noqa: BLE001 - its message may hold what a person wrote
        sys.exit(1)
    sys.stdout.buffer.write(b"%d\n" % missing + pdf)


if __name__ == "__main__":
    main()
