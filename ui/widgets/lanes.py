"""An incident as a picture: a lane a phase, a dot an entry.

It repeats a list that stands beside it, so the keyboard passes it by; the list is the
form for a screen reader.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.formatting import duration_text
from ui.icons import draw_icon
from ui.theme import theme

_LANE = 24
_AXIS = 22
_NAMES = 84
_RIGHT = 28
_DOT = 5
_MOST_TICKS = 6
_GAP_FROM = timedelta(minutes=10)
_GAP_PART = 0.12
"""A gap is worth showing from this part of the whole on."""

_STEPS = [
    *(
        timedelta(minutes=minutes)
        for minutes in (5, 10, 15, 30, 60, 120, 180, 360, 720)
    ),
    *(timedelta(days=days) for days in (1, 2, 7, 14, 30, 90, 365)),
]


@dataclass(frozen=True, slots=True)
class Dot:
    """One entry on its lane.

    Attributes:
        written: When it was written, if that was late.
        is_amended: Whether newer words stand in place of its first ones.
        is_clock: Whether it is about the laptop's clock.
    """

    lane: str
    at: datetime
    written: datetime | None = None
    is_amended: bool = False
    is_clock: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Which times the picture shows, and where the axis is labelled."""

    first: datetime
    last: datetime
    ticks: tuple[datetime, ...]
    step: timedelta

    def part(self, at: datetime) -> float:
        """Return where a time stands, 0 to 1."""
        return (at - self.first) / (self.last - self.first)

    def label(self, tick: datetime) -> str:
        """Return the words at a tick."""
        return f"{tick:%m-%d}" if self.step >= timedelta(days=1) else f"{tick:%H:%M}"


def scale_of(times: Sequence[datetime]) -> Scale:
    """Return a scale with round times that holds all of *times*."""
    first, last = min(times), max(times)
    for step in _STEPS:
        start = _floor(first, step)
        count = -(-(last - start) // step) or 1
        if count < _MOST_TICKS:
            break
    ticks = tuple(start + number * step for number in range(count + 1))
    return Scale(ticks[0], ticks[-1], ticks, step)


def gap_of(times: Iterable[datetime], scale: Scale) -> tuple[datetime, datetime] | None:
    """Return the longest time without an entry, if it is worth showing."""
    ordered = sorted(set(times))
    pairs = list(pairwise(ordered))
    if not pairs:
        return None
    start, end = max(pairs, key=lambda pair: pair[1] - pair[0])
    least = max(_GAP_FROM, (scale.last - scale.first) * _GAP_PART)
    return (start, end) if end - start >= least else None


class Lanes(QWidget):
    """Paints dots; hollow ones are late or amended, dashes end where it was written."""

    def __init__(self) -> None:
        super().__init__()
        self._lanes: list[tuple[str, str]] = []
        self._dots: list[Dot] = []
        self._now: datetime | None = None
        self._scale: Scale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_dots(
        self, lanes: Sequence[tuple[str, str]], dots: Sequence[Dot], now: datetime
    ) -> None:
        """Show an incident.

        Args:
            lanes: Key and name of each lane, from top to bottom.
        """
        keys = {key for key, _ in lanes}
        self._lanes, self._now = list(lanes), now
        self._dots = [dot for dot in dots if dot.lane in keys]
        times = [dot.at for dot in self._dots]
        times += [dot.written for dot in self._dots if dot.written]
        self._scale = scale_of(times) if times else None
        self.setAccessibleName(
            self.tr("A picture of the timeline; the list below says the same.")
        )
        self.updateGeometry()
        self.update()

    def is_empty(self) -> bool:
        """Say whether there is nothing to see."""
        return self._scale is None

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, theme().px(len(self._lanes) * _LANE + _AXIS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("small"))
        self._paint_lanes(painter)
        self._paint_gap(painter, self._scale)
        self._paint_axis(painter, self._scale)
        places = {key: place for place, (key, _) in enumerate(self._lanes)}
        for dot in self._dots:
            self._paint_dot(painter, dot, places[dot.lane], self._scale)

    def _point(self, part: float, lane: float) -> QPointF:
        look = theme()
        left = float(look.px(_NAMES))
        wide = self.width() - left - look.px(_RIGHT)
        return QPointF(left + part * wide, look.px(_LANE) * (lane + 0.5))

    def _paint_lanes(self, painter: QPainter) -> None:
        look = theme()
        for place, (_, name) in enumerate(self._lanes):
            start, end = self._point(0, place), self._point(1, place)
            half = look.px(_LANE) / 2
            room = QRectF(0, start.y() - half, look.px(_NAMES) - 8, 2 * half)
            painter.setPen(look.colour("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(look.colour("line"))
            painter.drawLine(start, end)

    def _paint_gap(self, painter: QPainter, scale: Scale) -> None:
        look = theme()
        found = gap_of((dot.at for dot in self._dots), scale)
        if found is None:
            return
        start, end = found
        bottom = len(self._lanes) - 0.5
        shade = QRectF(
            self._point(scale.part(start), -0.5), self._point(scale.part(end), bottom)
        ).adjusted(8, 0, -8, 0)
        painter.fillRect(shade, look.colour("sunken"))
        words = self.tr("{length} gap").format(length=duration_text(end - start))
        room = QRectF(shade.left(), shade.top(), shade.width(), look.px(_LANE) * 1.6)
        if QFontMetricsF(painter.font()).horizontalAdvance(words) < shade.width():
            painter.setPen(look.colour("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_axis(self, painter: QPainter, scale: Scale) -> None:
        look = theme()
        width, height = look.px(60), look.px(_AXIS)
        y = look.px(_LANE) * len(self._lanes)
        painter.setPen(look.colour("muted"))
        for tick in scale.ticks:
            x = self._point(scale.part(tick), 0).x()
            room = QRectF(x - width / 2, y, width, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, scale.label(tick))
        if self._now is not None and scale.first <= self._now <= scale.last:
            part, bottom = scale.part(self._now), len(self._lanes) - 0.5
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawLine(self._point(part, -0.5), self._point(part, bottom))

    def _paint_dot(self, painter: QPainter, dot: Dot, lane: int, scale: Scale) -> None:
        look = theme()
        middle = self._point(scale.part(dot.at), lane)
        if dot.written is not None:
            painter.setPen(QPen(look.colour("warn"), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(middle, self._point(scale.part(dot.written), lane))
        if dot.is_clock:
            self._paint_clock(painter, middle)
            return
        radius = float(look.px(_DOT))
        hollow = dot.is_amended or dot.written is not None
        painter.setPen(QPen(look.colour("warn" if hollow else "accent"), 2))
        painter.setBrush(look.colour("surface" if hollow else "accent"))
        painter.drawEllipse(middle, radius, radius)
        if dot.is_amended:
            across = QPointF(radius + 3, 0)
            painter.drawLine(middle - across, middle + across)

    def _paint_clock(self, painter: QPainter, middle: QPointF) -> None:
        look = theme()
        side = float(look.px(16))
        place = QRectF(0, 0, side, side)
        place.moveCenter(middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(place)
        draw_icon(painter, place, "clock", look.palette["muted"])


def _floor(at: datetime, step: timedelta) -> datetime:
    """Return the last multiple of *step* since midnight of that day."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (at - midnight) // step * step
