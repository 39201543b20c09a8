"""Long work: what goes on, how far it is, and the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import column, row

_WHOLE = 1000
"""Qt's progress counts whole numbers."""


class ProgressLine(QWidget):
    """Hidden while nothing goes on.

    Args:
        stop: Words of the button that ends it, where "Stop" does not say enough.
    """

    stop_asked = Signal()

    def __init__(self, stop: str = "") -> None:
        super().__init__()
        self._words = Label("", "small", "muted")
        self._bar = QProgressBar()
        self._bar.setProperty("kind", "line")
        self._bar.setTextVisible(False)
        self._stop = Button(stop or self.tr("Stop"))
        self._stop.clicked.connect(self.stop_asked)
        beside = column(self._words, self._bar, gap=6)
        self.setLayout(row(beside, self._stop, gap=12, wide=0))
        self.setVisible(False)

    def begin(self, words: str, *, counted: bool = True) -> None:
        """Say what goes on.

        Args:
            counted: Whether anybody knows how far it is.
        """
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, _WHOLE if counted else 1)
        self._bar.setValue(0)
        self._bar.setVisible(counted)
        self.setVisible(True)

    def show_part(self, part: float) -> None:
        """Show how far it is, 0 to 1."""
        self._bar.setValue(round(part * _WHOLE))

    def say(self, words: str) -> None:
        """Say more exactly what goes on; a screen reader asks for it when it likes."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)

    @property
    def can_stop(self) -> QWidget:
        """What is pressed to stop it; the keyboard can wait there."""
        return self._stop

    def follow(self, words: str, done: int, total: int) -> None:
        """Show how far work is that tells it by itself; nothing once it is done."""
        if done >= total:
            self.end()
            return
        if self.isHidden():
            self.begin(words)
            self._stop.setVisible(False)
        self.show_part(done / total)

    def end(self) -> None:
        """Nothing goes on any more."""
        self.setVisible(False)
