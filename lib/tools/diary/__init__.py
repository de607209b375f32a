"""Keeping a log: from what stands in a form to records, what to ask next, and how to find something again."""
