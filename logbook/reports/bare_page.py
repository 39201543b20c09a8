"""A sheet of paper that is no report: nothing at its head and foot but room."""

from logbook.reports.fonts import Face
from logbook.reports.layout import Sheet
from logbook.reports.setting import (
    HEAD,
    MONO,
    Line,
    Style,
    height_of,
    set_lines,
    width_of,
)
from logbook.reports.square_code import SquareCode

_EDGE = 36.0
_ALARM = Style(Face.SEMI_BOLD, 9, 12)
_LEAST_SIDE, _MOST_SIDE = 62.0, 76.0


class BarePage:
    """A page with nothing at its head and foot."""

    head_height = _EDGE
    foot_height = _EDGE

    def draw_head(self, sheet: Sheet) -> None:
        """Draw nothing."""

    def draw_foot(self, sheet: Sheet) -> None:
        """Draw nothing."""

    def close(self, sheet: Sheet) -> None:
        """Draw nothing."""


def draw_title(sheet: Sheet, title: str, beside: str) -> None:
    """Write what the sheet is, and on the right what to mind about it."""
    lines = set_lines(sheet.case, [(title, HEAD)], sheet.width * 0.6)
    alarm = Line(beside, _ALARM, width_of(sheet.case, beside, _ALARM))
    sheet.put([alarm], sheet.right, sheet.at - 2, align=1)
    sheet.write(lines)
    sheet.at -= 4
    sheet.rule(sheet.at, weight=1.0)
    sheet.at -= 12


def draw_checkpoint(
    sheet: Sheet,
    coded: str,
    lines: str,
    *,
    most: float = _MOST_SIDE,
    style: Style = MONO,
) -> None:
    """Draw a checkpoint: lines to type, and a square code on the right.

    Args:
        coded: What the code holds: a checkpoint, or the whole signed note.
        most: Widest the code may get, in points.
    """
    code = SquareCode.of(coded, least=_LEAST_SIDE, most=most)
    code.draw(sheet.canvas, sheet.right - code.side, sheet.at - code.side)
    room = sheet.width - code.side - 12
    blocks = [(line, style) for line in lines.splitlines()]
    written = set_lines(sheet.case, blocks, room)
    sheet.put(written, sheet.left, sheet.at)
    sheet.at -= max(code.side, height_of(written))
