"""What stands at the end of every signed paper: who signed, how to check, the end."""

from logbook.domain.digest import Digest
from logbook.domain.people import Person
from logbook.domain.report import Report
from logbook.domain.wording import Phrase
from logbook.reports.bare_page import draw_checkpoint
from logbook.reports.flowables import Cell, Column, Table, head, paragraph
from logbook.reports.layout import Sheet
from logbook.reports.setting import (
    BODY,
    MONO,
    SMALL,
    SMALL_STRONG,
    Line,
    set_lines,
    width_of,
)
from logbook.reports.story import End, Paragraph
from logbook.reports.words import Words

_NAME = 190.0
"""Width in points of the column of names; the same as in every table of a report."""

_NOTE = 100.0
"""Points a signed checkpoint takes, with its square code, as a rule."""

_GROUP = 4
_SHOWN = 32
"""Hexadecimal digits of a person's certificate in print: 128 bits, to compare."""


def fingerprint_groups(digits: str) -> str:
    """Return hexadecimal digits in groups of four, to be read aloud."""
    places = range(0, len(digits), _GROUP)
    return " ".join(digits[at : at + _GROUP] for at in places)


def draw_people(sheet: Sheet, report: Report, words: Words, heading: str) -> None:
    """Draw who signed, with what their signatures are told by."""
    head(sheet, heading)
    table = Table(
        sheet,
        [
            Column(words("name"), _NAME),
            Column(words("role"), 90),
            Column(words("certificate"), sheet.width - _NAME - 90),
        ],
    )
    for person in report.people:
        role = words.phrase(Phrase(f"role.{person.role}"))
        cells: list[Cell] = [
            [(person.name, BODY), (person.id, SMALL)],
            [(role, BODY)],
            [(_certificate(person), MONO)],
        ]
        table.row(cells, again=person.id)


def _certificate(person: Person) -> str:
    return fingerprint_groups(Digest.of(person.entry_certificate).hex[:_SHOWN])


def draw_how_to_check(sheet: Sheet, report: Report, words: Words) -> None:
    """Say how anybody can check it without this program."""
    code = "how" if report.paper_about is None else "how.papers"
    head(sheet, words(code), keep=90)
    paragraph(sheet, words("how.root", organisation=report.organisation))
    paragraph(sheet, fingerprint_groups(report.root.hex), MONO)
    sheet.down(4)
    paragraph(sheet, words("how.file"))
    sheet.down(4)
    paragraph(sheet, words("how.paper"))
    _draw_note(sheet, report.checkpoint.to_text())


def _draw_note(sheet: Sheet, note: str) -> None:
    """Draw the signed checkpoint: its lines, and a square code that holds them."""
    sheet.story += [Paragraph((line, MONO)) for line in note.splitlines()]
    sheet.down(4)
    sheet.need(_NOTE)
    draw_checkpoint(sheet, note, note)


def draw_missing(sheet: Sheet, words: Words) -> None:
    """Say which characters are not printed as their author saw them."""
    missing, turned = sheet.case.missing, sheet.case.right_to_left
    if not missing and not turned:
        return
    head(sheet, words("missing"), keep=30)
    if missing:
        listed = ", ".join(f"U+{ord(each):04X}" for each in missing)
        code = "missing.one" if len(missing) == 1 else "missing.many"
        paragraph(sheet, words(code, count=len(missing), listed=listed))
    if turned:
        paragraph(sheet, words("right-to-left"))


def draw_end(sheet: Sheet, text: str) -> None:
    """Mark the end and strike out the rest of the page, so nothing can be added."""
    sheet.story.append(End(text))
    [line] = set_lines(sheet.case, [(text, SMALL_STRONG)], sheet.width)
    sheet.down(14)
    sheet.need(line.style.leading)
    middle = (sheet.left + sheet.right) / 2
    height = sheet.at - line.style.leading / 2
    half = width_of(sheet.case, text, SMALL_STRONG) / 2 + 8
    sheet.rule(height, sheet.left, middle - half)
    sheet.put([Line(text, SMALL_STRONG, line.width)], middle, sheet.at, align=0.5)
    sheet.rule(height, middle + half, sheet.right)
    sheet.at -= line.style.leading
