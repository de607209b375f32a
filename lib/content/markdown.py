"""Plain text inside Markdown."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$:&]|^\s*(?=[-+=>])|(?<=\d)[.)](?=\s)")


def literal(text: str) -> str:
    """Escape what Markdown, or Streamlit's additions to it, would read as more than text.

    That is emphasis, links, pictures, code, HTML, lists, formulas ($…$), colours and icons (:red[…], :material/…:).
    """
    return _SPECIAL.sub(lambda found: f"{found[0]}\\" if not found[0].strip() else f"\\{found[0]}", " ".join(text.split()))
