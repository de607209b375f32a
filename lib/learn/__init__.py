"""The reading wing's chart."""
