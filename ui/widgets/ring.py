"""How much is done, or how much of a deadline has passed, as a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy
from typing_extensions import override

from ui.icons import draw_icon
from ui.theme import theme
from ui.tokens import Tone

_WHOLE = 1000
"""Qt's progress counts whole numbers."""


class Ring(QProgressBar):
    """A ring with a part of it filled; a whole one gets a tick.

    It is a progress bar to a screen reader, which reads its accessible name.
    """

    def __init__(self, part: float, tone: Tone = "accent", size: int = 16) -> None:
        super().__init__()
        self._tone = tone
        self._size = size
        self.setRange(0, _WHOLE)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_part(part)

    def show_part(self, part: float, tone: Tone | None = None) -> None:
        """Fill another part of the ring."""
        self._tone = tone or self._tone
        self.setValue(round(max(0.0, min(part, 1.0)) * _WHOLE))

    @override
    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_ring(
            QPainter(self), QRectF(self.rect()), self.value() / _WHOLE, self._tone
        )


def draw_ring(painter: QPainter, place: QRectF, part: float, tone: Tone) -> None:
    """Paint a ring with *part* of it filled; a whole one gets a tick."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if part >= 1:
        _draw_whole(painter, place)
        return
    look = theme()
    grown = look.px(100) / 100
    thin, thick = 1.6 * grown, (2 + look.outline) * grown
    inset = thick / 2
    circle = place.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("edge"), thin))
    painter.drawEllipse(circle)
    if part > 0:
        pen = QPen(look.colour(tone), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        # Qt counts in sixteenths of a degree, from three o'clock against the clock.
        painter.drawArc(circle, 90 * 16, -round(part * 360 * 16))


def _draw_whole(painter: QPainter, place: QRectF) -> None:
    circle = place.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("good"))
    painter.drawEllipse(circle)
    side = float(int(circle.width() * 0.75))
    tick = QRectF(0, 0, side, side)
    tick.moveCenter(circle.center())
    draw_icon(painter, tick, "check", theme().palette["surface"])
