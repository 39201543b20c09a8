"""How an entry of the timeline is painted: fixed places, plain text, nothing else."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from ui.icons import draw_icon
from ui.models.entry_text import Badge, EntryText, Paragraph
from ui.models.timeline_model import (
    DayRole,
    EntryRole,
    FaultRole,
    OffsetRole,
    ParagraphsRole,
)
from ui.theme import theme
from ui.tokens import Step, Tone
from ui.widgets.amended_words import laid_out

_ACROSS, _DOWN = 16, 8
_COLUMN, _GAP = 56, 16
_HEAD = 22
_CHIP = 28
_ICON = 16
_BAR = 4
_MOST_HEIGHTS = 4000

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something in the head of an entry: an icon, words, or both on a chip."""

    icon: str
    words: str
    step: Step
    tone: Tone
    chip: Tone | None = None


@dataclass(slots=True)
class _Row:
    """One entry, laid out for a width; everything in pixels from its upper left."""

    pieces: list[tuple[QRectF, _Piece]]
    layouts: list[tuple[QPointF, QTextLayout]]
    height: float


class EntryDelegate(QStyledItemDelegate):
    """Paints `EntryText`; words from people are never mark-up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[object, ...], int] = {}
        theme().changed.connect(self._forget_heights)

    def _forget_heights(self) -> None:
        self._heights.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = _width(option)
        text: EntryText = index.data(EntryRole)
        lines, fault = len(_column_lines(index)), bool(index.data(FaultRole))
        # An entry that reads differently has been amended by one more entry.
        key = (text.row.numbers, width, lines, fault, theme().text_size)
        if key not in self._heights:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = round(_laid_out(index, width).height)
        return QSize(width, self._heights[key])

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = QRectF(option.rect)
        row = _laid_out(index, _width(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        room = QRectF(0, 0, place.width(), place.height())
        _paint_ground(painter, room, index, is_here=_is_here(option, index))
        _paint_column(painter, index)
        for where, piece in row.pieces:
            _paint_piece(painter, where, piece)
        for at, layout in row.layouts:
            layout.draw(painter, at)
        painter.restore()


def _laid_out(index: _Index, width: int) -> _Row:
    text: EntryText = index.data(EntryRole)
    paragraphs: tuple[Paragraph, ...] = index.data(ParagraphsRole)
    look = theme()
    left = float(_ACROSS + look.px(_COLUMN) + _GAP)
    right = float(width - _ACROSS)
    pieces, y = _head(_pieces(text, fault=bool(index.data(FaultRole))), left, right)
    y += look.px(4)
    layouts = []
    for part in paragraphs:
        layout = laid_out(part.runs, right - left, look.font(part.step), part.tone)
        layouts.append((QPointF(left, y), layout))
        y += layout.boundingRect().height() + look.px(2)
    column = _column_height(index)
    return _Row(pieces, layouts, max(y, column) + _DOWN)


def _pieces(text: EntryText, *, fault: bool) -> list[_Piece]:
    found = [_Piece(text.icon, text.kind, "tag", "muted")]
    found.append(_Piece("", text.author, "small", "muted"))
    if text.exactness:
        found.append(_Piece("", text.exactness, "small", "muted"))
    if fault:
        words = _tr("Not what was signed")
        found.append(_Piece("shield-alert", words, "tag", "bad", "surface"))
    return found + [_chip(badge) for badge in text.badges]


def _chip(badge: Badge) -> _Piece:
    grounds: dict[str, Tone] = {"warn": "warn_soft", "bad": "bad_soft"}
    ground = grounds.get(badge.tone, "sunken")
    return _Piece(badge.icon, badge.words, "tag", badge.tone, ground)


def _head(
    pieces: list[_Piece], left: float, right: float
) -> tuple[list[tuple[QRectF, _Piece]], float]:
    """Put the pieces side by side, on more lines where they must; return where it ends.

    All pieces of a line stand on its middle, chips being higher than words.
    """
    look = theme()
    lines: list[list[tuple[float, _Piece]]] = [[]]
    x = left
    for piece in pieces:
        width = _piece_width(piece)
        if x + width > right and lines[-1]:
            lines.append([])
            x = left
        lines[-1].append((x, piece))
        x += width + look.px(8)
    placed, y = [], float(_DOWN)
    for line in lines:
        has_chip = any(piece.chip for _, piece in line)
        height = float(look.px(_CHIP if has_chip else _HEAD))
        placed += [
            (QRectF(x, y, min(_piece_width(piece), right - x), height), piece)
            for x, piece in line
        ]
        y += height
    return placed, y


def _piece_width(piece: _Piece) -> float:
    look = theme()
    words = QFontMetricsF(look.font(piece.step)).horizontalAdvance(piece.words)
    icon = look.px(_ICON) + (6 if piece.chip else 8) if piece.icon else 0
    return words + icon + (8 + 10 if piece.chip else 0) + 1


def _column_lines(index: _Index) -> list[tuple[str, Step, Tone]]:
    """Return when it happened, on which clock, and the number of the entry."""
    text: EntryText = index.data(EntryRole)
    lines: list[tuple[str, Step, Tone]] = [
        (text.time, "time", "ink"),
        (index.data(OffsetRole), "small", "muted"),
        (_tr("no. {number}").format(number=text.number), "small", "muted"),
        (index.data(DayRole), "small", "muted"),
    ]
    return [line for line in lines if line[0]]


def _column_height(index: _Index) -> float:
    look = theme()
    heights = [QFontMetricsF(look.font(step)) for _, step, _ in _column_lines(index)]
    return _DOWN + 2 + sum(metrics.height() for metrics in heights)


def _paint_ground(
    painter: QPainter, room: QRectF, index: _Index, *, is_here: bool
) -> None:
    look = theme()
    if index.data(FaultRole):
        painter.fillRect(room, look.colour("bad_soft"))
        painter.fillRect(QRectF(0, 0, _BAR, room.height()), look.colour("bad"))
    if index.row():
        painter.fillRect(QRectF(0, 0, room.width(), 1), look.colour("line"))
    if is_here:
        width = look.outline + 1
        painter.setPen(QPen(look.colour("accent"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2 + 1
        painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), 6, 6)


def _paint_column(painter: QPainter, index: _Index) -> None:
    """Paint the column at the left, always in the same place."""
    look, y = theme(), float(_DOWN)
    for words, step, tone in _column_lines(index):
        font = look.font(step)
        height = QFontMetricsF(font).height()
        painter.setFont(font)
        painter.setPen(look.colour(tone))
        place = QRectF(_ACROSS, y, look.px(_COLUMN) + _GAP - 2, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
        y += height + (2 if step == "time" else 0)


def _paint_piece(painter: QPainter, place: QRectF, piece: _Piece) -> None:
    look = theme()
    x = place.left()
    if piece.chip:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(piece.chip))
        painter.drawRoundedRect(place, 8, 8)
        x += 8
    if piece.icon:
        side = float(look.px(_ICON))
        where = QRectF(x, place.center().y() - side / 2, side, side)
        draw_icon(painter, where, piece.icon, look.palette[piece.tone])
        x += side + (6 if piece.chip else 8)
    font = look.font(piece.step)
    room = QRectF(x, place.top(), place.right() - x, place.height())
    words = QFontMetricsF(font).elidedText(
        piece.words, Qt.TextElideMode.ElideRight, room.width() + 1
    )
    painter.setFont(font)
    painter.setPen(look.colour(piece.tone))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    if isinstance(view, QAbstractItemView):
        return view.viewport().width()
    return option.rect.width()


def _is_here(option: QStyleOptionViewItem, index: _Index) -> bool:
    view = option.widget
    if not isinstance(view, QAbstractItemView):
        return False
    here = view.currentIndex()
    return here.isValid() and here.row() == index.row()


def _tr(words: str) -> str:
    return QCoreApplication.translate("entry", words)
