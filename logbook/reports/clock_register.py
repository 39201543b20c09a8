"""The register of clocks in a report: until when, since when, on what ground."""

from logbook.domain.moment import full_text
from logbook.domain.report import ClockRow, Report
from logbook.reports.flowables import Cell, Column, Table, head
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL, STRONG
from logbook.reports.words import Words

_DUTY = 200.0
"""Width in points; where the clock stands has the rest."""


def draw_clocks(sheet: Sheet, report: Report, words: Words, number: int) -> int:
    """Draw the register as the table after *number*; nothing if there are no clocks.

    Returns:
        The number of the last table there is now.
    """
    if not report.clocks:
        return number
    title = words("table", number=number + 1, title=words("clocks"))
    as_of = full_text(report.as_of.at, report.as_of.offset)
    head(sheet, title, words("clocks.about", as_of=as_of))
    table = Table(
        sheet,
        [
            Column(words("duty"), _DUTY),
            Column(words("stands"), sheet.width - _DUTY),
        ],
    )
    for row in report.clocks:
        table.row(_cells(row, words), again=words.phrase(row.duty))
    return number + 1


def _cells(row: ClockRow, words: Words) -> list[Cell]:
    about: Cell = [
        (words.phrase(row.duty), BODY),
        *((words.phrase(phrase), SMALL) for phrase in row.source),
    ]
    stands: Cell = [
        (words.phrase(row.state), STRONG),
        (words.statement(row.standing), BODY),
        *((words.phrase(phrase), SMALL) for phrase in row.details),
    ]
    return [about, stands]
