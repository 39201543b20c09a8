"""What is kept from the reader of a report, class by class, and who answers for it."""

from logbook.domain.handoff_statements import class_phrase
from logbook.domain.report import Report
from logbook.reports.flowables import Cell, Column, Table, head, paragraph
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL
from logbook.reports.words import Words

_COUNT = 84.0
"""Width in points of each column of counts."""


def draw_withheld(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw how much is withheld and why; that nothing is, is said as plainly."""
    if not report.withheld:
        head(sheet, words("withheld"))
        code = "withheld.none" if report.audience.sees_everything else "withheld.nobody"
        paragraph(sheet, words(code))
        return
    head(sheet, words("withheld.some"), words("withheld.some.about"), keep=90)
    counts = ("withheld.whole", "withheld.in-part", "withheld.fields")
    columns = [Column(words("withheld.why"), sheet.width - len(counts) * _COUNT)]
    columns += [Column(words(code), _COUNT) for code in counts]
    table = Table(sheet, columns)
    for count in report.withheld:
        why = words.phrase(class_phrase(count.why))
        numbers = (count.whole, count.in_part, count.parts)
        cells: list[Cell] = [[(why, BODY)]]
        cells += [[(words.number(each), BODY)] for each in numbers]
        table.row(cells, again=why)
    sheet.down(4)
    paragraph(sheet, words.statement(report.withholding))
    paragraph(sheet, words("withheld.proof"), SMALL)
