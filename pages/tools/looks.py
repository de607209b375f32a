"""To come."""

from lib.ui import shell

shell.title("looks", "To come")
