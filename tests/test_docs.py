"""What the documentation names is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from lib.content.pages import PAGES

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


def test_the_licences_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code, content = ((ROOT / file).read_text(encoding="utf-8") for file in project["license-files"])
    assert project["license"] == "MIT AND CC-BY-SA-4.0"
    assert code.startswith("MIT License")
    assert "SPDX-License-Identifier: CC-BY-SA-4.0" in content
    assert "creativecommons.org/licenses/by-sa/4.0" in content
    assert "under MIT" in readme
    assert "under CC-BY-SA-4.0" in readme


def test_the_tour_shows_every_page() -> None:
    shown = re.findall(r"\]\(pages/([\w-]+)\.png\)", (ROOT / "docs" / "tour.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(PAGES)
