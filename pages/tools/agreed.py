"""Limits, words to say, agreements and promises: one of them at a time."""

from lib.content.words.agreed import AgreedWords
from lib.ui import library, shell
from lib.ui.log import agreements, limits, nav, promises, statements
from lib.ui.log import book as books

words, book = library.wording(AgreedWords), books.opened()
PARTS = {"limits": limits.draw, "words": statements.draw, "agreements": agreements.draw, "promises": promises.draw}

nav.follow()
shell.title("agreed", words.title)
nav.cover(book)
PARTS[nav.parts("agreed", words.part, words.parts)](book)
nav.ways("agreed", book)
