"""The look back at a week, and the four scenes."""

from lib.content.words.looks import WeekWords
from lib.ui import library, shell
from lib.ui.log import book as books
from lib.ui.log import nav, pulse, scenes

words, book = library.wording(WeekWords), books.mine()

nav.follow()
shell.title("week", words.title)
if nav.parts("week", words.part, words.parts) == "scenes":
    scenes.draw(book)
else:
    pulse.draw(book)
nav.ways("week", book)
