"""Fields: one line of words, several lines, a list to choose from, a tick."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionComboBox,
)
from typing_extensions import override

from ui.icons import draw_icon
from ui.theme import theme
from ui.widgets.naming import name

T = TypeVar("T")

_LINE_AND_FRAME = 40
_MOST_LINES = 10
_LEAST_LETTERS = 12
_LONGEST = 2_000_000
"""Characters of one line; whether they are too many is for the draft to say."""
_COMBO_PADDING = 14


class Field(QLineEdit):
    """A field for one line of words.

    Args:
        width: Says what fits, in pixels of the design; 0 takes the room there is.
    """

    def __init__(self, value: str = "", *, hint: str = "", width: int = 0) -> None:
        super().__init__(value)
        self._width = width
        # Qt would cut what is pasted after 32,767 characters and say nothing.
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(hint)
        if width:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(theme().px(self._width), hint.height()) if self._width else hint

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(theme().px(self._width or 80), least.height())


class TextArea(QPlainTextEdit):
    """A field for several lines; it grows with its words and Tab leaves it."""

    def __init__(self, words: str = "", *, hint: str = "", lines: int = 1) -> None:
        super().__init__(words)
        self._lines = lines
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(5)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words need, within reason."""
        # A plain text document measures its height in lines, not in pixels.
        wanted = round(self.document().size().height())
        policies = Qt.ScrollBarPolicy
        fits = wanted <= _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )
        lines = max(self._lines, min(wanted, _MOST_LINES))
        line = self.fontMetrics().lineSpacing()
        height = theme().px(_LINE_AND_FRAME) + (lines - 1) * line
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)


class Choice(QComboBox, Generic[T]):
    """A list to choose one of; each choice stands for a value.

    Args:
        wide: Whether it takes the room there is, and cuts words that are longer.
    """

    def __init__(
        self, choices: Sequence[tuple[T, str]], *, named: str = "", wide: bool = False
    ) -> None:
        super().__init__()
        self._wide = wide
        # Not kept in the items: Qt would hand an enumeration back as plain text.
        self._values = [value for value, _ in choices]
        self.addItems([words for _, words in choices])
        # A list below the field, each row high enough to hit.
        self.setView(QListView())
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if wide:
            policies = QComboBox.SizeAdjustPolicy
            self.setSizeAdjustPolicy(policies.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(_LEAST_LETTERS)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if named:
            name(self, named)

    def value(self) -> T:
        """Return what the chosen words stand for."""
        return self._values[self.currentIndex()]

    def choose(self, value: T) -> None:
        """Choose *value*."""
        self.setCurrentIndex(self._values.index(value))

    def take_name(self, words: str) -> None:
        """Say what is chosen here.

        On Linux a screen reader is given the chosen words as the name of a list, so
        that its purpose has to be the description.
        """
        self.setAccessibleName(words)
        self.setAccessibleDescription(words)

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if not self._wide:
            return
        room = self.width() - theme().px(32) - 2 * _COMBO_PADDING
        end = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(option.currentText, end, room)
        option.currentText = words

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change an answer on the way.
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        side, room = float(look.px(16)), look.px(32)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(self.rect()).center())
        place.moveLeft(self.width() - room + (room - side) / 2 - 2)
        colour = look.palette["muted" if self.isEnabled() else "faint"]
        draw_icon(QPainter(self), place, "chevron-down", colour)


class Tick(QCheckBox):
    """A box to tick, with a tick that is drawn and not only coloured."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(
            QStyle.SubElement.SE_CheckBoxIndicator, option, self
        )
        side = float(theme().px(14))
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(box).center())
        draw_icon(QPainter(self), place, "check", theme().palette["on_accent"])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
