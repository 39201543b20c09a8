"""The state of the record, inside a screen: it stays as long as it is true."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.tokens import State
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel, MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, Ground, column, empty, frame, row


class Banner(QWidget):
    """Says nothing, that a check is going on, that all is well, or what was found.

    It never offers a repair: what was found is preserved.
    """

    def __init__(self) -> None:
        super().__init__()
        self._body: QVBoxLayout = column()
        self.setLayout(self._body)
        self.setVisible(False)

    def show_checking(self, words: str) -> None:
        """Say in amber that it is not known yet."""
        line = MarkedLine("circle-dashed", words, "warn", "label")
        self._put(frame(column(line, margins=(8, 9)), "warn-note"), words)

    def show_intact(self, words: str) -> None:
        """Say with one chip that all is as signed."""
        chips = QWidget()
        chips.setLayout(row(Chip("shield-check", words, "good"), STRETCH))
        self._put(chips, words)

    def show_finding(
        self, title: str, sentences: Sequence[str], *buttons: QWidget
    ) -> None:
        """Say what was found, what is safe and what to do now.

        Args:
            sentences: What happened; "Safe: …"; "Now: …".
        """
        self._note("bad-note", "shield-alert", "bad", title, sentences, buttons)

    def show_warning(
        self, title: str, sentences: Sequence[str], *buttons: QWidget
    ) -> None:
        """Say what needs a look but breaks nothing."""
        self._note("warn-note", "triangle-alert", "warn", title, sentences, buttons)

    def clear(self) -> None:
        """Say nothing."""
        empty(self._body)
        self.setVisible(False)

    def _note(
        self,
        ground: Ground,
        icon: str,
        tone: State,
        title: str,
        sentences: Sequence[str],
        buttons: tuple[QWidget, ...],
    ) -> None:
        head = row(IconLabel(icon, tone, 24), Label(title, "h2", tone), gap=12, wide=1)
        body = column(head, *map(Label, sentences), gap=6, margins=(16, 13))
        if buttons:
            body.addSpacing(6)
            body.addWidget(FlowRow(*buttons))
        self._put(frame(body, ground), " ".join((title, *sentences)))

    def _put(self, widget: QWidget, words: str) -> None:
        empty(self._body)
        self._body.addWidget(widget)
        self.setAccessibleName(words)
        self.setVisible(True)
