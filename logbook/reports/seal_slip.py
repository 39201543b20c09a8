"""The seal slip: a page that lets anybody see later whether the record was changed."""

from pathlib import Path

from logbook.domain.seal_slip import SealSlip
from logbook.reports.resources import RESOURCES
from logbook.reports.words import words_in


def render_seal_slip(slip: SealSlip, resources: Path = RESOURCES) -> bytes:
    """Return the seal slip as a PDF of one page."""
    # ReportLab is loaded only when a slip is looked at or printed.
    from logbook.reports.slip_page import draw_slip_page

    words = words_in(slip.language, resources / "i18n")
    return draw_slip_page(slip, words, resources / "fonts")
