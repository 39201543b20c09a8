"""Drawing the seal slip: how far the record had got when a shift ended."""

import io
from pathlib import Path

from logbook.domain.seal_slip import SealSlip
from logbook.reports.bare_page import BarePage, draw_checkpoint, draw_title
from logbook.reports.flowables import boxes, forms, head, paragraph
from logbook.reports.fonts import Face, Typecase
from logbook.reports.layout import PAPERS, Sheet
from logbook.reports.pages import new_canvas
from logbook.reports.setting import MONO, SMALL, Style
from logbook.reports.words import Words

_TO_TYPE = Style(Face.MONO, 11, 16)
"""Large enough to type from, also from a photocopy."""

_INK = 40
"""Points of room for a signature."""

_CODE_SIDE = 96.0


def draw_slip_page(slip: SealSlip, words: Words, fonts: Path) -> bytes:
    """Return the page as a PDF."""
    out, case = io.BytesIO(), Typecase(fonts)
    size = PAPERS[slip.paper]
    canvas = new_canvas(out, size, slip.language, words("slip.title"))
    sheet = Sheet(canvas, case, size, BarePage())
    sheet.open()
    beside = words("slip.rehearsal") if slip.rehearsal else words("slip.keep")
    draw_title(sheet, words("slip.title"), beside)
    _draw_facts(sheet, slip, words)
    _draw_seal(sheet, slip, words)
    _draw_ink(sheet, slip, words)
    sheet.close()
    canvas.save()
    return out.getvalue()


def _draw_facts(sheet: Sheet, slip: SealSlip, words: Words) -> None:
    shift = words("slip.from", outgoing=slip.outgoing)
    if slip.incoming:
        named = {"outgoing": slip.outgoing, "incoming": slip.incoming}
        shift = words("slip.from-to", **named)
    made = words.stamp(slip.at)
    entries = words.number(slip.checkpoint.checkpoint.size)
    boxes(
        sheet,
        [
            [
                (words("slip.organisation"), slip.organisation),
                (words("slip.place"), slip.place),
            ],
            [(words("slip.logbook"), slip.logbook), (words("slip.entries"), entries)],
            [(words("slip.made"), made), (words("slip.hand-over"), shift)],
        ],
    )


def _draw_seal(sheet: Sheet, slip: SealSlip, words: Words) -> None:
    note, checkpoint = slip.checkpoint.to_text(), slip.checkpoint.checkpoint
    about = words("slip.checkpoint.about", size=checkpoint.size)
    head(sheet, words("slip.checkpoint"), about)
    sheet.down(4)
    to_type = checkpoint.to_text()
    draw_checkpoint(sheet, note, to_type, most=_CODE_SIDE, style=_TO_TYPE)
    sheet.down(8)
    paragraph(sheet, words("slip.code", signer=slip.signer), SMALL)
    for signature in slip.checkpoint.signatures:
        paragraph(sheet, signature.to_line(), MONO)


def _draw_ink(sheet: Sheet, slip: SealSlip, words: Words) -> None:
    head(sheet, words("slip.signatures"))
    comes = words("slip.anybody")
    if slip.incoming:
        comes = words("slip.incoming", name=slip.incoming)
    date = (words("date"), 0.32)
    rows = [
        [(words("slip.outgoing", name=slip.outgoing), 0.68), date],
        [(comes, 0.68), date],
    ]
    forms(sheet, rows, _INK)
    head(sheet, words("slip.kept"), words("slip.kept.about"))
    forms(sheet, [[(words("slip.keeper"), 1.0)]], _INK)
