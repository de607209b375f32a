"""Every page, registered once: its script, what a browser shows of it, and the content that it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page's script in pages/, its neutral title and address (both stay in a browser's history), and files of content/.

    `made_from` are how the names of those files begin, so that a page can say when one of them has a mistake.
    """

    file: str
    title: str
    url: str
    made_from: tuple[str, ...] = ()
    listed: bool = False

    @property
    def script(self) -> Path:
        return FOLDER / self.file


PAGES: dict[str, PageInfo] = {
    "start": PageInfo("learn/start.py", "Start", "start", listed=True),
    "library": PageInfo("learn/library.py", "Library", "library", ("articles", "claims"), listed=True),
    "article": PageInfo("learn/article.py", "Read", "read", ("articles", "claims", "evidence", "disagreements")),
    "compare": PageInfo(
        "learn/compare.py", "Compare", "compare", ("articles", "claims", "evidence", "disagreements"), listed=True
    ),
    "glossary": PageInfo("learn/glossary.py", "Words", "words", ("glossary",)),
    "tools": PageInfo("learn/tools.py", "Tools", "tools", listed=True),
    "notes": PageInfo("notes/notes.py", "Notes", "notes", listed=True),
    "document": PageInfo("notes/document.py", "Paper", "paper"),
    "help": PageInfo("support/help.py", "Help now", "help", ("support/helplines",), listed=True),
    "moment": PageInfo("support/moment.py", "Pause", "pause", ("support/helplines",)),
    "today": PageInfo("tracker/today.py", "Days", "days"),
    "entry": PageInfo("tracker/entry.py", "Add", "add"),
    "write": PageInfo("tracker/write.py", "Write", "write"),
    "example": PageInfo("tracker/example.py", "Example", "example"),
    "entries": PageInfo("tracker/entries.py", "List", "list"),
    "boundaries": PageInfo("tracker/boundaries.py", "Agreed", "agreed"),
    "week": PageInfo("tracker/week.py", "Week", "week"),
    "patterns": PageInfo("tracker/patterns.py", "Picture", "picture"),
    "checkpoints": PageInfo("tracker/checkpoints.py", "Looking back", "back"),
    "options": PageInfo("tracker/options.py", "Options", "options"),
    "plan": PageInfo("support/plan.py", "Plan", "plan", ("support/plan", "support/sources", "claims", "evidence")),
    "children": PageInfo(
        "support/children.py", "Family", "family", ("support/children", "support/sources", "claims", "evidence")
    ),
    "therapy": PageInfo(
        "support/therapy.py", "Talking", "talking", ("support/therapy", "support/sources", "claims", "evidence")
    ),
    "people": PageInfo("support/people.py", "People", "people", ("support/people", "support/sources", "claims", "evidence")),
    "traces": PageInfo("support/traces.py", "Traces", "traces", ("support/traces", "support/sources")),
    "scenes": PageInfo(
        "spectrum/scenes.py", "Scenes", "scenes", ("spectrum/spectrum.", "spectrum/scenes", "claims", "evidence")
    ),
    "cards": PageInfo(
        "spectrum/cards.py", "Cards", "cards", ("spectrum/spectrum.", "spectrum/cards", "spectrum/practice", "claims")
    ),
    "factors": PageInfo("spectrum/factors.py", "Factors", "factors", ("spectrum/factors", "claims", "evidence")),
    "origins": PageInfo("spectrum/origins.py", "Roots", "roots", ("spectrum/origins", "claims", "evidence")),
    "self": PageInfo("spectrum/self.py", "Keys", "keys", ("spectrum/self", "claims", "evidence", "support/helplines")),
    "worksheet": PageInfo("worksheet/worksheet.py", "Think", "think", ("worksheet/", "support")),
    "worksheet-summary": PageInfo("worksheet/summary.py", "Sheet", "sheet", ("worksheet/",)),
    "worksheet-comparison": PageInfo("worksheet/comparison.py", "Again", "again", ("worksheet/",)),
}
