"""The group wing's rules: which card comes next, and what a show of hands adds up to."""
