"""The worksheet's rules: which question comes next, what safety closes, what the summary says. Never a verdict."""
