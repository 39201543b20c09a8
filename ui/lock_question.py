"""Asks before the laptop is locked in the middle of work that is lost by it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from ui.main_window import MainWindow
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.message_strip import Message


class LockQuestion(QObject):
    """Asked in the window; where something else is asked there, in the strip.

    Args:
        works: What goes on.
    """

    lock_asked = Signal()
    """A person gives the work up, or there is nothing to give up any more."""

    left = Signal()
    """A person goes on; nothing is locked."""

    def __init__(self, window: MainWindow, works: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self._asks = not window.is_asking
        words = self.tr(
            "This goes on and would be given up: {works}. Nothing half is left behind, "
            "what you typed is kept, and everything recorded is safe."
        ).format(works=", ".join(works))
        if self._asks:
            panel = ConfirmPanel(
                self.tr("Lock in the middle of this"),
                words,
                self.tr("Lock and give it up"),
            )
            panel.confirmed.connect(self.answer)
            panel.declined.connect(self._on_declined)
            window.ask(panel)
            # On the safe answer: whoever types on has not given anything up.
            panel.focus()
        else:
            again = self.tr("{words} Ctrl+L once more locks all the same.")
            said = again.format(words=words)
            window.strip.say(Message(said, "warn", "triangle-alert"))

    def answer(self) -> None:
        """Lock: a person said so, or the work has ended by itself."""
        self._end()
        self.lock_asked.emit()

    def _on_declined(self) -> None:
        self._end()
        self.left.emit()

    def _end(self) -> None:
        if self._asks:
            self._asks = False
            self._window.stop_asking()
