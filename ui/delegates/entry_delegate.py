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
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from ui.icons import draw_icon
from ui.models.entry_text import Badge
from ui.models.timeline_model import MOST, ShownEntry, ShownRole
from ui.theme import theme
from ui.tokens import Step, Tone
from ui.widgets.amended_words import laid_out

_ACROSS, _DOWN = 16, 8
_COLUMN, _GAP = 56, 16
_HEAD = 22
_CHIP = 28
_ICON = 16
_BAR = 4
_MOST_LAID_OUT = 2 * MOST
"""Rows whose layout is kept: those of a window, at two widths."""

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
    """Paints what a `ShownEntry` holds; words from people are never mark-up.

    A row is laid out once, when it enters the window; scrolling only draws.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid_out: dict[tuple[ShownEntry, int], _Row] = {}
        theme().changed.connect(self._forget)

    def _forget(self) -> None:
        self._laid_out.clear()

    def _row(self, shown: ShownEntry, width: int) -> _Row:
        key = (shown, width)
        row = self._laid_out.get(key)
        if row is None:
            if len(self._laid_out) >= _MOST_LAID_OUT:
                # The oldest half went out of the window long ago.
                for old in list(self._laid_out)[: _MOST_LAID_OUT // 2]:
                    del self._laid_out[old]
            row = self._laid_out[key] = _laid_out(shown, width)
        return row

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = _width(option)
        return QSize(width, round(self._row(index.data(ShownRole), width).height))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = QRectF(option.rect)
        shown: ShownEntry = index.data(ShownRole)
        row = self._row(shown, _width(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        room = QRectF(0, 0, place.width(), place.height())
        _paint_ground(painter, room, shown, option, index)
        _paint_column(painter, shown)
        for where, piece in row.pieces:
            _paint_piece(painter, where, piece)
        for at, layout in row.layouts:
            layout.draw(painter, at)
        painter.restore()


def _laid_out(shown: ShownEntry, width: int) -> _Row:
    look = theme()
    left = float(_ACROSS + look.px(_COLUMN) + _GAP)
    right = float(width - _ACROSS)
    pieces, y = _head(_pieces(shown), left, right)
    y += look.px(4)
    layouts = []
    for part in shown.paragraphs:
        layout = laid_out(part.runs, right - left, look.font(part.step), part.tone)
        layouts.append((QPointF(left, y), layout))
        y += layout.boundingRect().height() + look.px(2)
    column = _column_height(shown)
    return _Row(pieces, layouts, max(y, column) + _DOWN)


def _pieces(shown: ShownEntry) -> list[_Piece]:
    text = shown.text
    found = [_Piece(text.icon, text.kind, "tag", "muted")]
    found.append(_Piece("", text.author, "small", "muted"))
    if shown.incident:
        found.append(_Piece("", shown.incident, "mono", "muted"))
    if text.exactness:
        found.append(_Piece("", text.exactness, "small", "muted"))
    if shown.fault:
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
    lines: list[list[tuple[float, float, _Piece]]] = [[]]
    x = left
    for piece in pieces:
        width = _piece_width(piece)
        if x + width > right and lines[-1]:
            lines.append([])
            x = left
        lines[-1].append((x, width, piece))
        x += width + look.px(8)
    placed, y = [], float(_DOWN)
    for line in lines:
        has_chip = any(piece.chip for _, _, piece in line)
        height = float(look.px(_CHIP if has_chip else _HEAD))
        placed += [
            (QRectF(x, y, min(width, right - x), height), piece)
            for x, width, piece in line
        ]
        y += height
    return placed, y


def _piece_width(piece: _Piece) -> float:
    look = theme()
    words = QFontMetricsF(look.font(piece.step)).horizontalAdvance(piece.words)
    icon = look.px(_ICON) + (6 if piece.chip else 8) if piece.icon else 0
    return words + icon + (8 + 10 if piece.chip else 0) + 1


def _column_lines(shown: ShownEntry) -> list[tuple[str, Step, Tone]]:
    """Return when it happened, on which clock, and the number of the entry."""
    number = _tr("no. {number}").format(number=shown.text.number)
    lines: list[tuple[str, Step, Tone]] = [
        (shown.text.time, "time", "ink"),
        (shown.offset, "small", "muted"),
        (number, "small", "muted"),
        (shown.day, "small", "muted"),
    ]
    return [line for line in lines if line[0]]


def _column_height(shown: ShownEntry) -> float:
    look = theme()
    heights = [QFontMetricsF(look.font(step)) for _, step, _ in _column_lines(shown)]
    return _DOWN + 2 + sum(metrics.height() for metrics in heights)


def _paint_ground(
    painter: QPainter,
    room: QRectF,
    shown: ShownEntry,
    option: QStyleOptionViewItem,
    index: _Index,
) -> None:
    look = theme()
    if shown.fault:
        painter.fillRect(room, look.colour("bad_soft"))
        painter.fillRect(QRectF(0, 0, _BAR, room.height()), look.colour("bad"))
    elif _is_one_of_several(option, index):
        painter.fillRect(room, look.colour("accent_soft"))
        painter.fillRect(QRectF(0, 0, _BAR, room.height()), look.colour("accent"))
    if index.row():
        painter.fillRect(QRectF(0, 0, room.width(), 1), look.colour("line"))
    if _is_here(option, index):
        width = look.outline + 1
        painter.setPen(QPen(look.colour("accent"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2 + 1
        painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), 6, 6)


def _paint_column(painter: QPainter, shown: ShownEntry) -> None:
    """Paint the column at the left, always in the same place."""
    look, y = theme(), float(_DOWN)
    for words, step, tone in _column_lines(shown):
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


def _is_one_of_several(option: QStyleOptionViewItem, index: _Index) -> bool:
    """Tell whether a row is chosen together with others, to be copied."""
    view = option.widget
    if not isinstance(view, QAbstractItemView):
        return False
    chosen = view.selectionModel()
    several = option.state & QStyle.StateFlag.State_Selected
    return bool(several) and len(chosen.selectedRows()) > 1 and chosen.isSelected(index)


def _tr(words: str) -> str:
    return QCoreApplication.translate("entry", words)
