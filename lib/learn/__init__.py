"""The reading wing: how the articles lean."""
