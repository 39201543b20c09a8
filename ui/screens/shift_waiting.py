"""A card that waits: taken over, declined, taken back, or left for who comes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.shift import Shift
from ui.screens.record_panel import Recording, RecordPanel
from ui.screens.shift_view import ShiftView
from ui.screens.shift_words import since_words
from ui.session import Session
from ui.widgets.buttons import Button, escaped
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import TextArea
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column

_Act = Callable[[OpenLogbook, str], object]


class ShiftWaiting(QWidget):
    """What the person at the laptop can do about the card that waits."""

    lock_asked = Signal(str)
    """Who comes is to unlock: their name."""

    recorded = Signal()
    """The card was accepted, declined or taken back."""

    def __init__(self, session: Session, view: ShiftView, shift: Shift) -> None:
        super().__init__()
        self._session, self._shift = session, shift
        self._panel: RecordPanel | None = None
        self._opened_by: Button | None = None
        self._since = MarkedLine("history", "", "warn", "body")
        parts = self._incoming() if view.is_for_me else self._outgoing(view)
        self._acts = FlowRow(*parts)
        self._body = column(self._since, Label(self._said(view)), self._acts, gap=12)
        self.setLayout(self._body)
        self.show_since(view.since)

    def show_since(self, count: int) -> None:
        """Say how much was recorded since the card."""
        self._since.say(since_words(count))
        self._since.setVisible(count > 0)

    def _incoming(self) -> list[QWidget]:
        take = Button(self.tr("&Take over…"), "primary", "check")
        decline = Button(self.tr("&Decline…"))
        take.clicked.connect(lambda: self._open(take, self._accept_panel()))
        decline.clicked.connect(lambda: self._open(decline, self._decline_panel()))
        return [take, decline]

    def _outgoing(self, view: ShiftView) -> list[QWidget]:
        name = self._shift.body.to_name
        parts: list[QWidget] = []
        words = self.tr("&Lock for {name}").format(name=escaped(name))
        lock = Button(words, "primary", "lock")
        lock.clicked.connect(lambda: self.lock_asked.emit(name))
        parts.append(lock)
        if view.is_mine or view.supervises:
            back = Button(self.tr("Take it &back…"))
            back.clicked.connect(lambda: self._open(back, self._withdraw_panel()))
            parts.append(back)
        return parts

    def _said(self, view: ShiftView) -> str:
        name = self._shift.body.to_name
        if view.is_for_me:
            return self.tr(
                "The card is for you. Whoever takes over leads every open incident "
                "from then on. If it is not right, decline and say why."
            )
        words = self.tr(
            "It waits for {name}, who unlocks with their own passphrase and finds it "
            "first. Nobody else can take over."
        )
        return words.format(name=name)

    def _accept_panel(self) -> RecordPanel:
        fields = FieldSet(
            {
                "words": LabelledField(
                    self.tr("An&ything to say about it?"),
                    TextArea(),
                    help_words=self.tr("May stay empty."),
                )
            }
        )
        number = self._shift.number
        return self._made(
            "shift-accept",
            fields,
            lambda logbook, words: logbook.shifts.accept(number, words),
            title=self.tr("Take over the shift"),
            act=self.tr("Ta&ke over"),
            words=self.tr("I have read the card. It is recorded under your name."),
        )

    def _decline_panel(self) -> RecordPanel:
        number = self._shift.number
        return self._made(
            "shift-decline",
            _reason(),
            lambda logbook, words: logbook.shifts.decline(number, words),
            title=self.tr("Decline the shift"),
            act=self.tr("&Record that I decline"),
            words=self.tr("Who signed the card goes on leading, and finds the reason."),
        )

    def _withdraw_panel(self) -> RecordPanel:
        number = self._shift.number
        return self._made(
            "shift-withdraw",
            _reason(),
            lambda logbook, words: logbook.shifts.withdraw(number, words),
            title=self.tr("Take the card back"),
            act=self.tr("&Record that it is taken back"),
            words=self.tr("It stays readable, and another card can be signed then."),
        )

    def _made(
        self,
        place: str,
        fields: FieldSet,
        act_on: _Act,
        *,
        title: str,
        act: str,
        words: str,
    ) -> RecordPanel:
        [name] = ("words",) if place == "shift-accept" else ("reason",)

        def recording() -> Recording:
            said = fields.words(name)
            return lambda logbook: act_on(logbook, said)

        panel = RecordPanel(
            self._session,
            "",
            place,
            fields,
            recording,
            title=title,
            act=act,
            words=words,
        )
        panel.left.connect(self._on_left)
        panel.recorded.connect(self.recorded)
        return panel

    def _open(self, button: Button, panel: RecordPanel) -> None:
        self._opened_by, self._panel = button, panel
        self._acts.setVisible(False)
        self._body.addWidget(panel)
        panel.fields.focus_first()

    def _on_left(self) -> None:
        if self._panel is not None:
            discard(self._panel)
            self._panel = None
        self._acts.setVisible(True)
        if self._opened_by is not None:
            self._opened_by.setFocus(Qt.FocusReason.OtherFocusReason)


def _reason() -> FieldSet:
    label = QCoreApplication.translate("shift-waiting", "Wh&y?")
    return FieldSet({"reason": LabelledField(label, TextArea())})
