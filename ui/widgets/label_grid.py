"""A sheet of labels in small: where the first free one is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme

if TYPE_CHECKING:
    from ui.tokens import Tone

_CELL = 72, 32
"""Width and height of a label, in pixels of the design; none is too small to hit."""

_GAP = 4


class LabelGrid(QWidget):
    """The arrow keys move the first free label; a click takes one."""

    picked = Signal(int)
    """A person said that this label, from 0 along the rows, is the first free one."""

    def __init__(self) -> None:
        super().__init__()
        self._columns, self._rows = 1, 1
        self._first = 0
        self._words: tuple[str, ...] = ()
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def first(self) -> int:
        """The first free label, from 0 along the rows."""
        return self._first

    def take_name(self, words: str) -> None:
        """Say what is chosen here."""
        self._name = words
        self._tell()

    def show_sheet(self, columns: int, rows: int) -> None:
        """Show another layout; its first label is free."""
        self._columns, self._rows, self._first = columns, rows, 0
        self.updateGeometry()
        self._tell()

    def show_labels(self, words: tuple[str, ...]) -> None:
        """Show what goes onto the labels from the first free one on."""
        self._words = words
        self._tell()

    def choose(self, first: int) -> None:
        """Begin at another label, as far as the sheet has it."""
        self._first = max(0, min(first, self._columns * self._rows - 1))
        self._tell()

    @override
    def sizeHint(self) -> QSize:
        wide, high = (theme().px(side) for side in _CELL)
        gap = theme().px(_GAP)
        return QSize(
            self._columns * (wide + gap) + gap, self._rows * (high + gap) + gap
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._columns * self._rows - 1
        to = {
            Qt.Key.Key_Left: self._first - 1,
            Qt.Key.Key_Right: self._first + 1,
            Qt.Key.Key_Up: self._first - self._columns,
            Qt.Key.Key_Down: self._first + self._columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        elif 0 <= to <= last:
            self._pick(to)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for nth in range(self._columns * self._rows):
            if self._cell(nth).contains(event.position()):
                self._pick(nth)
                return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("tag"))
        for nth in range(self._columns * self._rows):
            self._paint_cell(painter, nth)

    def _paint_cell(self, painter: QPainter, nth: int) -> None:
        look = theme()
        after = nth - self._first
        filled = 0 <= after < len(self._words)
        here = nth == self._first
        tone: Tone = "accent_soft" if filled else "sunken" if after < 0 else "surface"
        ring = here and self.hasFocus()
        painter.setBrush(look.colour(tone))
        line = look.colour("accent" if here else "edge")
        painter.setPen(QPen(line, look.outline + (1 if ring else 0)))
        cell = self._cell(nth)
        painter.drawRoundedRect(cell, 4, 4)
        words = self._words[after] if filled else self.tr("used") if after < 0 else ""
        painter.setPen(look.colour("ink" if filled else "muted"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)

    def _cell(self, nth: int) -> QRectF:
        wide, high = (theme().px(side) for side in _CELL)
        gap = theme().px(_GAP)
        row, column = divmod(nth, self._columns)
        left, top = gap + column * (wide + gap), gap + row * (high + gap)
        return QRectF(left, top, wide, high)

    def _pick(self, nth: int) -> None:
        self.choose(nth)
        self.picked.emit(nth)

    def _tell(self) -> None:
        """Say where the first label goes; also to whoever does not see it."""
        row, column = divmod(self._first, self._columns)
        words = self.tr("{label}: row {row}, column {column}")
        said = words.format(label=self._name, row=row + 1, column=column + 1)
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.NameChanged)
            )
        self.update()
