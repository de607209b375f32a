"""The look back at a week, and the four scenes."""

from lib.content.words.flat import WeekWords
from lib.ui import library, shell
from lib.ui.tracker import bar, tracker_view, week

words, view = library.wording(WeekWords), tracker_view.mine()

shell.title("week", words.title)
bar.draw("week", view)
if bar.parts("week", words.part, words.parts) == "scenes":
    week.scenes(view)
else:
    week.draw(view)
