"""Every page, registered once: its script, what a browser shows of it, and the content that it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page's script in pages/, its neutral title and address (both stay in a browser's history), and files of content/.

    `made_from` are how the names of those files begin, so that a page can say when one of them has a mistake. `parent` is the
    page above this one; pages without one are the ways in the masthead, in this order.
    """

    file: str
    title: str
    url: str
    made_from: tuple[str, ...] = ()
    parent: str | None = None

    @property
    def script(self) -> Path:
        return FOLDER / self.file


PAGES: dict[str, PageInfo] = {
    "start": PageInfo("learn/start.py", "Start", "start"),
    "talk": PageInfo("guide/talk.py", "Ask", "ask", ("guide/", "articles", "claims"), parent="start"),
    "library": PageInfo("learn/library.py", "Library", "library", ("articles", "claims")),
    "today": PageInfo("tracker/today.py", "Days", "days"),
    "worksheet": PageInfo("worksheet/worksheet.py", "Think", "think", ("worksheet/", "support")),
    "notes": PageInfo("notes/notes.py", "Notes", "notes"),
    "help": PageInfo("support/help.py", "Help now", "help", ("support/helplines",)),
    "article": PageInfo(
        "learn/article.py", "Read", "read", ("articles", "claims", "evidence", "disagreements"), parent="library"
    ),
    "compare": PageInfo(
        "learn/compare.py", "Compare", "compare", ("articles", "claims", "evidence", "disagreements"), parent="library"
    ),
    "glossary": PageInfo("learn/glossary.py", "Words", "words", ("glossary",), parent="library"),
    "document": PageInfo("notes/document.py", "Paper", "paper", parent="notes"),
    "moment": PageInfo("support/moment.py", "Pause", "pause", ("support/helplines",), parent="help"),
    "entry": PageInfo("tracker/entry.py", "Add", "add", parent="today"),
    "write": PageInfo("tracker/write.py", "Write", "write", parent="today"),
    "example": PageInfo("tracker/example.py", "Example", "example", parent="today"),
    "entries": PageInfo("tracker/entries.py", "List", "list", parent="today"),
    "boundaries": PageInfo("tracker/boundaries.py", "Agreed", "agreed", parent="today"),
    "week": PageInfo("tracker/week.py", "Week", "week", parent="today"),
    "patterns": PageInfo("tracker/patterns.py", "Picture", "picture", parent="today"),
    "checkpoints": PageInfo("tracker/checkpoints.py", "Looking back", "back", parent="today"),
    "bring": PageInfo("tracker/bring.py", "Table", "table", parent="today"),
    "options": PageInfo("tracker/options.py", "Options", "options", parent="today"),
    "plan": PageInfo(
        "support/plan.py", "Plan", "plan", ("support/plan", "support/sources", "claims", "evidence"), parent="help"
    ),
    "children": PageInfo(
        "support/children.py", "Family", "family", ("support/children", "support/sources", "claims", "evidence"), parent="help"
    ),
    "therapy": PageInfo(
        "support/therapy.py", "Talking", "talking", ("support/therapy", "support/sources", "claims", "evidence"), parent="help"
    ),
    "people": PageInfo(
        "support/people.py", "People", "people", ("support/people", "support/sources", "claims", "evidence"), parent="help"
    ),
    "traces": PageInfo("support/traces.py", "Traces", "traces", ("support/traces", "support/sources"), parent="help"),
    "scenes": PageInfo(
        "spectrum/scenes.py",
        "Scenes",
        "scenes",
        ("spectrum/spectrum.", "spectrum/scenes", "claims", "evidence"),
        parent="library",
    ),
    "cards": PageInfo(
        "spectrum/cards.py",
        "Cards",
        "cards",
        ("spectrum/spectrum.", "spectrum/cards", "spectrum/practice", "claims"),
        parent="library",
    ),
    "factors": PageInfo(
        "spectrum/factors.py", "Factors", "factors", ("spectrum/factors", "claims", "evidence"), parent="library"
    ),
    "origins": PageInfo("spectrum/origins.py", "Roots", "roots", ("spectrum/origins", "claims", "evidence"), parent="library"),
    "self": PageInfo(
        "spectrum/self.py", "Keys", "keys", ("spectrum/self", "claims", "evidence", "support/helplines"), parent="library"
    ),
    "worksheet-summary": PageInfo("worksheet/summary.py", "Sheet", "sheet", ("worksheet/",), parent="worksheet"),
    "steady": PageInfo(
        "support/steady.py", "Steady", "steady", ("support/steady", "support/sources", "claims", "evidence"), parent="help"
    ),
    "group": PageInfo("group/group.py", "Sessions", "sessions", ("group/",), parent="library"),
    "session": PageInfo("group/session.py", "Session", "session", ("group/",), parent="group"),
    "agreement": PageInfo("group/agreement.py", "Rules", "rules", ("group/",), parent="group"),
    "discussion": PageInfo("group/discussion.py", "Questions", "questions", ("group/",), parent="group"),
    "hands": PageInfo("group/hands.py", "Hands", "hands", ("group/",), parent="group"),
    "worked": PageInfo("group/worked.py", "Worked", "worked", ("group/",), parent="group"),
    "worksheet-comparison": PageInfo("worksheet/comparison.py", "Again", "again", ("worksheet/",), parent="worksheet"),
}

ALIASES = {"tools": "start"}
"""Addresses that pages had before, kept for bookmarks."""

QUERY: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("start", "help", "moment", "glossary", "children", "therapy", "people", "traces", "steady"), ()),
    **dict.fromkeys(("group", "agreement"), ()),
    "session": ("p", "t", "v"),
    "discussion": ("q",),
    "hands": ("q",),
    "worked": ("x",),
    **dict.fromkeys(("scenes", "cards", "factors", "origins"), ()),
    "library": ("for",),
    "article": ("n", "d", "s"),
    "compare": ("q", "f"),
}
"""The parameters that an address may have, for pages where that is fixed: on the browser's Back to an address without any,
Streamlit sends those of the page before."""


def way(name: str) -> str:
    """The page in the masthead that this one belongs to."""
    parent = PAGES[name].parent
    return way(parent) if parent else name
