"""Lengths of time as small plots: bars on one axis, and dots on a strip.

Every mark has its words beside it, and a mark that is not exactly known is hollow, so
that nothing is meant by a colour alone. A table beside the plot says the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from logbook.domain.figure_words import Axis, axis_of, ends_of, tick_phrase
from logbook.domain.span import Span
from ui import messages
from ui.theme import theme

_ROW, _AXIS = 30, 24
_BAR, _DOT = 12, 5
_GAP = 12
_RIGHT = 28
"""Pixels kept for the half of the last label that lies behind the axis."""

_LEAST_PLOT = 260
"""Under this width of the axis the words stand above their marks."""

_THIN = 3.0
"""Least width of a bar: what took a minute of a month is still seen."""


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One line of a plot.

    Attributes:
        spans: What is marked; nothing where nothing is known.
        middle: The median, marked by an upright line.
    """

    name: str
    words: str
    spans: tuple[Span, ...]
    middle: Span | None = None


class DurationPlot(QWidget):
    """Paints lengths of time, each with its name and words.

    Args:
        shared: Whether every row is on one axis; else each has its own, because what
            takes minutes and what takes weeks cannot be seen on the same.
    """

    def __init__(self, *, shared: bool) -> None:
        super().__init__()
        self._shared = shared
        self._rows: tuple[PlotRow, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[PlotRow], says: str) -> None:
        """Show other lengths.

        Args:
            says: What the plot is about, for a screen reader; the rows follow.
        """
        self._rows = tuple(rows)
        lines = [
            self.tr("{name}: {words}").format(name=each.name, words=each.words)
            for each in rows
        ]
        self.setAccessibleName(says)
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        marked = sum(bool(each.spans) for each in self._rows)
        axes = min(marked, 1) if self._shared else marked
        rows = sum(self._height_of(each, width) for each in self._rows)
        return round(rows) + theme().px(_AXIS) * axes

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("small"))
        every = axis_of([span for each in self._rows for span in each.spans])
        top = 0.0
        for each in self._rows:
            axis = every if self._shared else axis_of(each.spans)
            top = self._paint_row(painter, each, axis, top)
            if not self._shared:
                top = self._paint_axis(painter, axis, top)
        if self._shared:
            self._paint_axis(painter, every, top)

    def _paint_row(
        self, painter: QPainter, each: PlotRow, axis: Axis | None, top: float
    ) -> float:
        """Paint one row and return where the next begins."""
        look, line = theme(), float(theme().px(_ROW))
        height = self._height_of(each, self.width())
        beside = QRectF(0, top, self.width(), line)
        painter.setPen(look.colour("ink"))
        if self._is_stacked(self.width()):
            above = QRectF(0, top, self.width(), height)
            painter.drawText(above, _WRAPPED, _both(each))
        else:
            painter.drawText(beside, _LEFT, each.name)
            painter.setPen(look.colour("ink" if each.spans else "muted"))
            painter.drawText(beside, _LEFT_END, each.words)
        if axis is not None and each.spans:
            middle = top + height - line / 2
            painter.setPen(look.colour("line"))
            left, right = self._plot()
            painter.drawLine(QLineF(left, middle, right, middle))
            for span in each.spans:
                self._paint_mark(painter, span, axis, middle)
            if each.middle is not None:
                self._paint_median(painter, each.middle, axis, middle)
        return top + height

    def _height_of(self, each: PlotRow, width: int) -> float:
        """Return how high a row is: its words stand beside its marks, or above."""
        line = float(theme().px(_ROW))
        if not self._is_stacked(width):
            return line
        metrics = QFontMetricsF(theme().font("small"))
        room = QRectF(0, 0, width, 10_000)
        words = metrics.boundingRect(room, _WRAPPED, _both(each)).height() + _GAP
        return words + line if each.spans else words

    def _paint_mark(
        self, painter: QPainter, span: Span, axis: Axis, middle: float
    ) -> None:
        if self._shared:
            self._paint_bar(painter, span, axis, middle)
        else:
            self._paint_dot(painter, span, axis, middle)

    def _paint_bar(
        self, painter: QPainter, span: Span, axis: Axis, middle: float
    ) -> None:
        """Fill as much as is certain; what may be more is only outlined."""
        look, half = theme(), theme().px(_BAR) / 2
        near, far = ends_of(span)
        start, certain = self._x(axis, timedelta()), self._x(axis, near)
        end = self._plot()[1] if far is None else self._x(axis, far)
        if end != certain:
            painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(look.colour("surface"))
            painter.drawRect(_between(certain, end, middle, half))
        if near or far == near:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRect(_between(start, certain, middle, half))

    def _paint_dot(
        self, painter: QPainter, span: Span, axis: Axis, middle: float
    ) -> None:
        look, radius = theme(), float(theme().px(_DOT))
        near, far = ends_of(span)
        end = self._plot()[1] if far is None else self._x(axis, far)
        places = [QPointF(self._x(axis, near), middle), QPointF(end, middle)]
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawLine(places[0], places[-1])
        painter.setBrush(look.colour("accent" if span.is_exact else "surface"))
        for place in places:
            painter.drawEllipse(place, radius, radius)

    def _paint_median(
        self, painter: QPainter, span: Span, axis: Axis, middle: float
    ) -> None:
        half = theme().px(_ROW) * 0.4
        painter.setPen(QPen(theme().colour("ink"), 2))
        for end in {*ends_of(span)} - {None}:
            x = self._x(axis, end or timedelta())
            painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))

    def _paint_axis(self, painter: QPainter, axis: Axis | None, top: float) -> float:
        """Label the axis and return where the next row begins."""
        if axis is None:
            return top
        look, height = theme(), float(theme().px(_AXIS))
        painter.setPen(look.colour("muted"))
        last = -1e9
        for tick in axis.ticks:
            words = messages.of_phrase(tick_phrase(tick))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
            x = self._x(axis, tick)
            painter.drawLine(QPointF(x, top), QPointF(x, top + 4))
            if x - wide / 2 >= last + _GAP / 2:
                room = QRectF(x - wide / 2, top + 3, wide, height - 3)
                painter.drawText(room, _CENTRE, words)
                last = x + wide / 2
        return top + height

    def _x(self, axis: Axis, length: timedelta) -> float:
        left, right = self._plot()
        return left + (right - left) * axis.part(length)

    def _plot(self) -> tuple[float, float]:
        """Return from where to where marks are painted."""
        if self._is_stacked(self.width()):
            return float(theme().px(_GAP)), float(self.width() - theme().px(_RIGHT))
        names, words = self._columns()
        return names + theme().px(_GAP), self.width() - words - theme().px(_RIGHT)

    def _columns(self) -> tuple[float, float]:
        metrics = QFontMetricsF(theme().font("small"))
        names = [metrics.horizontalAdvance(each.name) for each in self._rows]
        words = [metrics.horizontalAdvance(each.words) for each in self._rows]
        return max(names, default=0.0), max(words, default=0.0)

    def _is_stacked(self, width: int) -> bool:
        names, words = self._columns()
        return width - names - words < theme().px(_LEAST_PLOT)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEFT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def _both(each: PlotRow) -> str:
    return f"{each.name}\n{each.words}"


def _between(start: float, end: float, middle: float, half: float) -> QRectF:
    """Return a bar between two places, wide enough to be seen."""
    left, right = min(start, end), max(start, end)
    return QRectF(left, middle - half, max(_THIN, right - left), 2 * half)
