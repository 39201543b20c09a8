"""How an entry is painted in the list of what a reader sees: in three lines."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from ui.formatting import in_plain_order
from ui.icons import draw_icon
from ui.models.withheld_model import ListedLine, ShownLineRole
from ui.theme import theme
from ui.tokens import Step, Tone

_ACROSS, _GAP, _COLUMN = 16, 12, 56
_LINE, _HEADING, _DOWN = 22, 36, 8
_ICON, _BAR = 18, 4

_Index = QModelIndex | QPersistentModelIndex


class WithheldDelegate(QStyledItemDelegate):
    """Every line has the same height, whatever it says: the list can be long."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        is_heading = isinstance(index.data(ShownLineRole), str)
        look = theme()
        height = look.px(_HEADING) if is_heading else 3 * look.px(_LINE) + 2 * _DOWN
        return QSize(look.px(160), height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        row = index.data(ShownLineRole)
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(place)
        if isinstance(row, ListedLine):
            _paint_ground(painter, place, option, index)
            _paint_line(painter, place, row)
        elif isinstance(row, str):
            painter.fillRect(place, theme().colour("sunken"))
            room = place.adjusted(_ACROSS, 0, -_ACROSS, 0)
            _write(painter, room, row, "label", "ink")
        painter.restore()


def _paint_ground(
    painter: QPainter, place: QRectF, option: QStyleOptionViewItem, index: _Index
) -> None:
    look = theme()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(place, look.colour("accent_soft"))
        bar = QRectF(place.left(), place.top(), _BAR, place.height())
        painter.fillRect(bar, look.colour("accent"))
    edge = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
    painter.fillRect(edge, look.colour("line"))
    view = option.widget
    if not isinstance(view, QAbstractItemView) or not view.hasFocus():
        return
    if view.currentIndex().row() == index.row():
        width = look.outline + 1
        painter.setPen(QPen(look.colour("accent"), width))
        inset = width / 2 + 1
        painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), 6, 6)


def _paint_line(painter: QPainter, place: QRectF, line: ListedLine) -> None:
    look = theme()
    top, height = place.top() + _DOWN, look.px(_LINE)
    left = place.left() + _ACROSS
    number = _tr("no. {number}").format(number=line.number)
    column = QRectF(left, top, look.px(_COLUMN), height)
    _write(painter, column, number, "small", "muted")
    left += look.px(_COLUMN) + _GAP
    room = QRectF(left, top, place.right() - _ACROSS - left, height)
    side = float(look.px(_ICON))
    icon = QRectF(left, top + (height - side) / 2, side, side)
    name = "eye-off" if line.is_kept else "eye"
    draw_icon(painter, icon, name, look.palette["muted"])
    head = room.adjusted(side + 8, 0, 0, 0)
    words = _tr("{kind}, overruled") if line.is_overruled else "{kind}"
    tone: Tone = "warn" if line.is_overruled else "muted"
    _write(painter, head, words.format(kind=line.kind), "tag", tone)
    _write(painter, room.translated(0, height), line.said, "body", "ink")
    _write(painter, room.translated(0, 2 * height), line.fields, "small", "muted")


def _write(painter: QPainter, room: QRectF, words: str, step: Step, tone: Tone) -> None:
    """Write on one line; what does not fit ends in an ellipsis."""
    look = theme()
    font = look.font(step)
    plain = in_plain_order(" ".join(words.split()))
    end = Qt.TextElideMode.ElideRight
    cut = QFontMetricsF(font).elidedText(plain, end, room.width())
    painter.setFont(font)
    painter.setPen(look.colour(tone))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, flags, cut)


def _tr(words: str) -> str:
    return QCoreApplication.translate("entry", words)
