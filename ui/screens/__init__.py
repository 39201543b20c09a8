"""One file for each place a person can stand."""
