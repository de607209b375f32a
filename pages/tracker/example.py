"""A made-up log to look at: what it is about, and the way into it and to the others."""

from lib.content.words.flat import TodayWords
from lib.ui import library, shell
from lib.ui.tracker import bar, note_to_self, tracker_view

words, view = library.wording(TodayWords).example, tracker_view.opened(or_example=1)

bar.follow()
shell.title("example", words.title)
bar.cover(view, whole=True)
note_to_self.beside(view)
bar.ways("example", view)
bar.other_examples(view)
