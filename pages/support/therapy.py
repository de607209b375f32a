"""Therapy: what helps, what does not, and what couples therapy is not for."""

from lib.content.words.support import TherapyWords
from lib.ui import library, support

support.leaflet("therapy", library.wording(TherapyWords))
