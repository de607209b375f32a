"""The worksheet's rules: which question comes next, what safety closes, what the page at the end says. Never a verdict."""
