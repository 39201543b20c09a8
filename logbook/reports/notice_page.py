"""The draft of a notice: alone on its page, in letters to be read by everybody."""

from logbook.domain.report import Report
from logbook.reports.flowables import banner, forms, head, paragraph
from logbook.reports.fonts import Face
from logbook.reports.layout import Sheet
from logbook.reports.setting import STRONG, Style
from logbook.reports.words import Words

_LETTER = Style(Face.REGULAR, 10, 13.5)
_HAND = 40.0


def draw_notice(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw the draft, room to approve it, and begin a page for what is about it."""
    notice = report.notice
    if notice is None:
        return
    banner(sheet, words.phrase(notice.title))
    paragraph(sheet, words("notice.draft"), STRONG)
    for section in notice.sections:
        head(sheet, words.phrase(section.head), keep=30, above=10)
        for said in section.said:
            paragraph(sheet, words.phrase(said), _LETTER)
    sheet.down(12)
    sheet.need(_HAND)
    row = [(words("notice.approved"), 0.68), (words("date"), 0.32)]
    forms(sheet, [row], _HAND)
    sheet.turn()
    head(sheet, words("notice.about"))
