"""Boxes on one grid: a label over words, a signature, or room to write by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from logbook.domain.drawing import HEIGHT, WIDTH, Drawing
from logbook.reports.flowables import HAIRLINE_GREY, split_lines
from logbook.reports.layout import Sheet
from logbook.reports.setting import (
    BLACK,
    SMALL,
    Block,
    Line,
    height_of,
    set_lines,
)
from logbook.reports.story import Boxed, Boxes

_ASIDE, _ABOVE, _BELOW = 6.0, 3.0, 7.0
"""Points kept free inside a box."""

_PEN = 0.9
"""Points; a thinner stroke is lost in a photocopy."""

_LEAST_SPLIT = 40.0


@dataclass(frozen=True, slots=True)
class Framed:
    """One box of a row.

    Attributes:
        share: Of the width; none is an equal share of what the others leave.
        room: Points kept free under its words, for a hand or a drawing.
        drawing: A signature that is drawn into that room.
    """

    label: str
    blocks: Sequence[Block] = ()
    share: float | None = None
    room: float = 0.0
    drawing: Drawing | None = None


Row = Sequence[Framed]


def grid(sheet: Sheet, rows: Sequence[Row], *, together: bool = False) -> None:
    """Draw rows of boxes one under the other; a row that fits a page is never split.

    Args:
        together: Whether all of them stand on one page, if they fit one.
    """
    laid = [_LaidOut(sheet, row) for row in rows]
    height = sum(row.height for row in laid)
    if together and height <= sheet.capacity:
        sheet.need(height)
    sheet.story += [_told(row) for row in rows]
    for row in laid:
        row.draw()


def height_of_grid(sheet: Sheet, rows: Sequence[Row]) -> float:
    """Return how many points `grid` takes for them on one page."""
    return sum(_LaidOut(sheet, row).height for row in rows)


def _told(row: Row) -> Boxes:
    """Return what a row says; room that nothing was drawn into is for a hand."""
    return Boxes(
        [
            Boxed(
                box.label,
                box.blocks,
                by_hand=bool(box.room) and box.drawing is None,
                drawing=box.drawing,
            )
            for box in row
        ]
    )


class _LaidOut:
    """A row with its words set, ready to be drawn."""

    def __init__(self, sheet: Sheet, row: Row) -> None:
        self._sheet, self._row = sheet, row
        given = sum(box.share or 0.0 for box in row)
        open_ended = sum(box.share is None for box in row)
        rest = (1 - given) / open_ended if open_ended else 0.0
        self._widths = [
            sheet.width * (rest if box.share is None else box.share) for box in row
        ]
        self._labels = self._set(
            [[(box.label, SMALL)] if box.label else [] for box in row]
        )
        words = self._set([list(box.blocks) for box in row])
        self._cells = [
            [*label, *said] for label, said in zip(self._labels, words, strict=True)
        ]
        self.height = self._height(self._cells, self._row)

    def draw(self) -> None:
        sheet, cells = self._sheet, self._cells
        if self.height <= sheet.capacity:
            sheet.need(self.height)
            self._frame(cells, self._row, self.height)
            return
        # Only words somebody typed are as long as that; what is split is named again.
        sheet.need(_LEAST_SPLIT)
        while True:
            part, cells = split_lines(cells, sheet.room - _ABOVE - _BELOW)
            done = not any(cells)
            row = self._row if done else ()
            self._frame(part, row, self._height(part, row))
            if done:
                return
            cells = [
                [*label[:1], *rest] if rest else []
                for label, rest in zip(self._labels, cells, strict=True)
            ]
            sheet.turn()

    def _set(self, cells: Sequence[Sequence[Block]]) -> list[list[Line]]:
        case = self._sheet.case
        return [
            set_lines(case, blocks, wide - 2 * _ASIDE)
            for blocks, wide in zip(cells, self._widths, strict=True)
        ]

    def _height(self, cells: Sequence[Sequence[Line]], row: Row) -> float:
        rooms = [box.room for box in row] or [0.0] * len(cells)
        heights = (
            height_of(lines) + room for lines, room in zip(cells, rooms, strict=True)
        )
        return max(heights) + _ABOVE + _BELOW

    def _frame(self, cells: Sequence[Sequence[Line]], row: Row, height: float) -> None:
        sheet = self._sheet
        canvas, across = sheet.canvas, sheet.left
        drawings = [(box.drawing, box.room) for box in row] or [(None, 0.0)] * len(
            cells
        )
        for lines, wide, (drawing, room) in zip(
            cells, self._widths, drawings, strict=True
        ):
            canvas.setLineWidth(0.5)
            canvas.setStrokeGray(HAIRLINE_GREY)
            canvas.rect(across, sheet.at - height, wide, height, stroke=1, fill=0)
            sheet.put(lines, across + _ASIDE, sheet.at - _ABOVE)
            below = sheet.at - _ABOVE - height_of(lines)
            if drawing is None and room:
                sheet.record.leave(across, sheet.at - height, across + wide, below)
            if drawing is not None:
                top = sheet.at - _ABOVE - height_of(lines) - 2
                fits = wide - 2 * _ASIDE, room
                draw_signature(canvas, drawing, (across + _ASIDE, top), fits)
            across += wide
        sheet.at -= height


def draw_signature(
    canvas: Canvas,
    drawing: Drawing,
    corner: tuple[float, float],
    fits: tuple[float, float],
) -> None:
    """Draw what a hand drew, as lines, in its own proportion.

    Args:
        corner: Its upper left corner on the page.
        fits: Width and height it may take.
    """
    scale = min(fits[0] / WIDTH, fits[1] / HEIGHT)
    left, top = corner
    path = canvas.beginPath()
    for stroke in drawing.strokes:
        for nth, (x, y) in enumerate(stroke):
            move = path.lineTo if nth else path.moveTo
            move(left + x * scale, top - y * scale)
        if len(stroke) == 1:
            # A dot: with a round end, a line of no length is one.
            path.lineTo(left + stroke[0][0] * scale, top - stroke[0][1] * scale)
    canvas.saveState()
    canvas.setLineWidth(_PEN)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setStrokeGray(BLACK)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
