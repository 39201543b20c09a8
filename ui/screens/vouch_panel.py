"""Vouching for something with one's passphrase, given once more."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError, WrongPassphraseError
from ui import messages
from ui.session import Session
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.focus import HeldFocus
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, holder
from ui.widgets.passphrase_edit import PassphraseEdit

Vouch: TypeAlias = Callable[[OpenLogbook, bytearray], object]
"""Records it on the logbook thread; the passphrase is overwritten there."""


class VouchPanel(QWidget):
    """Says what is vouched for and asks for the passphrase; Esc is the safe answer.

    Args:
        title: The act: "Sign off report R-003".
        words: What happens then, and what does not.
        act: Words of the button; a verb and what it acts on.
        vouch: Asked on confirming for what is to be recorded; none where a field
            above needs another look.
        above: What else is asked for, above the passphrase.
    """

    left = Signal()
    """A person decided to leave it as it is."""

    recorded = Signal()
    """It is on disk."""

    def __init__(
        self,
        session: Session,
        title: str,
        words: str,
        act: str,
        vouch: Callable[[], Vouch | None],
        above: LabelledField | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._session, self._vouch = session, vouch
        self._edit = PassphraseEdit()
        self._keyboard = HeldFocus(self)
        self._passphrase = LabelledField(
            self.tr("Your pass&phrase, once more"), self._edit
        )
        fields = [above] if above is not None else []
        middle = holder(column(*fields, self._passphrase, gap=12))
        middle.setFocusProxy(self._edit if above is None else above.control)
        self._panel = ConfirmPanel(title, words, act, middle=middle)
        self._middle = middle
        self.setLayout(column(self._panel, gap=0))
        self._panel.confirmed.connect(self._on_confirmed)
        self._panel.declined.connect(self._on_declined)
        self._edit.entered.connect(self._on_confirmed)
        self._edit.edited.connect(lambda: self._passphrase.show_problem(""))

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._panel.focus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Nothing typed here waits on a screen that nobody looks at.
        self._edit.clear()
        super().hideEvent(event)

    def _on_confirmed(self) -> None:
        if not self._panel.act.isEnabled():
            return
        vouch = self._vouch()
        if vouch is None:
            return
        if not self._edit.text():
            words = self.tr("Type your passphrase: it is what vouches for this.")
            self._passphrase.show_problem(words)
            self._passphrase.focus()
            return
        passphrase = bytearray(self._edit.take().encode())
        self._keyboard.hold()
        self._middle.setEnabled(False)
        self._panel.act.show_busy(self.tr("Signing…"))
        self._session.do(
            self,
            lambda logbook: vouch(logbook, passphrase),
            lambda _: self.recorded.emit(),
            self._on_failed,
        )

    def _on_declined(self) -> None:
        self._edit.clear()
        self.left.emit()

    def _on_failed(self, error: LogbookError) -> bool:
        self._middle.setEnabled(True)
        self._panel.act.show_ready()
        self._keyboard.give_back()
        self._passphrase.show_problem(messages.of_error(error))
        self._passphrase.focus()
        # A wrong passphrase is said where it is typed; the rest in the strip as well.
        return isinstance(error, WrongPassphraseError)
