"""The red-flag log: what it may say, and how sure."""
