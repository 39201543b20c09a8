"""Turning an incident into signed pages that strangers can check."""
