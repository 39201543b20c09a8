"""Pieces that more than one screen is built from."""
