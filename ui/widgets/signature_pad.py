"""A signature drawn by hand: the sheet it is drawn on, and the same to look at."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from logbook.domain.drawing import HEIGHT, WIDTH, Drawing
from ui.theme import theme
from ui.widgets.strokes import Strokes

_WIDEST = 560
_LEAST = 200
"""Pixels of the design; narrower, a hand has no room."""

_PEN = 2.5
_BASE = 0.78
"""Where the line to sign on stands, as part of the height."""


class SignatureView(QWidget):
    """Shows a drawing as it was drawn, whatever the size and the colours.

    Args:
        name: Whose signature it is, for the screen reader.
    """

    def __init__(self, drawing: Drawing, name: str, *, widest: int = 280) -> None:
        super().__init__()
        self._strokes = Strokes(drawing)
        self._widest = widest
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()
        theme().changed.connect(self._fit)

    @property
    def drawing(self) -> Drawing:
        """What is on the sheet."""
        return self._strokes.drawing

    @override
    def sizeHint(self) -> QSize:
        width = theme().px(self._widest)
        return QSize(width, _height_of(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = theme().px(_LEAST)
        return QSize(width, _height_of(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = look.outline / 2
        sheet = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(look.colour("edge"), look.outline))
        painter.setBrush(look.colour("surface" if self.isEnabled() else "sunken"))
        painter.drawRoundedRect(sheet, look.px(6), look.px(6))
        painter.setPen(QPen(look.colour("line"), look.outline))
        base, margin = self.height() * _BASE, self.width() * 0.05
        painter.drawLine(QPointF(margin, base), QPointF(self.width() - margin, base))
        pen = QPen(look.colour("ink"), _PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        scale = self._scale()
        for stroke in self.drawing.strokes:
            points = [QPointF(x / scale, y / scale) for x, y in stroke]
            # A line of one point is nothing to Qt; a dot on an i is something.
            painter.drawPolyline(points if len(points) > 1 else points * 2)

    def _scale(self) -> float:
        """Return how many points of the sheet a pixel is."""
        return WIDTH / max(self.width(), 1)

    def _fit(self) -> None:
        """Keep the proportion of the sheet."""
        self.setMaximumWidth(theme().px(self._widest))
        height = _height_of(self.width())
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)


class SignaturePad(SignatureView):
    """Takes what a mouse, a touchpad or a pen draws.

    No key draws: whoever has no pointer signs in ink, which stands beside it.
    """

    edited = Signal()
    """A stroke has ended."""

    def __init__(self) -> None:
        super().__init__(Drawing(()), "", widest=_WIDEST)
        self._draws = False
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show what was drawn before."""
        self._strokes = Strokes(drawing)
        self.update()

    def clear(self) -> None:
        """Begin again with an empty sheet."""
        self.show_drawing(Drawing(()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._draws = True
        at = event.position() * self._scale()
        self._strokes.begin(at.x(), at.y())
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._draws:
            at = event.position() * self._scale()
            self._strokes.go_on(at.x(), at.y())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._draws and event.button() is Qt.MouseButton.LeftButton:
            self._draws = False
            self.edited.emit()
        else:
            super().mouseReleaseEvent(event)


def _height_of(width: int) -> int:
    return max(1, round(width * HEIGHT / WIDTH))
