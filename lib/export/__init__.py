"""A document to take along: its blocks, its text and PDF forms."""
