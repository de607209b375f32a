"""Who the log is about, kinds of one's own, and markers."""

from lib.content.words.looks import OptionsWords
from lib.ui import library, shell
from lib.ui.log import book as books
from lib.ui.log import nav, options, watches

words, book = library.wording(OptionsWords), books.mine()

nav.follow()
shell.title("options", words.title)
options.about(book)
options.own_kinds(book)
options.markers(book)
watches.draw(book)
nav.ways("options", book)
