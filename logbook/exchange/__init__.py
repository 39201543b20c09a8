"""Open formats in which a timeline leaves the program."""
