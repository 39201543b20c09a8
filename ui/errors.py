"""Faults of ours: one calm screen, and a number that names them without words."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from logbook.domain.crash import signature_of
from ui.widgets.alone_frame import AloneCard, AloneFrame
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, card, column


class CrashHook(QObject):
    """Hears of every error nobody expected, on whatever thread.

    Only a digest of where it happened is passed on: the text of the error may hold
    words of an entry, and there is no log that could keep them safe.
    """

    crashed = Signal(str)
    """Four groups of letters that are the same wherever the same fault is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen = False

    def install(self) -> None:
        """Hear of errors from now on, in place of whoever did before."""
        sys.excepthook = self.take
        threading.excepthook = lambda given: self.take(
            given.exc_type, given.exc_value, given.exc_traceback
        )

    def take(
        self,
        kind: type[BaseException],
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Pass an error on; the first one only, the others follow from it."""
        if self._seen or fault is None:
            return
        self._seen = True
        self.crashed.emit(signature_of(kind, fault, trace))

    def connect_to(self, show: Callable[[str], None]) -> None:
        """Let *show* be called on the GUI thread, after what is going on now."""
        self.crashed.connect(show, Qt.ConnectionType.QueuedConnection)


class CrashScreen(AloneFrame):
    """Says what is safe, what to note down and how to go on.

    Args:
        safe_up_to: Number of the newest entry known to be on disk; 0 if none is open.
    """

    again_asked = Signal()
    """Lock, forget everything in memory, and start again."""

    close_asked = Signal()

    def __init__(self, digest: str, safe_up_to: int) -> None:
        super().__init__()
        again = Button(self.tr("&Start the program again"), "primary", "lock")
        close = Button(self.tr("&Close the program"))
        again.clicked.connect(self.again_asked)
        close.clicked.connect(self.close_asked)
        number = Label(digest, "mono")
        number.setAccessibleName(self.tr("Number of the fault: {n}").format(n=digest))
        form = column(
            Label(self.tr("The program has a fault"), "h1"),
            Label(self._what_is_safe(safe_up_to)),
            Label(
                self.tr(
                    "Words you had not recorded are kept every few seconds and offered "
                    "again after unlocking."
                )
            ),
            8,
            Label(self.tr("Write this number down for whoever looks after it:")),
            card(number, kind="flat", pad=12),
            STRETCH,
            16,
            FlowRow(again, close),
            gap=8,
        )
        facts = column(
            Label(self.tr("Meanwhile"), "h3"),
            MarkedLine("phone", self.tr("Go on with your calls: they do not wait.")),
            MarkedLine("pen-line", self.tr("Write on paper, with the time.")),
            MarkedLine("history", self.tr("Enter it later: late entries say so.")),
            STRETCH,
            gap=8,
        )
        self.show_card(AloneCard(form, facts, left=False))
        self.show_foot(
            self.tr("The number says where in the program it happened, nothing more.")
        )

    def _what_is_safe(self, safe_up_to: int) -> str:
        if not safe_up_to:
            return self.tr("It is not your doing. No logbook was touched.")
        words = self.tr(
            "It is not your doing. Everything up to entry {number} is signed and on "
            "disk."
        )
        return words.format(number=safe_up_to)
