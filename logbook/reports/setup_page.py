"""Drawing the set-up sheet; the part that must stay secret can be cut off."""

import io
from pathlib import Path

from logbook.domain.moment import full_text
from logbook.domain.setup_sheet import SetupSheet
from logbook.domain.wording import Phrase
from logbook.reports.contents import fingerprint_groups
from logbook.reports.flowables import boxes, forms, head, paragraph
from logbook.reports.fonts import Face, Typecase
from logbook.reports.layout import PAPERS, Sheet, SquareCode
from logbook.reports.pages import new_canvas
from logbook.reports.setting import (
    HEAD,
    MONO,
    SMALL,
    Line,
    Style,
    height_of,
    set_lines,
    width_of,
)
from logbook.reports.words import Words

_EDGE = 36.0
_KEY = Style(Face.MONO, 11, 15)
_ALARM = Style(Face.SEMI_BOLD, 9, 12)
_CODE_SIDE = 76.0
_KEPT = 3
"""Copies there is room for: the safe, the privacy office, the police."""


class _Bare:
    """A page with nothing at its head and foot."""

    head_height = _EDGE
    foot_height = _EDGE

    def draw_head(self, sheet: Sheet) -> None:
        """Draw nothing."""

    def draw_foot(self, sheet: Sheet) -> None:
        """Draw nothing."""

    def close(self, sheet: Sheet) -> None:
        """Draw nothing."""


def draw_setup_page(told: SetupSheet, words: Words, fonts: Path) -> bytes:
    """Return the page as a PDF."""
    out, case = io.BytesIO(), Typecase(fonts)
    size = PAPERS[told.paper]
    canvas = new_canvas(out, size, told.language, words("sheet.title"))
    sheet = Sheet(canvas, case, size, _Bare())
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
    title = set_lines(sheet.case, [(words("sheet.title"), HEAD)], sheet.width * 0.6)
    beside = words("sheet.rehearsal") if told.rehearsal else words("sheet.keep")
    alarm = Line(beside, _ALARM, width_of(sheet.case, beside, _ALARM))
    sheet.put([alarm], sheet.right, sheet.at - 2, align=1)
    sheet.write(title)
    sheet.at -= 4
    sheet.rule(sheet.at, weight=1.0)
    sheet.at -= 12


def _draw_logbook(sheet: Sheet, told: SetupSheet, words: Words) -> None:
    made = full_text(told.created.at, told.created.offset)
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
    code = SquareCode.of(told.checkpoint.to_text(), least=62.0, most=_CODE_SIDE)
    code.draw(sheet.canvas, sheet.right - code.side, sheet.at - code.side)
    room = sheet.width - code.side - 12
    lines = told.checkpoint.to_text().splitlines()
    written = set_lines(sheet.case, [(line, MONO) for line in lines], room)
    sheet.put(written, sheet.left, sheet.at)
    sheet.at -= max(code.side, height_of(written))


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
