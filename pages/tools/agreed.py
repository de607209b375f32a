"""To come."""

from lib.ui import shell

shell.title("agreed", "To come")
