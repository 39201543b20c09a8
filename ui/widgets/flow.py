"""Rows that make do with the width there is."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

from ui.widgets.discard import discard

_GAP = 8


class FlowRow(QWidget):
    """Widgets side by side that wrap onto more lines where they must.

    While all fit on one line, those added with *apart* stand at the right end.
    """

    def __init__(
        self, *widgets: QWidget, apart: tuple[QWidget, ...] = (), gap: int = _GAP
    ) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = _Flow(self, gap)
        for widget in widgets:
            self._flow.addWidget(widget)
        self._flow.apart_from = len(widgets)
        for widget in apart:
            self._flow.addWidget(widget)


class _Flow(QLayout):
    """Lays items like words on a line."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.apart_from = 0
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(_size(item).width() + self._gap for _, item in shown)
        height = max((_size(item).height() for _, item in shown), default=0)
        return QSize(max(0, width - self._gap), height)

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for _, item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        return [
            (number, item)
            for number, item in enumerate(self._items)
            if not item.isEmpty()
        ]

    def _lay(self, rect: QRect, *, place: bool) -> int:
        """Lay the items out, or only measure; returns the height they take."""
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(_size(item).height() for _, item in line)
            if place:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
            y += height + self._gap
        return max(0, y - self._gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[int, QLayoutItem]]]:
        """Break the items into lines that are no wider than *width*."""
        lines: list[list[tuple[int, QLayoutItem]]] = []
        x = width + 1
        for number, item in self._shown():
            if x + _size(item).width() > width:
                lines.append([])
                x = 0
            lines[-1].append((number, item))
            x += _size(item).width() + self._gap
        return lines

    def _place(self, line: list[tuple[int, QLayoutItem]], room: QRect) -> None:
        x = room.x()
        spare = room.width() - self.sizeHint().width()
        for number, item in line:
            size = _size(item)
            if number == self.apart_from and spare > 0:
                x += spare
            y = room.y() + (room.height() - size.height()) // 2
            width = min(size.width(), room.width())
            item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += size.width() + self._gap


class PriorityRow(QWidget):
    """Widgets side by side; where the width is short, the least urgent stay away.

    Whoever adds them says what may go first. What goes must stand elsewhere too. The
    most urgent of all stays, in what room there is.
    """

    def __init__(self, gap: int = _GAP) -> None:
        super().__init__()
        self._gap = gap
        self._left: list[tuple[int, QWidget]] = []
        self._right: list[tuple[int, QWidget]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget, urgency: int, *, right: bool = False) -> None:
        """Add a widget after the others of its side.

        Args:
            urgency: The lower, the sooner it goes; 0 is never shown, 100 always.
        """
        widget.setParent(self)
        (self._right if right else self._left).append((urgency, widget))
        self.arrange()

    def set_urgency(self, widget: QWidget, urgency: int) -> None:
        """Change how much *widget* matters."""
        for side in (self._left, self._right):
            for number, (_, other) in enumerate(side):
                if other is widget:
                    side[number] = (urgency, widget)
        self.arrange()

    def clear(self) -> None:
        """Take every widget out and delete it."""
        for _, widget in (*self._left, *self._right):
            discard(widget)
        self._left.clear()
        self._right.clear()

    def arrange(self) -> None:
        """Show what fits and put it in its place."""
        shown = self._fitting()
        for _, widget in (*self._left, *self._right):
            widget.setVisible(widget in shown)
        x = 0
        for _, widget in self._left:
            x = self._put(widget, x) if widget in shown else x
        x = self.width()
        for _, widget in reversed(self._right):
            if widget in shown:
                x -= _size(widget).width()
                self._put(widget, x)
                x -= self._gap
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        widgets = [widget for _, widget in (*self._left, *self._right)]
        width = sum(_size(widget).width() + self._gap for widget in widgets)
        return QSize(width, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        kept = [w for urgency, w in (*self._left, *self._right) if urgency >= _ALWAYS]
        width = sum(_size(widget).width() + self._gap for widget in kept)
        return QSize(max(0, width - self._gap), self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _height(self) -> int:
        widgets = [widget for _, widget in (*self._left, *self._right)]
        return max((_size(widget).height() for widget in widgets), default=0)

    def _fitting(self) -> set[QWidget]:
        every = [entry for entry in (*self._left, *self._right) if entry[0] > 0]
        room, shown = self.width(), set[QWidget]()
        # Most urgent first; among equals the one further left.
        for urgency, widget in sorted(every, key=lambda entry: -entry[0]):
            room -= _size(widget).width()
            if room < 0 and urgency < _ALWAYS and shown:
                break
            shown.add(widget)
            room -= self._gap
        return shown

    def _put(self, widget: QWidget, x: int) -> int:
        size = _size(widget)
        y = (self.height() - size.height()) // 2
        width = min(size.width(), max(0, self.width() - x))
        widget.setGeometry(x, y, width, size.height())
        return x + width + self._gap


_ALWAYS = 100
"""The urgency of what is shown at any width."""


def _size(item: QLayoutItem | QWidget) -> QSize:
    """Return the size something asks for, within the limits it was given."""
    least, most = item.minimumSize(), item.maximumSize()
    return item.sizeHint().expandedTo(least).boundedTo(most)
