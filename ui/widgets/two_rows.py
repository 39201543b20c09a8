"""One long field and what belongs to it, on one line or, where it is tight, on two."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme

_GAP = 8
_FIELD = 220
"""Least width of the field, in pixels of the design, before a second line is taken."""


class TwoRows(QWidget):
    """The field first, then *beside*, then *act*.

    On two lines the field and the act stand on the first.

    Attributes:
        narrow: What is beside the field was told to be short.
    """

    def __init__(
        self, field: QWidget, beside: tuple[QWidget, ...], act: QWidget
    ) -> None:
        super().__init__()
        self.narrow = False
        self._field, self._beside, self._act = field, beside, act
        # Parents in reading order: Tab follows it.
        for part in (field, *beside, act):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        line = self._line()
        return line if self._on_one_line(width) else 2 * line + _GAP

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._least_of_one_line(), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        first = theme().px(120) + _GAP + self._act.sizeHint().width()
        second = sum(part.sizeHint().width() + _GAP for part in self._beside)
        return QSize(max(first, second), self._line())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put every part in its place."""
        line, width = self._line(), self.width()
        x = width - self._act.sizeHint().width()
        self._put(self._act, x, 0)
        if self._on_one_line(width):
            for part in reversed(self._beside):
                x -= part.sizeHint().width() + _GAP
                self._put(part, x, 0)
        else:
            below = 0
            for part in self._beside:
                self._put(part, below, line + _GAP)
                below += part.sizeHint().width() + _GAP
        self._field.setGeometry(QRect(0, 0, x - _GAP, line))
        self.updateGeometry()

    def _line(self) -> int:
        return max(part.sizeHint().height() for part in (self._field, self._act))

    def _least_of_one_line(self) -> int:
        parts = (*self._beside, self._act)
        width = sum(part.sizeHint().width() + _GAP for part in parts)
        return width + theme().px(_FIELD)

    def _on_one_line(self, width: int) -> bool:
        return width >= self._least_of_one_line()

    def _put(self, part: QWidget, x: int, y: int) -> None:
        part.setGeometry(QRect(x, y, part.sizeHint().width(), self._line()))
