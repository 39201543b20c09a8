"""Icons, alone beside words or together with them on one line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.icons import draw_icon
from ui.theme import theme
from ui.tokens import Step, Tone
from ui.widgets.label import Label
from ui.widgets.layouts import top


class IconLabel(QLabel):
    """An icon that stands beside words.

    It is painted in the colour of the theme at that moment, so a theme change needs
    nothing but a repaint. The words beside it say what it means; where there are none,
    the caller gives it an accessible name.

    Attributes:
        name: File name of the drawing without ``.svg``.
    """

    def __init__(self, name: str, tone: Tone = "muted", size: int = 20) -> None:
        super().__init__()
        self.name = name
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: Tone | None = None) -> None:
        """Show another icon, or the same in another tone."""
        self.name = name
        self._tone = tone or self._tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(theme().px(self._size))
        painter = QPainter(self)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(self.rect()).center())
        tone: Tone = self._tone if self.isEnabled() else "faint"
        draw_icon(painter, place, self.name, theme().palette[tone])


class MarkedLine(QWidget):
    """An icon with its words, aligned on the first line."""

    def __init__(
        self, icon: str, words: str, tone: Tone = "muted", step: Step = "small"
    ) -> None:
        super().__init__()
        self._icon = IconLabel(icon, tone, 18)
        self._words = Label(words, step, tone)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(top(self._icon, self._words))

    def text(self) -> str:
        """Return the words."""
        return self._words.text()

    def say(self, words: str, tone: Tone | None = None, icon: str = "") -> None:
        """Show other words, in another tone or with another icon where given."""
        self._words.setText(words)
        if tone is not None:
            self._words.set_tone(tone)
        if icon or tone:
            self._icon.show_icon(icon or self._icon.name, tone)

    @property
    def words(self) -> Label:
        """The label with the words, for whoever must be its buddy."""
        return self._words
