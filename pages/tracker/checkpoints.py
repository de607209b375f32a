"""Looking back: what the log shows, a month in one's own words, and a note to oneself."""

from lib.content.words.flat import CheckpointsWords
from lib.ui import library, shell
from lib.ui.tracker import bar, checkpoints, note_to_self, tracker_view

words, view = library.wording(CheckpointsWords), checkpoints.freeze(tracker_view.opened())
PARTS = {"checkpoints": checkpoints.draw, "month": note_to_self.month, "note": note_to_self.draw}

shell.title("checkpoints", words.title)
bar.draw("checkpoints", view)
bar.cover(view)
PARTS[bar.parts("checkpoints", words.part, words.parts)](view)
if view.mine and view.started:
    bar.quiet_links("week")
