"""A form and, beside it, the paper it is about."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.layouts import column, holder, row
from ui.widgets.scrolled_page import Scrolled

_FORM = 384
LEAST_DESK = 300
"""Room that a page needs at least, in pixels at a scale of 100 %."""


class FormAndDesk(QWidget):
    """Side by side; where there is no room for both, a button turns to the other."""

    def __init__(self, form: QVBoxLayout, desk: QWidget) -> None:
        super().__init__()
        form.setContentsMargins(24, 16, 24, 16)
        self._form, self._desk = Scrolled(holder(form)), desk
        self._turned, self._least = False, LEAST_DESK
        self._there = self.tr("Show the page")
        self._turn = Button("", "quiet", "panel-right")
        self._turn.clicked.connect(self._on_turn)
        both = row(self._form, desk, gap=0, wide=1)
        self._bar = holder(row(self._turn, margins=(24, 4)))
        self.setLayout(column(self._bar, both, gap=0, wide=1))
        theme().changed.connect(self._arrange)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def turn(self, *, to_desk: bool) -> None:
        """Show one of the two, where there is no room for both."""
        self._turned = to_desk
        self._arrange()

    def name_desk(self, words: str, least: int = LEAST_DESK) -> None:
        """Say on the button what lies on the desk; the page for nothing.

        Args:
            least: Room in pixels that it needs at least, at a scale of 100 %.
        """
        self._there, self._least = words or self.tr("Show the page"), least
        self._arrange()

    def _on_turn(self) -> None:
        self._turned = not self._turned
        self._arrange()

    def _arrange(self) -> None:
        look = theme()
        form = look.px(_FORM)
        both = self.width() >= form + look.px(self._least)
        self._bar.setVisible(not both)
        self._form.setVisible(both or not self._turned)
        self._desk.setVisible(both or self._turned)
        self._form.setFixedWidth(form if both else max(self.width(), 1))
        words = self.tr("Back to the form") if self._turned else self._there
        self._turn.setText(words)
