"""What the documentation names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_PATH = re.compile(r"`((?:lib|pages|content|tests|docs|\.streamlit)/[\w./-]+)`|\]\(([\w./-]+)(?:#[\w-]+)?\)")
_TO_MAKE = re.compile(r"Make the file `[^`]+`")


def test_every_path_that_the_docs_name_exists() -> None:
    missing = []
    for page in DOCS:
        for inline, link in _PATH.findall(_TO_MAKE.sub("", page.read_text(encoding="utf-8"))):
            named = ROOT / inline if inline else page.parent / link
            if not named.exists():
                missing.append(f"{page.name}: {inline or link}")
    assert missing == []
