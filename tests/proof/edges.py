"""Fields, boxes and buttons that nobody sees the edge of: in plain colours, and where the system forces its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_LOOK = (Path(__file__).parent / "edges.js").read_text(encoding="utf-8").partition("\n")[2].strip()


def _asked(page: Page, what: str) -> Any:
    return page.evaluate(f"{_LOOK}.{what}()")


def without_edge(page: Page) -> list[str]:
    """Buttons and fields that have an edge or a fill, and none where colours are forced."""
    _asked(page, "bound")
    page.emulate_media(forced_colors="active")
    found: list[str] = _asked(page, "bare")
    page.emulate_media(forced_colors="none")
    return found


def faint(page: Page) -> list[str]:
    """Fields and boxes that stand out from what is under them by less than 3 to 1."""
    found: list[str] = _asked(page, "faint")
    return found
