"""Where the files lie that are shipped beside the program."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Fonts, translations and the verifier; beside the package in every installation."""
