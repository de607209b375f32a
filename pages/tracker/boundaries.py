"""Boundaries, words to say, agreements and promises: one of them at a time."""

from lib.content.words.flat import BoundariesWords
from lib.ui import library, shell
from lib.ui.tracker import bar, record_list, records, tracker_view

words, view = library.wording(BoundariesWords), tracker_view.opened()
PARTS = {
    "boundaries": records.BOUNDARIES,
    "words": records.STATEMENTS,
    "agreements": records.AGREEMENTS,
    "promises": records.PROMISES,
}

shell.title("boundaries", words.title)
bar.draw("boundaries", view)
bar.cover(view)
part = bar.parts("boundaries", words.part, words.parts)
record_list.draw(PARTS[part], view)
if part == "words":
    records.labels()
