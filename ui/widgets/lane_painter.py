"""How the lanes of the timeline are painted: dots, bars, gaps, the axis."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.icons import draw_icon
from ui.theme import theme
from ui.widgets.lane_picture import Dot, LanePicture

_DOT = 5
_AXIS = 24
_LISTED = 3
_TICK = 60


class LanePainter:
    """Paints one picture into a room; hollow dots are late or amended.

    Args:
        room: Of the lanes, in pixels; their names stand to the left of it.
        names: Width of the names.
    """

    def __init__(
        self, painter: QPainter, picture: LanePicture, room: QRectF, names: float
    ) -> None:
        self._painter = painter
        self._picture = picture
        self._room = room
        self._names = names
        self._lane = room.height() / max(len(picture.lanes), 1)

    def mark_here(self, first: float, last: float) -> None:
        """Paint where the keyboard is."""
        look, room = theme(), self._room
        place = QRectF(
            room.left() + first * room.width(),
            room.top() + 1,
            (last - first) * room.width(),
            room.height() - 2,
        )
        self._painter.setPen(QPen(look.colour("accent"), look.outline + 1))
        self._painter.setBrush(look.colour("accent_soft"))
        self._painter.drawRoundedRect(place, 3, 3)

    def paint(self, listed: tuple[datetime, datetime] | None) -> None:
        """Paint everything else.

        Args:
            listed: What is in sight in the list.
        """
        self._paint_gaps()
        self._paint_lanes()
        self._paint_axis()
        self._paint_listed(listed)
        keys = {key: place for place, (key, _) in enumerate(self._picture.lanes)}
        most = max((max(bars) for bars in self._picture.bars.values()), default=0)
        for key, bars in self._picture.bars.items():
            self._paint_bars(bars, keys[key], most)
        self._painter.save()
        self._painter.setClipRect(self._room.adjusted(-8, 0, 8, 0))
        for dot in self._picture.dots:
            self._paint_dot(dot, keys[dot.lane])
        self._painter.restore()

    def _x(self, at: datetime) -> float:
        part = max(0.0, min(self._picture.scale.part(at), 1.0))
        return self._room.left() + part * self._room.width()

    def _y(self, lane: int) -> float:
        return self._room.top() + self._lane * (lane + 0.5)

    def _paint_lanes(self) -> None:
        look, painter = theme(), self._painter
        metrics = QFontMetricsF(painter.font())
        for place, (_, name) in enumerate(self._picture.lanes):
            y = self._y(place)
            room = QRectF(0, y - self._lane / 2, self._names, self._lane)
            words = metrics.elidedText(
                name, Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.setPen(look.colour("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            painter.setPen(look.colour("line"))
            painter.drawLine(
                QPointF(self._room.left(), y), QPointF(self._room.right(), y)
            )

    def _paint_gaps(self) -> None:
        look, painter = theme(), self._painter
        metrics = QFontMetricsF(painter.font())
        for gap in self._picture.gaps:
            left, right = self._x(gap.start) + 8, self._x(gap.end) - 8
            shade = QRectF(left, self._room.top(), right - left, self._room.height())
            if right <= left:
                continue
            painter.fillRect(shade, look.colour("sunken"))
            fitting = [
                words
                for words in gap.words
                if metrics.horizontalAdvance(words) < shade.width()
            ]
            if fitting:
                high = min(self._lane * 1.6, shade.height())
                room = QRectF(left, shade.top(), shade.width(), high)
                painter.setPen(look.colour("muted"))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, fitting[0])

    def _paint_axis(self) -> None:
        look, painter, scale = theme(), self._painter, self._picture.scale
        width, y = look.px(_TICK), self._room.bottom()
        painter.setPen(look.colour("muted"))
        for tick in scale.ticks:
            room = QRectF(self._x(tick) - width / 2, y + 2, width, look.px(_AXIS) - 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, scale.label(tick))
        now = self._picture.now
        if now is not None and scale.first <= now <= scale.last:
            painter.setPen(QPen(look.colour("accent"), 1))
            x = self._x(now)
            painter.drawLine(QPointF(x, self._room.top()), QPointF(x, y))

    def _paint_listed(self, listed: tuple[datetime, datetime] | None) -> None:
        """Draw a bar along the axis under what is in sight in the list."""
        scale = self._picture.scale
        if listed is None or listed[1] < scale.first or listed[0] > scale.last:
            return
        left, right = self._x(listed[0]), self._x(listed[1])
        thick = theme().px(_LISTED)
        place = QRectF(
            left - thick, self._room.bottom(), right - left + 2 * thick, thick
        )
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme().colour("accent"))
        self._painter.drawRoundedRect(place, thick / 2, thick / 2)

    def _paint_bars(self, bars: tuple[int, ...], lane: int, most: int) -> None:
        if not bars or not most:
            return
        width = self._room.width() / len(bars)
        bottom = self._room.top() + self._lane * (lane + 1) - 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme().colour("accent"))
        for place, count in enumerate(bars):
            if count:
                # One entry among thousands must still be seen.
                height = max(2.0, (self._lane - 5) * count / most)
                left = self._room.left() + place * width
                bar = QRectF(left, bottom - height, max(width - 1, 1.0), height)
                self._painter.drawRect(bar)

    def _paint_dot(self, dot: Dot, lane: int) -> None:
        look, painter = theme(), self._painter
        middle = QPointF(self._x(dot.at), self._y(lane))
        if dot.written is not None:
            painter.setPen(QPen(look.colour("warn"), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(middle, QPointF(self._x(dot.written), self._y(lane)))
        if dot.is_clock:
            self._paint_clock(middle)
            return
        radius = float(look.px(_DOT))
        hollow = dot.is_amended or dot.written is not None
        painter.setPen(QPen(look.colour("warn" if hollow else "accent"), 2))
        painter.setBrush(look.colour("surface" if hollow else "accent"))
        painter.drawEllipse(middle, radius, radius)
        if dot.is_amended:
            across = QPointF(radius + 3, 0)
            painter.drawLine(middle - across, middle + across)

    def _paint_clock(self, middle: QPointF) -> None:
        look = theme()
        side = float(look.px(16))
        place = QRectF(0, 0, side, side)
        place.moveCenter(middle)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(look.colour("surface"))
        self._painter.drawEllipse(place)
        draw_icon(self._painter, place, "clock", look.palette["muted"])
