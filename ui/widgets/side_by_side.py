"""Two pieces beside each other, or under each other where it is tight."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme

_GAP = 32
_LEAST = 300
"""Least width of each piece before they stand under each other."""


class SideBySide(QWidget):
    """Divides the width evenly."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._box.addWidget(left, 1)
        self._box.addWidget(right, 1)
        # Any width will do: the direction follows from it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self._arrange)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= 2 * theme().px(_LEAST) + _GAP
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._box.setSpacing(_GAP if beside else _GAP // 2)
