"""Looking back: what the log shows, a month in one's own words, and a note to oneself."""

from lib.content.words.looks import LooksWords
from lib.ui import library, shell
from lib.ui.log import book as books
from lib.ui.log import looks, month, nav, note

words, book = library.wording(LooksWords), looks.freeze(books.opened())
PARTS = {"looks": looks.draw, "month": month.draw, "note": note.draw}

nav.follow()
shell.title("looks", words.title)
nav.cover(book)
PARTS[nav.parts("looks", words.part, words.parts)](book)
nav.ways("looks", book)
