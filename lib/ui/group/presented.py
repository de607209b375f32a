"""What stands in place of everything of one's own while one presents: a made-up log, worksheet and talk."""

from __future__ import annotations

from lib.content.group import GroupContent
from lib.records import notebook
from lib.records.file.read import load
from lib.records.record import Record
from lib.records.talk_turn import TalkTurn
from lib.ui import library
from lib.ui.tracker import examples
from lib.ui.tracker.examples import Example

LOG = 1 + examples.STORIES.index("fewer")
"""The number of the example log that stands for one's own."""

# Content, frozen: sessions may share it.
_made: tuple[GroupContent, Example] | None = None


def presented() -> Example:
    """All made-up records, and the day on which they are seen."""
    global _made  # noqa: PLW0603 - the one shared value of this module
    group = library.group()
    if _made is None or _made[0] is not group:
        log = examples.example(LOG)
        sheet = load((library.CONTENT / "group" / "worksheet.json").read_text(encoding="utf-8"))
        talk = [
            TalkTurn.model_validate({"id": f"made-up-{place}", "asked_on": log.today, "text": message})
            for place, message in enumerate(group.messages)
        ]
        records: list[Record] = [*log.notes, *sheet.records, *talk]
        _made = (group, Example(notebook.holding(records), log.today))
    return _made[1]
