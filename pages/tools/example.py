"""A made-up log to look at: what it is about, and the way into it and to the others."""

from lib.content.words.days import DaysWords
from lib.ui import library, shell
from lib.ui.log import book as books
from lib.ui.log import nav, note

words, book = library.wording(DaysWords).example, books.opened(or_example=1)

nav.follow()
shell.title("example", words.title)
nav.cover(book, whole=True)
note.beside(book)
nav.ways("example", book)
nav.other_examples(book)
