"""Painting one row, and nothing else."""
