"""Bringing in a log that someone kept elsewhere: which column is what, which cell is which day, which rows are entries."""
