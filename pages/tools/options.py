"""To come."""

from lib.ui import shell

shell.title("options", "To come")
