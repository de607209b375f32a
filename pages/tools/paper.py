"""A document to take along."""

from lib.content.words.keep import KeepWords
from lib.ui import library, shell

words = library.wording(KeepWords)
shell.title("paper", words.paper.label)
