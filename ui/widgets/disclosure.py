"""What is folded away until somebody wants to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.scrolled_page import bring_into_sight


class Disclosure(QWidget):
    """A line that unfolds what stands under it; folded at first.

    Args:
        words: What is under it, with its number: "Steps for other kinds (4)".
    """

    toggled = Signal(bool)
    """It was unfolded, or folded again."""

    def __init__(self, words: str, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._button = Button(words, "quiet", "chevron-right")
        self._button.setCheckable(True)
        self.setLayout(column(row(self._button, STRETCH), content, gap=4))
        self._button.clicked.connect(self._on_clicked)
        self.show_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether what stands under it is in sight."""
        return self._button.isChecked()

    def say(self, words: str) -> None:
        """Show other words on the line."""
        self._button.setText(words)

    def show_open(self, *, is_open: bool) -> None:
        """Unfold or fold it."""
        self._button.setChecked(is_open)
        self._button.set_icon("chevron-down" if is_open else "chevron-right")
        self._content.setVisible(is_open)

    def _on_clicked(self) -> None:
        self.show_open(is_open=self._button.isChecked())
        if self.is_open:
            bring_into_sight(self._content)
        self.toggled.emit(self.is_open)
