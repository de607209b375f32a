"""Who the tracker is about, kinds of one's own, and markers."""

from lib.content.words.flat import OptionsWords
from lib.ui import library, shell
from lib.ui.tracker import bar, options, tracker_view, watches

words, view = library.wording(OptionsWords), tracker_view.mine()

shell.title("options", words.title)
bar.draw("options", view)
options.about(view)
options.day_start(view)
options.own_kinds(view)
options.markers(view)
watches.draw(view)
