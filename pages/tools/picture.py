"""To come."""

from lib.ui import shell

shell.title("picture", "To come")
