"""A choice with two lines: what it is, and what is meant by it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy
from typing_extensions import override

from ui.theme import theme
from ui.tokens import Step, Tone
from ui.widgets.buttons import escaped

_HEIGHT = 54
_TEXT_LEFT = 50


class ChoiceCard(QRadioButton):
    """A radio button that looks like a card, with two lines.

    Args:
        title: What is chosen.
        words: What is meant by it.
    """

    def __init__(self, title: str, words: str) -> None:
        super().__init__(escaped(title))
        self._title, self._words = title, words
        self.setAccessibleName(f"{title}, {words}")
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme().font("strong"))
        width = max(words.horizontalAdvance(t) for t in (self._title, self._words))
        return QSize(theme().px(_TEXT_LEFT + 12) + width, theme().px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(_HEIGHT))

    @override
    def hitButton(self, pos: object) -> bool:
        # The whole card is the target, not only the circle.
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        width = look.outline + (1 if here or self.hasFocus() else 0)
        painter.setPen(QPen(look.colour("accent" if here else "edge"), width))
        painter.setBrush(look.colour("surface"))
        inset = width / 2
        card = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(card, 10, 10)
        if self.hasFocus():
            self._paint_focus(painter, card)
        self._paint_circle(painter)
        self._paint_words(painter)

    def _paint_focus(self, painter: QPainter, card: QRectF) -> None:
        painter.setPen(QPen(theme().colour("accent"), theme().outline + 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(4, 4, -4, -4), 7, 7)

    def _paint_circle(self, painter: QPainter) -> None:
        look = theme()
        side = float(look.px(20))
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(QRectF(self.rect()).center())
        circle.moveLeft(look.px(14))
        here = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if here else "edge"), look.outline))
        painter.setBrush(look.colour("accent" if here else "surface"))
        painter.drawEllipse(circle)
        if here:
            dot = side * 0.28
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(circle.adjusted(dot, dot, -dot, -dot))

    def _paint_words(self, painter: QPainter) -> None:
        self._paint_line(painter, self._title, "strong", "ink", upper=True)
        self._paint_line(painter, self._words, "small", "muted", upper=False)

    def _paint_line(
        self, painter: QPainter, words: str, step: Step, tone: Tone, *, upper: bool
    ) -> None:
        look = theme()
        left, middle = look.px(_TEXT_LEFT), self.height() / 2
        font = look.font(step)
        metrics = QFontMetrics(font)
        room, height = self.width() - left - 12, metrics.height()
        place = QRectF(left, middle - height + 1 if upper else middle + 1, room, height)
        painter.setFont(font)
        painter.setPen(look.colour(tone))
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, cut)
