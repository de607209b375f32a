"""The first page of an example."""

from lib.content.words.flat import TodayWords
from lib.ui import library, shell
from lib.ui.tracker import bar, example, tracker_view

view = tracker_view.opened(or_example=1)

shell.title("example", library.wording(TodayWords).example.title)
bar.draw("example", view)
example.draw(view)
