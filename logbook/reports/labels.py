"""Labels for items of evidence, to be printed on sheets that shops sell."""

from pathlib import Path

from logbook.domain.label_sheet import LabelPages
from logbook.reports.resources import RESOURCES
from logbook.reports.words import words_in


def render_labels(pages: LabelPages, resources: Path = RESOURCES) -> bytes:
    """Return the labels as a PDF of as many sheets as they take."""
    # ReportLab is loaded only when labels are looked at or printed.
    from logbook.reports.label_page import draw_label_pages

    words = words_in(pages.language, resources / "i18n")
    return draw_label_pages(pages, words, resources / "fonts")
