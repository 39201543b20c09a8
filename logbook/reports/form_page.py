"""The view of a regulator's form field for field; numbered fields in general."""

from collections.abc import Sequence

from logbook.domain.regulator_form import RegulatorForm
from logbook.domain.report import Report
from logbook.domain.wording import Statement
from logbook.reports.flowables import Cell, Column, Table, banner, head, paragraph
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL, STRONG
from logbook.reports.words import Words

_NUMBER, _ASKS, _ENTRIES = 56.0, 132.0, 56.0
"""Widths in points; what is known has the rest."""

_WITH_A_ROW = 160.0
"""Points under the head of the table: its first row is on the same page as a rule."""

_LINES = 6
"""Statements in one row at most."""

Field = tuple[int, str, Sequence[Statement], Sequence[int]]
"""Its number, what it asks, what is known, and the entries that say so."""


def draw_form_title(sheet: Sheet, form: RegulatorForm, words: Words) -> None:
    """Draw what it is the view of, and where its fields are from."""
    banner(sheet, words.phrase(form.title), words.statement(form.source))


def draw_form(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw what to know before copying, then every field in the order of the form."""
    form = report.form
    if form is None:
        return
    if form.notes:
        head(sheet, words("form.copying"), keep=30)
        for note in form.notes:
            paragraph(sheet, words.phrase(note))
            sheet.down(4)
    head(sheet, words("form"), words("form.about"), keep=_WITH_A_ROW)
    fields = [
        (line.number, words.phrase(line.label), line.known, line.entries)
        for line in form.lines
    ]
    heads = words("form.number"), words("form.asks"), words("form.known")
    draw_fields(sheet, fields, heads, words)


def draw_fields(
    sheet: Sheet, fields: Sequence[Field], heads: tuple[str, str, str], words: Words
) -> None:
    """Draw numbered fields with what is known of each and where that stands."""
    place_of, asks, known = heads
    table = Table(
        sheet,
        [
            Column(place_of, _NUMBER),
            Column(asks, _ASKS),
            Column(known, sheet.width - _NUMBER - _ASKS - _ENTRIES),
            Column(words("entry"), _ENTRIES),
        ],
    )
    for place, label, said, entries in fields:
        number = words.number(place)
        listed = ", ".join(map(words.number, entries))
        lines = _lines([words.statement(each) for each in said])
        # A field of many lines takes several rows, so that none leaves a page empty.
        for begin in range(0, len(lines), _LINES):
            again = words("continued", number=number)
            cells: list[Cell] = [
                [(again if begin else number, BODY)],
                [(label, STRONG)],
                lines[begin : begin + _LINES],
                [("" if begin else listed, SMALL)],
            ]
            table.row(cells, again=again, entries=entries)


def _lines(said: Sequence[str]) -> Cell:
    """Return statements, each told from the next by a dot where there are several."""
    dot = "• " if len(said) > 1 else ""
    return [(f"{dot}{each}", BODY) for each in said]
