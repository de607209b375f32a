"""Children: what keeps them safe and steady, and what they can be told."""

from lib.content.words.support import ChildrenWords
from lib.ui import library, support

support.leaflet("children", library.wording(ChildrenWords))
