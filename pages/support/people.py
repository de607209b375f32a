"""People who can help: what each does, and what each can't."""

from lib.content.words.support import PeopleWords
from lib.ui import library, support

support.leaflet("people", library.wording(PeopleWords))
