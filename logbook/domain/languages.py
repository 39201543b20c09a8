"""The languages a report can be printed in, and the one the record is kept in."""

from collections.abc import Mapping

LANGUAGES: Mapping[str, str] = {"en": "English", "fr": "Français", "es": "Español"}
"""Each by its code (BCP 47), with the name its own speakers give it."""

RECORD_LANGUAGE = "en"
"""Of what the program lets people write, and of the guides: English only, so far.

A report in another language says so, since it prints both as they were written.
"""
