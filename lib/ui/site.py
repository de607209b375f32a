"""The pages of the app: where each script is, and its neutral title and address (both stay in a browser's history)."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Iterator

    from streamlit.navigation.page import Page

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page script and what a browser shows of it. Titles and addresses name no topic."""

    script: Path
    title: str
    url: str
    listed: bool = True


PAGES: dict[str, PageInfo] = {
    "start": PageInfo(ROOT / "pages/learn/start.py", "Start", "start"),
    "library": PageInfo(ROOT / "pages/learn/library.py", "Library", "library"),
    "article": PageInfo(ROOT / "pages/learn/article.py", "Read", "read", listed=False),
    "compare": PageInfo(ROOT / "pages/learn/compare.py", "Compare", "compare"),
    "glossary": PageInfo(ROOT / "pages/learn/glossary.py", "Words", "words", listed=False),
    "tools": PageInfo(ROOT / "pages/learn/tools.py", "Tools", "tools"),
    "notes": PageInfo(ROOT / "pages/notes/notes.py", "Notes", "notes"),
    "document": PageInfo(ROOT / "pages/notes/document.py", "Paper", "paper", listed=False),
    "help": PageInfo(ROOT / "pages/support/help.py", "Help now", "help"),
    "moment": PageInfo(ROOT / "pages/support/moment.py", "Pause", "pause", listed=False),
    "today": PageInfo(ROOT / "pages/tracker/today.py", "Days", "days", listed=False),
    "entry": PageInfo(ROOT / "pages/tracker/entry.py", "Add", "add", listed=False),
    "write": PageInfo(ROOT / "pages/tracker/write.py", "Write", "write", listed=False),
    "example": PageInfo(ROOT / "pages/tracker/example.py", "Example", "example", listed=False),
    "entries": PageInfo(ROOT / "pages/tracker/entries.py", "List", "list", listed=False),
    "boundaries": PageInfo(ROOT / "pages/tracker/boundaries.py", "Agreed", "agreed", listed=False),
    "week": PageInfo(ROOT / "pages/tracker/week.py", "Week", "week", listed=False),
    "patterns": PageInfo(ROOT / "pages/tracker/patterns.py", "Picture", "picture", listed=False),
    "checkpoints": PageInfo(ROOT / "pages/tracker/checkpoints.py", "Looking back", "back", listed=False),
    "options": PageInfo(ROOT / "pages/tracker/options.py", "Options", "options", listed=False),
    "plan": PageInfo(ROOT / "pages/support/plan.py", "Plan", "plan", listed=False),
    "children": PageInfo(ROOT / "pages/support/children.py", "Family", "family", listed=False),
    "therapy": PageInfo(ROOT / "pages/support/therapy.py", "Talking", "talking", listed=False),
    "people": PageInfo(ROOT / "pages/support/people.py", "People", "people", listed=False),
    "traces": PageInfo(ROOT / "pages/support/traces.py", "Traces", "traces", listed=False),
    "scenes": PageInfo(ROOT / "pages/spectrum/scenes.py", "Scenes", "scenes", listed=False),
    "cards": PageInfo(ROOT / "pages/spectrum/cards.py", "Cards", "cards", listed=False),
    "factors": PageInfo(ROOT / "pages/spectrum/factors.py", "Factors", "factors", listed=False),
    "origins": PageInfo(ROOT / "pages/spectrum/origins.py", "Roots", "roots", listed=False),
    "self": PageInfo(ROOT / "pages/spectrum/self.py", "Keys", "keys", listed=False),
    "worksheet": PageInfo(ROOT / "pages/worksheet/worksheet.py", "Think", "think", listed=False),
    "worksheet-summary": PageInfo(ROOT / "pages/worksheet/summary.py", "Sheet", "sheet", listed=False),
    "worksheet-comparison": PageInfo(ROOT / "pages/worksheet/comparison.py", "Again", "again", listed=False),
}


# The page objects of the run in this thread: a link made from one skips a walk through the file system.
_pages: ContextVar[dict[str, Page]] = ContextVar("pages", default={})  # noqa: B039 - replaced, never changed


def navigation() -> tuple[str, Page]:
    """Draw the navigation; return the name of the page asked for and the page itself."""
    pages = {name: _page(name, info) for name, info in PAGES.items()}
    _pages.set(pages)
    current = st.navigation(list(pages.values()), position="top")
    return next(name for name, page in pages.items() if page is current), current


def _page(name: str, info: PageInfo) -> Page:
    return st.Page(
        info.script,
        title=info.title,
        url_path=info.url,
        default=name == "start",
        visibility="visible" if info.listed else "hidden",
    )


def link(name: str, label: str, *, icon: str | None = None, **query: str) -> None:
    """Draw a link to one of the app's own pages; `label` is our wording, never a person's."""
    page = _pages.get().get(name) or PAGES[name].script
    st.page_link(page, label=label, icon=icon, query_params=query or None)


def go(name: str, **query: str) -> None:
    """Leave for one of the app's own pages, at once: from the script of a page, or as the last step of a callback."""
    st.switch_page(_pages.get().get(name) or PAGES[name].script, query_params=query or None)


def listed() -> Iterator[tuple[str, PageInfo]]:
    """The pages that the navigation shows."""
    return ((name, info) for name, info in PAGES.items() if info.listed)
