"""A question asked inside a card: a few fields, one act, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from ui.widgets.buttons import Button
from ui.widgets.field_set import FieldSet
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InlinePanel(QFrame):
    """Esc closes it and the words stay for the next time.

    Args:
        title: What it is about.
        act: Words of the button that records.
        fields: What is asked.
        words: What to know before answering.
        apart: Buttons that ask something else instead.
        leave: Words of the button that closes it.
    """

    acted = Signal()
    """A person wants to record it."""

    left = Signal()
    """A person closed it."""

    def __init__(
        self,
        title: str,
        act: str,
        fields: FieldSet,
        *,
        words: str = "",
        apart: tuple[QWidget, ...] = (),
        leave: str = "",
    ) -> None:
        super().__init__()
        self._enter_acts = False
        self.setProperty("kind", "flat")
        self.setAccessibleName(title)
        self.fields = fields
        self._keyboard: HeldFocus | None = None
        self._act = Button(act, "primary", "check")
        self._leave = Button(leave or self.tr("C&lose, keep my words"))
        head = Label(title, "h3")
        help_line = Label(words, "small", "muted")
        self._refusal = MarkedLine("circle-alert", "", "bad")
        buttons = FlowRow(self._act, self._leave, apart=apart)
        self.setLayout(
            column(
                *(head, help_line, fields, 4, self._refusal, buttons),
                gap=8,
                margins=(16, 14),
            )
        )
        help_line.setVisible(bool(words))
        self._refusal.setVisible(False)
        self._act.clicked.connect(self.acted)
        self._leave.clicked.connect(self.left)

    def act_on_enter(self) -> None:
        """Let Enter in a field of one line act; only where nothing becomes an entry."""
        self._enter_acts = True

    def show_busy(self) -> None:
        """Say that it is being recorded."""
        # Of what is shut, Qt would take the keyboard away altogether.
        self._keyboard = HeldFocus(self.parentWidget() or self)
        self._keyboard.hold()
        self._act.show_busy(self.tr("Recording…"))
        self.setEnabled(False)

    def show_ready(self) -> None:
        """Take words again."""
        self.setEnabled(True)
        self._act.show_ready()
        if self._keyboard is not None:
            self._keyboard.give_back()
            self._keyboard = None

    def show_refusal(self, words: str) -> None:
        """Say beside the act why nothing was recorded; nothing if all is well."""
        self._refusal.say(words)
        self._refusal.setVisible(bool(words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._enter_acts and event.key() in _ENTER:
            self.acted.emit()
        else:
            super().keyPressEvent(event)
