"""What the words of the trade mean: values and rules, nothing but Python."""
