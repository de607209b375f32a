"""Limits, words to say, agreements and promises: one of them at a time."""

from lib.content.words.flat import BoundariesWords
from lib.ui import library, shell
from lib.ui.tracker import agreements, bar, boundaries, promises, statements, tracker_view

words, view = library.wording(BoundariesWords), tracker_view.opened()
PARTS = {"limits": boundaries.draw, "words": statements.draw, "agreements": agreements.draw, "promises": promises.draw}

bar.follow()
shell.title("boundaries", words.title)
bar.cover(view)
PARTS[bar.parts("boundaries", words.part, words.parts)](view)
bar.ways("boundaries", view)
