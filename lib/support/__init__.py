"""The safety plan's rules."""
