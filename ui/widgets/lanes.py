"""The record as a picture: a lane a phase or a person, a dot or a bar for entries.

It repeats a list that stands beside it. It is gone through by keyboard, stretch by
stretch, and says each in words.
"""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.widgets.lane_painter import LanePainter
from ui.widgets.lane_picture import STRETCHES, LanePicture

_LANE, _LOW_LANE = 24, 16
_ROOMY = 5
"""Up to so many lanes have the whole height."""

_AXIS = 24
_NAMES_PART = 0.4
_RIGHT = 28
_NEAR = 10
_ZOOM = 2.0
_PAN = 0.5


class Lanes(QWidget):
    """Paints a picture of the record, and leads from it into the list."""

    went_to = Signal(object)
    """A person wants to see the entries from this time on."""

    view_asked = Signal(object)
    """A person wants to see another stretch: its `Scale`."""

    pointed = Signal(int)
    """The keyboard is at this stretch; -1 when it has left the picture."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: LanePicture | None = None
        self._listed: tuple[datetime, datetime] | None = None
        self._here = STRETCHES // 2
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Picture of the timeline"))
        theme().changed.connect(self.updateGeometry)

    @property
    def picture(self) -> LanePicture | None:
        """What is drawn, none while there is nothing to see."""
        return self._picture

    def show_picture(self, picture: LanePicture | None, in_words: str = "") -> None:
        """Show something else.

        Args:
            in_words: The same for whoever does not see it.
        """
        self._picture = picture
        self.setAccessibleDescription(in_words)
        self.updateGeometry()
        self.update()

    def show_listed(self, first: datetime, last: datetime) -> None:
        """Mark which stretch is in sight in the list."""
        if self._listed != (first, last):
            self._listed = first, last
            self.update()

    def zoom(self, *, closer: bool) -> None:
        """Ask for half, or twice, as long a stretch."""
        if self._picture is not None:
            by = 1 / _ZOOM if closer else _ZOOM
            scale = self._picture.scale.zoomed(by, self._middle(), self._picture.whole)
            self.view_asked.emit(scale)

    def pan(self, *, later: bool) -> None:
        """Ask for what comes after, or before."""
        if self._picture is not None:
            parts = _PAN if later else -_PAN
            self.view_asked.emit(self._picture.scale.panned(parts, self._picture.whole))

    def show_whole(self) -> None:
        """Ask for all there is."""
        if self._picture is not None:
            self.view_asked.emit(self._picture.whole)

    @override
    def sizeHint(self) -> QSize:
        lanes = len(self._picture.lanes) if self._picture else 0
        return QSize(400, theme().px(lanes * _lane_height(lanes) + _AXIS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("small"))
        drawing = LanePainter(painter, self._picture, self._room(), self._names())
        if self.hasFocus():
            drawing.mark_here(self._here / STRETCHES, (self._here + 1) / STRETCHES)
        drawing.paint(self._listed)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._picture is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        part = self._part(event.position().x())
        self._here = min(int(part * STRETCHES), STRETCHES - 1)
        self._tell_here()
        self.went_to.emit(self._pointed_at(self._picture, event.position()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        acts = {
            keys.Key_Left: lambda: self._move(-1),
            keys.Key_Right: lambda: self._move(1),
            keys.Key_Plus: lambda: self.zoom(closer=True),
            keys.Key_Equal: lambda: self.zoom(closer=True),
            keys.Key_Minus: lambda: self.zoom(closer=False),
            keys.Key_0: self.show_whole,
            keys.Key_PageUp: lambda: self.pan(later=False),
            keys.Key_PageDown: lambda: self.pan(later=True),
            keys.Key_Return: self._go,
            keys.Key_Enter: self._go,
            keys.Key_Space: self._go,
        }
        act = acts.get(keys(event.key()))
        if self._picture is None or act is None:
            super().keyPressEvent(event)
        else:
            act()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_here()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(-1)
        self.update()

    def _move(self, by: int) -> None:
        """Go to the next stretch; over the edge, the picture moves."""
        to = self._here + by
        if 0 <= to < STRETCHES:
            self._here = to
        elif self._picture is not None:
            parts = by / STRETCHES
            self.view_asked.emit(self._picture.scale.panned(parts, self._picture.whole))
        self._tell_here()

    def _go(self) -> None:
        if self._picture is not None:
            self.went_to.emit(self._picture.scale.at(self._here / STRETCHES))

    def _tell_here(self) -> None:
        self.pointed.emit(self._here)
        self.update()

    def _middle(self) -> float:
        """Return around which place is zoomed: where the keyboard is."""
        return (self._here + 0.5) / STRETCHES if self.hasFocus() else 0.5

    def _pointed_at(self, picture: LanePicture, where: QPointF) -> datetime:
        """Return the time of the dot under the pointer, or where its stretch begins."""
        room, scale = self._room(), picture.scale
        near = [
            (abs(room.left() + scale.part(dot.at) * room.width() - where.x()), dot.at)
            for dot in picture.dots
        ]
        distance, at = min(near, default=(float(_NEAR), scale.first))
        return at if distance < _NEAR else scale.at(self._here / STRETCHES)

    def _part(self, x: float) -> float:
        room = self._room()
        return max(0.0, min((x - room.left()) / max(room.width(), 1.0), 1.0))

    def _names(self) -> float:
        """Return how wide the names are; none is cut before it takes too much room."""
        if self._picture is None:
            return 0.0
        metrics = QFontMetricsF(theme().font("small"))
        widths = (metrics.horizontalAdvance(name) for _, name in self._picture.lanes)
        return min(max(widths, default=0.0) + 1, self.width() * _NAMES_PART)

    def _room(self) -> QRectF:
        """Return where the lanes are drawn: right of their names, above the axis."""
        look = theme()
        left = self._names() + look.px(20)
        lanes = len(self._picture.lanes) if self._picture else 0
        height = float(look.px(lanes * _lane_height(lanes)))
        return QRectF(left, 0, self.width() - left - look.px(_RIGHT), height)


def _lane_height(lanes: int) -> int:
    return _LANE if lanes <= _ROOMY else _LOW_LANE
