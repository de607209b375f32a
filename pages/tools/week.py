"""To come."""

from lib.ui import shell

shell.title("week", "To come")
