"""How well a passphrase would keep, as a bar and as a sentence."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.tokens import State
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column

_SEGMENTS = 4
_HEIGHT = 6
_GAP = 4
_LOOKS: Mapping[int, tuple[State, str]] = {
    0: ("bad", "circle-alert"),
    1: ("bad", "circle-alert"),
    2: ("warn", "circle-alert"),
    3: ("good", "circle-check"),
    4: ("good", "circle-check"),
}


class StrengthMeter(QWidget):
    """Four segments and a sentence; who judges stands elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._sentence = MarkedLine("circle-alert", "", "muted")
        self.setLayout(column(self._bar, self._sentence, gap=6))
        self.clear()

    def show_strength(self, level: int, sentence: str) -> None:
        """Say how strong it is.

        Args:
            level: From 0, refused, to 4, very strong.
            sentence: The same in words, with what would help.
        """
        tone, icon = _LOOKS[level]
        self._bar.show_level(level, tone)
        self._bar.setAccessibleDescription(sentence)
        self._sentence.say(sentence, tone, icon)
        self._sentence.setVisible(True)

    def clear(self) -> None:
        """Say nothing: nothing is typed."""
        self._bar.show_level(0, "muted")
        self._bar.setAccessibleDescription("")
        self._sentence.setVisible(False)


class _Bar(QProgressBar):
    def __init__(self) -> None:
        super().__init__()
        self._tone: State = "muted"
        self.setRange(0, _SEGMENTS)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int, tone: State) -> None:
        self._tone = tone
        self.setValue(level)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - _GAP * (_SEGMENTS - 1)) / _SEGMENTS
        for number in range(_SEGMENTS):
            filled = number < self.value()
            painter.setBrush(theme().colour(self._tone if filled else "sunken"))
            painter.setPen(Qt.PenStyle.NoPen if filled else theme().colour("edge"))
            place = QRectF(number * (width + _GAP), 0, width, _HEIGHT)
            # The outline of an empty segment lies inside it.
            place.adjust(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(place, 3, 3)
