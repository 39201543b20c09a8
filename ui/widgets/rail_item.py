"""One line of the rail: a phase with its progress, or a room."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.icons import draw_icon
from ui.theme import theme
from ui.tokens import Step, Tone
from ui.widgets.buttons import escaped
from ui.widgets.ring import draw_ring

_HEIGHT = 36
_LOW_HEIGHT = 32
"""Where many lines share a low or narrow window; targets are never smaller."""

_WORDS_LEFT = 44
_RIGHT = 12
_NARROW_LEFT = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class RailEntry:
    """What one line of the rail shows.

    Attributes:
        key: Which room it leads to.
        mark: Name of an icon, or how much of a phase is done, 0 to 1.
        count: "2 of 5", or a number of entries.
        shortcut: Leads there from anywhere: "Alt+T".
        alert: Something in there needs a person.
    """

    key: str
    words: str
    mark: str | float
    count: str = ""
    shortcut: str = ""
    alert: bool = False


class RailItem(QAbstractButton):
    """A painted button. The words stay at every width; count and mark go first."""

    moved = Signal(int)
    """An arrow key asks for the item above (-1) or below (1)."""

    def __init__(self, entry: RailEntry) -> None:
        super().__init__()
        self._entry = entry
        self._narrow = self._low = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    @property
    def entry(self) -> RailEntry:
        """What the item shows."""
        return self._entry

    def show_entry(self, entry: RailEntry) -> None:
        """Show another count, mark or alert."""
        self._entry = entry
        self.setText(escaped(entry.words))
        said = f"{entry.words}, {entry.count}" if entry.count else entry.words
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({entry.shortcut})" if entry.shortcut else said)
        self.update()

    def show_narrow(self, *, narrow: bool, low: bool = False) -> None:
        """Show words only, on two lines where they need them.

        Args:
            low: Be no higher than a target has to be.
        """
        self._narrow, self._low = narrow, low
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme().px(80), self.heightForWidth(self.width()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._narrow:
            return theme().px(_LOW_HEIGHT if self._low else _HEIGHT)
        height = theme().px(_LOW_HEIGHT)
        metrics = QFontMetrics(theme().font("tag"))
        room = QRectF(0, 0, width - _NARROW_LEFT, 1000).toRect()
        words = metrics.boundingRect(room, _WRAP, self._entry.words)
        return max(height, words.height() + 8)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._narrow:
            tone: Tone = "bad" if self._entry.alert else self._tone("ink")
            place = QRectF(self.rect()).adjusted(_NARROW_LEFT, 0, 0, 0)
            step: Step = "tag" if self.isChecked() else "small"
            painter.setFont(theme().font(step))
            painter.setPen(theme().colour(tone))
            painter.drawText(place, _WRAP, self._entry.words)
            return
        self._paint_mark(painter)
        self._paint_words(painter)

    def _tone(self, otherwise: Tone) -> Tone:
        return "accent" if self.isChecked() else otherwise

    def _paint_ground(self, painter: QPainter) -> None:
        look, place = theme(), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(
                look.colour("accent_soft" if self.isChecked() else "sunken")
            )
            painter.drawRoundedRect(place, 6, 6)
        if self.isChecked():
            painter.fillRect(
                QRectF(0, 8, 3, place.height() - 16), look.colour("accent")
            )
        if self.hasFocus():
            width = look.outline + 1
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(look.colour("accent"))
            pen.setWidth(width)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = width / 2
            painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), 6, 6)

    def _paint_mark(self, painter: QPainter) -> None:
        look, middle = theme(), self.height() / 2
        if isinstance(self._entry.mark, str):
            side = float(look.px(18))
            tone = "bad" if self._entry.alert else self._tone("muted")
            place = QRectF(
                QPointF(13, middle - side / 2), QSize(round(side), round(side))
            )
            draw_icon(painter, place, self._entry.mark, look.palette[tone])
        else:
            side = float(look.px(20))
            place = QRectF(12, middle - side / 2, side, side)
            draw_ring(painter, place, self._entry.mark, "accent")

    def _paint_words(self, painter: QPainter) -> None:
        look = theme()
        font = look.font("strong" if self.isChecked() else "body")
        left = look.px(20) + 24
        metrics, room = QFontMetrics(font), self.width() - left - _RIGHT
        counted = look.font("small")
        width = QFontMetrics(counted).horizontalAdvance(self._entry.count)
        fits = metrics.horizontalAdvance(self._entry.words) + 8 + width <= room
        words = metrics.elidedText(self._entry.words, Qt.TextElideMode.ElideRight, room)
        place = QRectF(self.rect()).adjusted(left, 0, -_RIGHT, 0)
        painter.setFont(font)
        painter.setPen(look.colour(self._tone("ink")))
        painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignLeft, words)
        if fits:
            painter.setFont(counted)
            painter.setPen(look.colour("bad" if self._entry.alert else "muted"))
            place_right = _MIDDLE | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, place_right, self._entry.count)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WRAP = (
    Qt.TextFlag.TextWordWrap
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignLeft
)
