"""The set-up sheet: the page that makes everything else checkable."""

from pathlib import Path

from logbook.domain.setup_sheet import SetupSheet
from logbook.reports.resources import RESOURCES
from logbook.reports.words import words_in


def render_setup_sheet(sheet: SetupSheet, resources: Path = RESOURCES) -> bytes:
    """Return the set-up sheet as a PDF of one page."""
    # ReportLab is loaded only when a logbook is created.
    from logbook.reports.setup_page import draw_setup_page

    words = words_in(sheet.language, resources / "i18n")
    return draw_setup_page(sheet, words, resources / "fonts")
