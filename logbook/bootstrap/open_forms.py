"""Wiring what writes a report in open formats to the words of its language."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logbook.application.open_forms import OpenForms


def open_forms_of(resources: Path) -> "OpenForms":
    """Return what writes open formats.

    Args:
        resources: Folder that holds ``i18n`` and ``schemas``.
    """
    from logbook.exchange.open_formats import OpenFormats
    from logbook.reports.words import words_in

    return OpenFormats(
        lambda language: words_in(language, resources / "i18n").statement,
        resources / "schemas",
    )
