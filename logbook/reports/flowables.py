"""What pages are filled with: heads, paragraphs, tables and boxes."""

from collections.abc import Sequence
from dataclasses import dataclass

from logbook.reports.layout import Sheet
from logbook.reports.setting import (
    BODY,
    COLUMN_HEAD,
    HEAD,
    SMALL,
    STRONG,
    TITLE,
    Block,
    Line,
    Style,
    height_of,
    set_lines,
)
from logbook.reports.story import Boxed, Boxes, Heading, Paragraph, Tabled

HAIRLINE_GREY = 0.45
_ASIDE, _ABOVE, _BELOW = 4.0, 4.0, 5.0
"""Points kept free inside a cell."""

_LEAST_SPLIT = 3 * BODY.leading
"""Where a row must be split, at least this much of it stands on the first page."""

Cell = Sequence[Block]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; its width in points."""

    head: str
    width: float


def head(
    sheet: Sheet,
    title: str,
    about: str = "",
    *,
    keep: float = 60.0,
    above: float = 16.0,
) -> None:
    """Write the head of a part, with a line about it in small.

    Args:
        keep: Points that must follow on the same page.
        above: Points left free above it.
    """
    sheet.story.append(Heading(title, about))
    lines = set_lines(sheet.case, [(title, HEAD)], sheet.width)
    if about:
        lines += set_lines(sheet.case, [(about, SMALL)], sheet.width)
    sheet.down(above)
    sheet.need(height_of(lines) + keep)
    sheet.bookmark(title)
    sheet.record.part = title
    sheet.write(lines)
    sheet.down(6)


def banner(sheet: Sheet, title: str, about: str = "") -> None:
    """Write what a whole report is called, with a line about it in small."""
    sheet.story.append(Heading(title, about))
    lines = set_lines(sheet.case, [(title, TITLE)], sheet.width)
    if about:
        lines += set_lines(sheet.case, [(about, SMALL)], sheet.width)
    sheet.need(height_of(lines))
    sheet.bookmark(title)
    sheet.record.part = title
    sheet.write(lines)
    sheet.down(8)


def paragraph(sheet: Sheet, text: str, style: Style = BODY) -> None:
    """Write a paragraph, over as many pages as it takes."""
    sheet.story.append(Paragraph((text, style)))
    for line in set_lines(sheet.case, [(text, style)], sheet.width):
        sheet.need(style.leading)
        sheet.write([line])


class Table:
    """A table written row by row, so that its length costs no memory.

    A row that fits a page is never split; the head is repeated on each page.

    Args:
        tells: Whether its rows are the entries themselves, to which others refer.
    """

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], *, tells: bool = False
    ) -> None:
        self._sheet = sheet
        self._told = Tabled([column.head for column in columns], tells)
        sheet.story.append(self._told)
        self._columns = columns
        rooms = [column.width - 2 * _ASIDE for column in columns]
        self._rooms = rooms
        self._head = [
            set_lines(sheet.case, [(column.head, COLUMN_HEAD)], room)
            for column, room in zip(columns, rooms, strict=True)
        ]
        sheet.need(self._head_height + _LEAST_SPLIT)
        self._draw_head()

    def row(
        self, cells: Sequence[Cell], *, again: str = "", entries: Sequence[int] = ()
    ) -> None:
        """Write one row.

        Args:
            again: What its first cell says on a page that only continues it.
            entries: Numbers of the entries it tells of, or of those it rests on.
        """
        self._told.add(cells, entries)
        sheet = self._sheet
        rest = [
            set_lines(sheet.case, cell, room)
            for cell, room in zip(cells, self._rooms, strict=True)
        ]
        height = _tallest(rest) + _ABOVE + _BELOW
        if height > sheet.room and (
            height <= sheet.capacity - self._head_height or sheet.room < _LEAST_SPLIT
        ):
            self._turn()
        # Not all of it: a page that only names what it continues would not end.
        named = set_lines(sheet.case, [(again, SMALL)], self._rooms[0])[:3]
        while True:
            part, rest = split_lines(rest, sheet.room - _ABOVE - _BELOW)
            with sheet.record.about(entries[0] if entries else None):
                self._draw(part)
            if not any(rest):
                return
            rest[0] = [*named, *rest[0]]
            self._turn()

    def _turn(self) -> None:
        self._sheet.turn()
        self._draw_head()

    @property
    def _head_height(self) -> float:
        return _tallest(self._head) + _ABOVE

    def _draw_head(self) -> None:
        self._put(self._head, 0)
        self._sheet.at -= self._head_height
        self._sheet.rule(self._sheet.at, weight=1.0)

    def _draw(self, cells: Sequence[Sequence[Line]]) -> None:
        self._put(cells, _ABOVE)
        self._sheet.at -= _tallest(cells) + _ABOVE + _BELOW
        self._sheet.rule(self._sheet.at, weight=0.4, grey=HAIRLINE_GREY)

    def _put(self, cells: Sequence[Sequence[Line]], below: float) -> None:
        sheet, across = self._sheet, self._sheet.left
        columns = []
        for column, lines in zip(self._columns, cells, strict=True):
            if lines:
                columns.append((lines, across + _ASIDE))
            across += column.width
        sheet.put_beside(columns, sheet.at - below)


def boxes(sheet: Sheet, rows: Sequence[Sequence[tuple[str, str]]]) -> None:
    """Draw boxes, each with a label over its value; those of a row are equally wide.

    Values too long for boxes are set as a table instead; nothing is cut.
    """
    if not rows:
        return
    widths = [sheet.width / len(row) for row in rows]
    filled = [
        [
            set_lines(sheet.case, [(label, SMALL), (value, STRONG)], wide - 16)
            for label, value in row
        ]
        for row, wide in zip(rows, widths, strict=True)
    ]
    told = [
        Boxes([Boxed(label, [(value, STRONG)]) for label, value in row]) for row in rows
    ]
    if sum(_tallest(row) + 10 for row in filled) > sheet.room:
        wide = min(widths)
        so_far = len(sheet.story)
        table = Table(sheet, [Column("", wide), Column("", sheet.width - wide)])
        for row in rows:
            for label, value in row:
                table.row([[(label, SMALL)], [(value, STRONG)]], again=label)
        # They are boxes all the same, whatever the paper has room for.
        sheet.story[so_far:] = told
        return
    sheet.story += told
    for lines, wide in zip(filled, widths, strict=True):
        _grid_row(sheet, lines, [wide] * len(lines), _tallest(lines) + 10)


def forms(
    sheet: Sheet, rows: Sequence[Sequence[tuple[str, float]]], height: float
) -> None:
    """Draw boxes to be filled in by hand: a label, and its share of the width."""
    for row in rows:
        labelled = [Boxed(label, by_hand=True) for label, _share in row]
        sheet.story.append(Boxes(labelled))
        widths = [share * sheet.width for _label, share in row]
        lines = [
            set_lines(sheet.case, [(label, SMALL)], wide - 16)
            for (label, _share), wide in zip(row, widths, strict=True)
        ]
        sheet.record.leave(sheet.left, sheet.at - height, sheet.right, sheet.at)
        _grid_row(sheet, lines, widths, height)


def _grid_row(
    sheet: Sheet,
    cells: Sequence[Sequence[Line]],
    widths: Sequence[float],
    height: float,
) -> None:
    across, canvas = sheet.left, sheet.canvas
    for lines, wide in zip(cells, widths, strict=True):
        canvas.setLineWidth(0.5)
        canvas.setStrokeGray(HAIRLINE_GREY)
        canvas.rect(across, sheet.at - height, wide, height, stroke=1, fill=0)
        sheet.put(lines, across + 6, sheet.at - 3)
        across += wide
    sheet.at -= height


def _tallest(cells: Sequence[Sequence[Line]]) -> float:
    return max(height_of(lines) for lines in cells)


def split_lines(
    cells: Sequence[Sequence[Line]], room: float
) -> tuple[list[list[Line]], list[list[Line]]]:
    """Return what of each cell fits into *room*, and the rest."""
    fitting: list[list[Line]] = []
    rest: list[list[Line]] = []
    for lines in cells:
        used, count = 0.0, 0
        for line in lines:
            used += line.style.leading
            if used > room:
                break
            count += 1
        fitting.append(list(lines[:count]))
        rest.append(list(lines[count:]))
    return fitting, rest
