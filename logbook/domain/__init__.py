"""What the words of the trade mean: values and rules from the standard library alone."""
