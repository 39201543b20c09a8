"""The register of clocks in a report: until when, since when, on what ground."""

from logbook.domain.report import ClockRow, Report
from logbook.reports.flowables import Cell, Column, Table, head
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL, SMALL_STRONG, STRONG
from logbook.reports.words import Words

_DUTY = 200.0
"""Width in points; where the clock stands has the rest."""

_NAME, _SOURCE = 130.0, 200.0
"""Widths in points; what decides that a clock does not apply has the rest."""


def draw_clocks(sheet: Sheet, report: Report, words: Words, number: int) -> int:
    """Draw the register as the tables after *number*; nothing if there are no clocks.

    The clocks that matter stand first, on as much room as they need; the others
    stand in a table of their own, one short row each.

    Returns:
        The number of the last table there is now.
    """
    if report.clocks:
        number += 1
        _draw_register(sheet, report, words, number)
    if report.aside:
        number += 1
        _draw_aside(sheet, report, words, number)
    return number


def _draw_register(sheet: Sheet, report: Report, words: Words, number: int) -> None:
    _head(sheet, report, words, number, "clocks")
    table = Table(
        sheet,
        [
            Column(words("duty"), _DUTY),
            Column(words("stands"), sheet.width - _DUTY),
        ],
    )
    for row in report.clocks:
        table.row(_cells(row, words), again=words.phrase(row.duty))


def _draw_aside(sheet: Sheet, report: Report, words: Words, number: int) -> None:
    _head(sheet, report, words, number, "aside")
    table = Table(
        sheet,
        [
            Column(words("aside.duty"), _NAME),
            Column(words("aside.source"), _SOURCE),
            Column(words("aside.decided"), sheet.width - _NAME - _SOURCE),
        ],
    )
    for row in report.aside:
        duties = [words.phrase(duty) for duty in row.duties]
        cells: list[Cell] = [
            [(duty, SMALL_STRONG) for duty in duties],
            [(words.statement(row.source), SMALL)],
            [(words.phrase(phrase), SMALL) for phrase in row.decided],
        ]
        table.row(cells, again=duties[0])


def _head(sheet: Sheet, report: Report, words: Words, number: int, code: str) -> None:
    title = words("table", number=number, title=words(code))
    as_of = words.stamp(report.as_of)
    head(sheet, title, words(f"{code}.about", as_of=as_of))


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
