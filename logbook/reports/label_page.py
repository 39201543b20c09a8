"""Drawing labels: everything of a label stays inside of it, and nothing is cut off."""

import io
from pathlib import Path

from logbook.domain.label_sheet import ItemLabel, LabelPages
from logbook.reports.bare_page import BarePage
from logbook.reports.fonts import Face, Typecase
from logbook.reports.layout import Sheet
from logbook.reports.pages import new_canvas
from logbook.reports.setting import GREY, Block, Line, Style, set_lines
from logbook.reports.square_code import LEAST_MODULE, SquareCode
from logbook.reports.words import Words

_PAD, _LARGE_PAD = 5.0, 10.0
"""Points free at the edge of a label: printers and hands are not exact."""

_QUIET = 4 * LEAST_MODULE
"""Points that stay white around a square code."""

_LARGEST, _WIDEST = 96.0, 0.42
"""Points a code takes at most, and which share of the label's width."""

_NUMBER = Style(Face.SEMI_BOLD, 16, 18)
_NAME = Style(Face.MEDIUM, 8, 9)
_LINE = Style(Face.REGULAR, 7.5, 8.7, GREY)
_ALARM = Style(Face.SEMI_BOLD, 7.5, 8.7)

_ROOMY = 120.0
"""Points of height from which on a label is set in larger type."""

_LARGE_NUMBER = Style(Face.SEMI_BOLD, 28, 33)
_LARGE_NAME = Style(Face.MEDIUM, 11, 14)
_LARGE_LINE = Style(Face.REGULAR, 9, 12, GREY)
_LARGE_ALARM = Style(Face.SEMI_BOLD, 9, 12)


def draw_label_pages(pages: LabelPages, words: Words, fonts: Path) -> bytes:
    """Return the sheets as a PDF."""
    out, case = io.BytesIO(), Typecase(fonts)
    layout = pages.sheet
    canvas = new_canvas(out, layout.size, pages.language, words("label.title"))
    sheet = Sheet(canvas, case, layout.size, BarePage())
    sheet.open()
    for nth, label in enumerate(pages.labels, start=pages.first):
        if nth > pages.first and nth % layout.count == 0:
            sheet.turn()
        canvas.saveState()
        canvas.translate(*layout.place(nth))
        _draw_label(sheet, label, layout.label, words)
        canvas.restoreState()
    sheet.close()
    canvas.save()
    return out.getvalue()


def _draw_label(
    sheet: Sheet, label: ItemLabel, size: tuple[float, float], words: Words
) -> None:
    wide, high = size
    pad = _LARGE_PAD if high >= _ROOMY else _PAD
    most = min(_LARGEST, _WIDEST * wide, high - 2 * pad)
    code = SquareCode.of(label.coded, least=most, most=most)
    code.draw(sheet.canvas, wide - pad - code.side, high - pad - code.side)
    room = wide - code.side - _QUIET - 2 * pad
    lines = _lines(sheet, label, (room, high - 2 * pad), words)
    sheet.put(lines, pad, high - pad)


def _lines(
    sheet: Sheet, label: ItemLabel, fits: tuple[float, float], words: Words
) -> list[Line]:
    """Return the lines of a label; the name gives way, the number never does."""
    room, high = fits
    large = high >= _ROOMY - 2 * _LARGE_PAD
    number, name, line, alarm = (
        (_LARGE_NUMBER, _LARGE_NAME, _LARGE_LINE, _LARGE_ALARM)
        if large
        else (_NUMBER, _NAME, _LINE, _ALARM)
    )
    case = sheet.case
    above = set_lines(case, [(label.item, number)], room)
    said = [label.incident, label.organisation]
    if label.seal:
        said.insert(1, words("label.seal", seal=label.seal))
    below = [each for text in said for each in _first(sheet, (text, line), room)]
    if label.rehearsal:
        below += _first(sheet, (words("label.rehearsal"), alarm), room)
    free = high - sum(each.style.leading for each in (*above, *below))
    most = max(1, int(free // name.leading))
    return [*above, *_cut(sheet, (label.name, name), room, most), *below]


def _first(sheet: Sheet, block: Block, room: float) -> list[Line]:
    return _cut(sheet, block, room, 1)


def _cut(sheet: Sheet, block: Block, room: float, most: int) -> list[Line]:
    """Return at most so many lines; where words are left over, the last one says so."""
    lines = set_lines(sheet.case, [block], room)
    if len(lines) <= most:
        return lines
    text, style = lines[most - 1].text, block[1]
    while text and len(set_lines(sheet.case, [(f"{text}…", style)], room)) > 1:
        text = text[:-1]
    return [*lines[: most - 1], *set_lines(sheet.case, [(f"{text}…", style)], room)]
