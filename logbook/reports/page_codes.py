"""The signed code of each page, and the mark of a page that nobody signed."""

import math

from logbook.application.ports import Signer
from logbook.domain.page_code import SignedPage
from logbook.domain.page_list import PageList
from logbook.reports.fonts import Face
from logbook.reports.layout import Sheet
from logbook.reports.setting import Line, Style, width_of

_DRAFT_GREY = 0.86
"""Pale enough to read the words over it, dark enough for a photocopy."""

_DRAFT_SHARE, _LARGEST = 0.74, 110.0
"""Of the diagonal between the margins; and points of type at most."""


def signed_pages(listed: PageList, signer: Signer | None) -> tuple[SignedPage, ...]:
    """Return what the square code of each page holds; nothing for a draft."""
    if signer is None:
        return ()
    key, sign = signer.public_key, signer.sign
    said = map(listed.statement, listed.pages)
    return tuple(SignedPage.sign(each, key, sign) for each in said)


def draw_watermark(sheet: Sheet, text: str) -> None:
    """Write across the page, under everything else, that it is a draft."""
    wide, high = sheet.size
    plain = Style(Face.SEMI_BOLD, 1, 1)
    room = math.hypot(sheet.width, high) * _DRAFT_SHARE
    size = min(_LARGEST, room / width_of(sheet.case, text, plain))
    style = Style(Face.SEMI_BOLD, size, size, _DRAFT_GREY)
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(math.degrees(math.atan2(high, wide)))
    with sheet.record.unnoted():
        line = Line(text, style, width_of(sheet.case, text, style))
        sheet.put([line], 0, size / 2, align=0.5)
    canvas.restoreState()
