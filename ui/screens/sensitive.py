"""Asks what to do about words that hold what looks like a secret."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from logbook.domain.sensitive import Sighting, SightingKind
from ui.main_window import MainWindow
from ui.noticed import Noticed
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column

_MOST = 4
"""More sightings than these are counted, so that the form stays in sight."""

_KINDS = {
    SightingKind.PRIVATE_KEY: QT_TRANSLATE_NOOP("sensitive", "A private key: {shown}"),
    SightingKind.PAYMENT_CARD: QT_TRANSLATE_NOOP(
        "sensitive", "A payment card number: {shown}"
    ),
    SightingKind.US_SSN: QT_TRANSLATE_NOOP(
        "sensitive", "A social security number: {shown}"
    ),
    SightingKind.CANADIAN_SIN: QT_TRANSLATE_NOOP(
        "sensitive", "A social insurance number: {shown}"
    ),
    SightingKind.ACCESS_KEY: QT_TRANSLATE_NOOP("sensitive", "An access key: {shown}"),
    SightingKind.PASSWORD: QT_TRANSLATE_NOOP("sensitive", "A password: {shown}"),
}


class SensitivePanel(QFrame):
    """Names what was noticed, masked; Esc goes back, which is the safe answer."""

    went_back = Signal()
    accepted = Signal()

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        title = self.tr("Your words hold what looks like a secret")
        self.setAccessibleName(title)
        back = Button(self.tr("Go back and take it out"), "primary", "arrow-left")
        record = Button(self.tr("Record it all the same"))
        words = self.tr(
            "Nothing is recorded yet, and your words are still in their field. What is "
            "recorded is signed and can never be taken out again."
        )
        lines = [MarkedLine("key-round", said, "warn") for said in _said(sightings)]
        self.setLayout(
            column(
                *(Label(title, "h3"), *lines, Label(words, "small", "muted")),
                *(2, FlowRow(back, record)),
                gap=6,
                margins=(16, 12),
            )
        )
        back.clicked.connect(self.went_back)
        record.clicked.connect(self.accepted)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
            return
        super().keyPressEvent(event)


class SensitiveWords(QObject):
    """Asks in the window about everything the session has noticed, one by one."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._waiting: list[Noticed] = []
        session.noticed.connect(self._on_noticed)
        session.incident_changed.connect(self._on_left)

    def _on_noticed(self, noticed: Noticed) -> None:
        self._waiting.append(noticed)
        if len(self._waiting) == 1:
            self._ask(noticed)

    def _ask(self, noticed: Noticed) -> None:
        panel = SensitivePanel(noticed.sightings)
        panel.went_back.connect(self._on_went_back)
        panel.accepted.connect(self._on_accepted)
        self._window.ask(panel)

    def _on_accepted(self) -> None:
        self._answered().record()
        self._go_on()

    def _on_went_back(self) -> None:
        self._answered().go_back()
        words = self.tr("Nothing was recorded. Your words are still in their field.")
        self._session.strip.emit("muted", words)
        self._go_on()

    def _on_left(self, _incident: object) -> None:
        """Whoever goes to another incident, or locks, has not recorded anything."""
        while self._waiting:
            self._answered().go_back()

    def _answered(self) -> Noticed:
        self._window.stop_asking()
        return self._waiting.pop(0)

    def _go_on(self) -> None:
        if self._waiting:
            self._ask(self._waiting[0])


def _said(sightings: Sequence[Sighting]) -> list[str]:
    """Return each sighting in words, once, and how many more there are."""
    said = [_tr(str(_KINDS[seen.kind])).format(shown=seen.shown) for seen in sightings]
    every = list(dict.fromkeys(said))
    more = len(every) - _MOST
    if more <= 0:
        return every
    return [*every[:_MOST], _tr("And {count} more.").format(count=more)]


def _tr(words: str) -> str:
    return QCoreApplication.translate("sensitive", words)
