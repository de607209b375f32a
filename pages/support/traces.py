"""What Exit does not do: what stays on this device and elsewhere, and how a private window helps."""

from lib.content.words.support import TracesWords
from lib.ui import library, support

support.leaflet("traces", library.wording(TracesWords))
