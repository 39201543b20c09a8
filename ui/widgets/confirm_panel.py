"""A question that is asked in the window, not in front of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.layouts import column


class ConfirmPanel(QFrame):
    """Names an act in its title and on its button; Esc is the safe answer.

    Args:
        title: The act: "Sign report R-003".
        words: What happens then, and what does not.
        act: Words of the button; a verb and what it acts on.
        middle: Fields between the words and the buttons, for example a reason.
    """

    confirmed = Signal()
    declined = Signal()

    def __init__(
        self, title: str, words: str, act: str, *, middle: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        self.setAccessibleName(title)
        self._middle = middle
        self._act = Button(act, "primary")
        self._leave = Button(self.tr("Leave it as it is"))
        parts = [Label(title, "h2"), Label(words)]
        body = column(*parts, gap=8, margins=(18, 18))
        if middle is not None:
            body.addWidget(middle)
        body.addSpacing(4)
        body.addWidget(FlowRow(self._act, self._leave))
        self.setLayout(body)
        self._act.clicked.connect(self.confirmed)
        self._leave.clicked.connect(self.declined)

    @property
    def act(self) -> Button:
        """The button that does it."""
        return self._act

    def focus(self) -> None:
        """Put the keyboard into the panel: on its field, or on the safe answer."""
        (self._middle or self._leave).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
            return
        super().keyPressEvent(event)
