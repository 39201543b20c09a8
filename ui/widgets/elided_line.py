"""Words from people on one line of fixed length."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ui.formatting import in_plain_order
from ui.theme import theme
from ui.tokens import Step, Tone


class ElidedLine(QLabel):
    """Has an ellipsis where there is no room; the tooltip has all the words.

    Args:
        cut: Where words go that have no room.
    """

    def __init__(
        self,
        words: str = "",
        step: Step = "body",
        tone: Tone = "ink",
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__()
        self._cut = cut
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", step)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        """Show other words."""
        shown = in_plain_order(words)
        self.setText(shown)
        self.setToolTip(shown)

    def set_tone(self, tone: Tone) -> None:
        """Say the same words in another colour."""
        self._tone = tone
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(theme().px(96), whole.width()), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour(self._tone))
        words = self.fontMetrics().elidedText(self.text(), self._cut, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), flags, words)
