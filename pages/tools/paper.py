"""A document to take along."""

from lib.content.words.keep import NotesWords
from lib.ui import library, shell

words = library.wording(NotesWords)
shell.title("paper", words.paper.label)
