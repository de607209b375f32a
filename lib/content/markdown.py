"""Plain text inside Markdown, and tables of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_PIPE = re.compile(r"(?<!\\)\|")  # one that is not escaped yet
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$:&]|^\s*(?=[-+=>])|(?<=\d)[.)](?=\s)")


def literal(text: str) -> str:
    """Escape what Markdown, or Streamlit's additions to it, would read as more than text.

    That is emphasis, links, pictures, code, HTML, lists, formulas ($…$), colours and icons (:red[…], :material/…:).
    """
    return _SPECIAL.sub(lambda found: f"{found[0]}\\" if not found[0].strip() else f"\\{found[0]}", " ".join(text.split()))


def table(columns: Sequence[str], rows: Iterable[Iterable[object]], *, align: str = "") -> str:
    """A Markdown table; `align` has a letter for each column, `c` or `r`, and is left-aligned where it has none."""
    marks = {"c": ":-:", "r": "--:"}
    rule = [marks.get(align[place : place + 1], "---") for place in range(len(columns))]
    lines = [[_PIPE.sub(r"\\|", str(cell)) for cell in line] for line in (columns, rule, *rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
