"""The incident forms: the activity log (ICS 214) and the status summary (ICS 209)."""

from logbook.application.ports import Progress
from logbook.domain.moment import Moment
from logbook.domain.report import Report
from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import Phrase
from logbook.reports.flowables import Cell, Column, Table, boxes, forms, head
from logbook.reports.form_page import Field, draw_fields
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL, STRUCK, Block
from logbook.reports.words import Words

_WHEN, _NUMBER, _BY = 108.0, 52.0, 90.0
_NAME, _POSITION = 190.0, 150.0
"""Widths in points; the last column has the rest."""

_HAND = 44.0
"""Points of room to sign."""


def draw_activity(
    sheet: Sheet, report: Report, words: Words, progress: Progress
) -> None:
    """Draw an activity log, block by block as FEMA's form numbers them."""
    log = report.activity
    if log is None:
        return
    by = report.prepared_by
    role = words.phrase(Phrase(f"role.{by.role}"))
    position = words.phrase(Phrase("form.unknown"))
    rows = [
        [
            (words("ics.incident"), words.phrase(log.incident)),
            (words("ics.period"), words.phrase(log.period)),
        ],
        [
            (words("ics.name"), words("sheet.person", name=by.name, role=role)),
            (words("ics.position"), position),
            (words("ics.agency"), report.organisation),
        ],
    ]
    boxes(sheet, rows)
    _draw_resources(sheet, report, words)
    _draw_rows(sheet, log.rows, words, progress)
    head(sheet, words("ics.prepared"), keep=_HAND)
    forms(
        sheet,
        [
            [
                (words("ics.signature", name=by.name), 0.44),
                (words("ics.position-title"), 0.28),
                (words("date"), 0.28),
            ]
        ],
        _HAND,
    )


def _draw_resources(sheet: Sheet, report: Report, words: Words) -> None:
    if report.activity is None:
        return
    head(sheet, words("ics.resources"), words("ics.resources.about"))
    table = Table(
        sheet,
        [
            Column(words("name"), _NAME),
            Column(words("ics.position-title"), _POSITION),
            Column(words("agency"), sheet.width - _NAME - _POSITION),
        ],
    )
    for each in report.activity.resources:
        cells = (each.name, words.phrase(each.position), each.agency)
        table.row([[(cell, BODY)] for cell in cells], again=each.name)


def _draw_rows(
    sheet: Sheet, rows: tuple[TimelineRow, ...], words: Words, progress: Progress
) -> None:
    about = " ".join(filter(None, (words("ics.activity.about"), words.as_written())))
    head(sheet, words("ics.activity"), about)
    table = Table(
        sheet,
        [
            Column(words("ics.when"), _WHEN),
            Column(words("ics.notable"), sheet.width - _WHEN - _NUMBER - _BY),
            Column(words("author"), _BY),
            Column(words("entry"), _NUMBER),
        ],
        tells=True,
    )
    for done, row in enumerate(rows):
        progress(done, len(rows))
        when = words.phrase(Phrase("moment", {"moment": _moment(row)}))
        numbers = ", ".join(map(words.number, row.numbers))
        cells: list[Cell] = [
            [(when, SMALL)],
            _said(row, words),
            [(row.author_name, BODY)],
            [(numbers, BODY)],
        ]
        table.row(cells, again=when, entries=row.numbers)
    progress(len(rows), len(rows))


def _moment(row: TimelineRow) -> Moment:
    return row.happened or row.recorded.moment()


def _said(row: TimelineRow, words: Words) -> Cell:
    blocks: list[Block] = [
        (words.statement(struck.statement), STRUCK) for struck in row.struck
    ]
    return [*blocks, (words.statement(row.statement), BODY)]


def draw_summary(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw a status summary, block by block, and room to approve and to send it."""
    if report.summary is None:
        return
    head(sheet, words("ics.blocks"))
    fields: list[Field] = [
        (block.number, words.phrase(block.label), block.said, block.entries)
        for block in report.summary.blocks
    ]
    heads = words("ics.block"), words("ics.asks"), words("contact.known")
    draw_fields(sheet, fields, heads, words)
    head(sheet, words("ics.signed"), keep=2 * _HAND)
    by = words("ics.signature", name=report.prepared_by.name)
    rows = [
        [(by, 0.5), (words("ics.approved-by"), 0.5)],
        [(words("ics.submitted"), 0.5), (words("ics.sent-to"), 0.5)],
    ]
    forms(sheet, rows, _HAND)
