"""Drawing the set-up sheet; the part that must stay secret can be cut off."""

import io
from pathlib import Path

from logbook.domain.setup_sheet import SetupSheet
from logbook.domain.wording import Phrase
from logbook.reports.bare_page import BarePage, draw_checkpoint, draw_title
from logbook.reports.closing_parts import fingerprint_groups
from logbook.reports.flowables import boxes, forms, head, paragraph
from logbook.reports.fonts import Face, Typecase
from logbook.reports.layout import PAPERS, Sheet
from logbook.reports.pages import new_canvas
from logbook.reports.setting import (
    SMALL,
    Line,
    Style,
    width_of,
)
from logbook.reports.words import Words

_KEY = Style(Face.MONO, 11, 15)
_KEPT = 3
"""Copies there is room for: the safe, the privacy office, the police."""


def draw_setup_page(told: SetupSheet, words: Words, fonts: Path) -> bytes:
    """Return the page as a PDF."""
    out, case = io.BytesIO(), Typecase(fonts)
    size = PAPERS[told.paper]
    canvas = new_canvas(out, size, told.language, words("sheet.title"))
    sheet = Sheet(canvas, case, size, BarePage())
    sheet.open()
    _draw_title(sheet, told, words)
    _draw_logbook(sheet, told, words)
    _draw_root(sheet, told, words)
    _draw_checkpoint(sheet, told, words)
    _draw_copies(sheet, words)
    _draw_signatures(sheet, told, words)
    _draw_recovery(sheet, told, words)
    sheet.close()
    canvas.save()
    return out.getvalue()


def _draw_title(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    beside = words("sheet.rehearsal") if told.rehearsal else words("sheet.keep")
    draw_title(sheet, words("sheet.title"), beside)


def _draw_logbook(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    made = words.stamp(told.created)
    people = "\n".join(
        words("sheet.person", name=name, role=words.phrase(Phrase(f"role.{role}")))
        for name, role in told.people
    )
    boxes(
        sheet,
        [
            [
                (words("sheet.organisation"), told.organisation),
                (words("sheet.place"), told.place),
            ],
            [(words("sheet.logbook"), told.logbook), (words("sheet.made"), made)],
            [(words("sheet.people"), people), (words("sheet.log"), told.log)],
        ],
    )


def _draw_root(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    head(sheet, words("sheet.root"), words("sheet.root.about"))
    half = len(told.root.hex) // 2
    for digits in (told.root.hex[:half], told.root.hex[half:]):
        paragraph(sheet, fingerprint_groups(digits), _KEY)


def _draw_checkpoint(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    head(sheet, words("sheet.checkpoint"), words("sheet.checkpoint.about"))
    note = told.checkpoint.to_text()
    draw_checkpoint(sheet, note, note)


def _draw_copies(sheet: Sheet, words: Words) -> None:
    head(sheet, words("sheet.copies"))
    keys = (words("sheet.yes"), *[words("sheet.no")] * (_KEPT - 1))
    rows = [
        [
            (words("sheet.keeper", number=number), 0.68),
            (words("sheet.with-key", key=key), 0.32),
        ]
        for number, key in enumerate(keys, start=1)
    ]
    forms(sheet, rows, 26)


def _draw_signatures(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    head(sheet, words("sheet.signatures"))
    made_by = told.people[0][0] if told.people else ""
    date = (words("date"), 0.32)
    rows = [
        [(words("sheet.made-by", name=made_by), 0.68), date],
        [(words("sheet.witnessed-by"), 0.68), date],
    ]
    forms(sheet, rows, 36)


def _draw_recovery(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    sheet.at -= 20
    cut = words("sheet.cut")
    wide = width_of(sheet.case, cut, SMALL)
    sheet.put([Line(cut, SMALL, wide)], sheet.left, sheet.at + 5)
    sheet.canvas.setDash(4, 3)
    sheet.rule(sheet.at, sheet.left + wide + 6)
    sheet.canvas.setDash()
    head(sheet, words("sheet.recovery"), words("sheet.recovery.about"), keep=30)
    paragraph(sheet, told.recovery_key, _KEY)
    sheet.down(4)
    owner = words("sheet.belongs", logbook=told.logbook, log=told.log)
    paragraph(sheet, owner)
