"""Every page, registered once: its script, what a browser shows of it, and the content that it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page's script in pages/, its neutral title and address (both stay in a browser's history), and files of content/.

    The address is the title in small letters where no other is given.
    `made_from` are how the names of those files begin, so that a page can say when one of them has a mistake. `parent` is the
    page above this one; pages without one are the ways in the masthead, in this order.
    """

    file: str
    title: str
    made_from: tuple[str, ...] = ()
    parent: str | None = None
    address: str = ""

    @property
    def url(self) -> str:
        return self.address or self.title.lower()

    @property
    def script(self) -> Path:
        return FOLDER / self.file


RESEARCHED = ("claims", "evidence")
"""What the articles say, and what research says of that."""

PAGES: dict[str, PageInfo] = {
    "start": PageInfo("learn/start.py", "Start"),
    "talk": PageInfo("guide/talk.py", "Ask", ("guide/", "articles", "claims"), parent="start"),
    "library": PageInfo("learn/library.py", "Library", ("articles", "claims")),
    "today": PageInfo("tracker/today.py", "Days"),
    "worksheet": PageInfo("worksheet/worksheet.py", "Think", ("worksheet/", "support")),
    "notes": PageInfo("notes/notes.py", "Notes"),
    "help": PageInfo("support/help.py", "Help now", ("support/helplines",), address="help"),
    "article": PageInfo("learn/article.py", "Read", ("articles", *RESEARCHED, "disagreements"), parent="library"),
    "compare": PageInfo("learn/compare.py", "Compare", ("articles", *RESEARCHED, "disagreements"), parent="library"),
    "glossary": PageInfo("learn/glossary.py", "Words", ("glossary",), parent="library"),
    "document": PageInfo("notes/document.py", "Paper", parent="notes"),
    "moment": PageInfo("support/moment.py", "Pause", ("support/helplines",), parent="help"),
    "entry": PageInfo("tracker/entry.py", "Add", parent="today"),
    "write": PageInfo("tracker/write.py", "Write", parent="today"),
    "example": PageInfo("tracker/example.py", "Example", parent="today"),
    "entries": PageInfo("tracker/entries.py", "List", parent="today"),
    "boundaries": PageInfo("tracker/boundaries.py", "Agreed", parent="today"),
    "week": PageInfo("tracker/week.py", "Week", parent="today"),
    "patterns": PageInfo("tracker/patterns.py", "Picture", parent="today"),
    "checkpoints": PageInfo("tracker/checkpoints.py", "Looking back", parent="today", address="back"),
    "bring": PageInfo("tracker/bring.py", "Table", parent="today"),
    "options": PageInfo("tracker/options.py", "Options", parent="today"),
    "plan": PageInfo("support/plan.py", "Plan", ("support/plan", "support/sources", *RESEARCHED), parent="help"),
    "children": PageInfo("support/children.py", "Family", ("support/children", "support/sources", *RESEARCHED), parent="help"),
    "therapy": PageInfo("support/therapy.py", "Talking", ("support/therapy", "support/sources", *RESEARCHED), parent="help"),
    "people": PageInfo("support/people.py", "People", ("support/people", "support/sources", *RESEARCHED), parent="help"),
    "traces": PageInfo("support/traces.py", "Traces", ("support/traces", "support/sources"), parent="help"),
    "scenes": PageInfo(
        "spectrum/scenes.py", "Scenes", ("spectrum/spectrum.", "spectrum/scenes", *RESEARCHED), parent="library"
    ),
    "cards": PageInfo(
        "spectrum/cards.py", "Cards", ("spectrum/spectrum.", "spectrum/cards", "spectrum/practice", "claims"), parent="library"
    ),
    "factors": PageInfo("spectrum/factors.py", "Factors", ("spectrum/factors", *RESEARCHED), parent="library"),
    "origins": PageInfo("spectrum/origins.py", "Roots", ("spectrum/origins", *RESEARCHED), parent="library"),
    "self": PageInfo("spectrum/self.py", "Keys", ("spectrum/self", *RESEARCHED, "support/helplines"), parent="library"),
    "worksheet-summary": PageInfo("worksheet/summary.py", "Sheet", ("worksheet/",), parent="worksheet"),
    "steady": PageInfo("support/steady.py", "Steady", ("support/steady", "support/sources", *RESEARCHED), parent="help"),
    "group": PageInfo("group/group.py", "Sessions", ("group/",), parent="library"),
    "session": PageInfo("group/session.py", "Session", ("group/",), parent="group"),
    "agreement": PageInfo("group/agreement.py", "Rules", ("group/",), parent="group"),
    "discussion": PageInfo("group/discussion.py", "Questions", ("group/",), parent="group"),
    "hands": PageInfo("group/hands.py", "Hands", ("group/",), parent="group"),
    "worked": PageInfo("group/worked.py", "Worked", ("group/",), parent="group"),
    "worksheet-comparison": PageInfo("worksheet/comparison.py", "Again", ("worksheet/",), parent="worksheet"),
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
