"""The comparison at 3, 6, 12 and more months: windows, counts, statistics, the rule, and which findings it may state."""
