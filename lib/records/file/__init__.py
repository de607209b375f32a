"""Saving to a file and opening one: bounds, validation, versions, the lock."""
