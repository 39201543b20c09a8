"""A field for a passphrase, which can be shown, and says when Caps Lock is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column, row


class PassphraseEdit(QWidget):
    """Takes a passphrase; nothing of it stays after `take` or `clear`."""

    edited = Signal()
    """A person changed the passphrase."""

    entered = Signal()
    """A person pressed Enter in the field."""

    def __init__(self) -> None:
        super().__init__()
        self._field = _SecretField()
        self._show = Button(self.tr("Show"), icon="eye")
        self._show.setCheckable(True)
        self._caps = MarkedLine("info", self.tr("Caps Lock is on."), "warn")
        self._caps.setVisible(False)
        self.setLayout(column(row(self._field, self._show), self._caps, gap=6))
        self.setFocusProxy(self._field)
        self.take_name(self.tr("Passphrase"))
        self._show.toggled.connect(self._on_shown)
        self._field.textEdited.connect(self.edited)
        self._field.returnPressed.connect(self.entered)
        self._field.caps_lock_seen.connect(self._caps.setVisible)

    def take_name(self, words: str) -> None:
        """Name the field and its button."""
        self._field.setAccessibleName(words)
        show = self.tr("Show what is typed: {label}")
        self._show.setAccessibleName(show.format(label=words))

    def problem_fields(self) -> list[QWidget]:
        """Return the field itself; the button has no problems."""
        return [self._field]

    def text(self) -> str:
        """Return what is typed, to judge it."""
        return self._field.text()

    def fill(self, words: str) -> None:
        """Put suggested words into the field, readable so that they can be learnt."""
        self._field.setText(words)
        self._show.setChecked(True)
        self.edited.emit()

    def take(self) -> str:
        """Return the passphrase and forget it here."""
        taken = self._field.text()
        self.clear()
        return taken

    def clear(self) -> None:
        """Forget what is typed, and hide what is typed next."""
        self._field.clear()
        self._show.setChecked(False)
        self._caps.setVisible(False)

    def _on_shown(self) -> None:
        shown = self._show.isChecked()
        modes = QLineEdit.EchoMode
        self._field.setEchoMode(modes.Normal if shown else modes.Password)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))
        self._show.set_icon("eye-off" if shown else "eye")
        self._field.setFocus()


class _SecretField(Field):
    """One line of dots that cannot be dragged away or remembered by input methods."""

    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # Qt does not tell the state of Caps Lock; a letter in the wrong case does.
        if len(typed) == 1 and typed.upper() != typed.lower():
            self.caps_lock_seen.emit(typed.isupper() is not shift)
        super().keyPressEvent(event)
