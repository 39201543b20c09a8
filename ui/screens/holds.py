"""Holds that law enforcement asked for: what they are about, and how they end."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.holds import Hold
from logbook.domain.jurisdiction import JurisdictionPack
from ui.screens.hold_fields import hold_fields, hold_of, lift_fields, lift_of
from ui.screens.hold_words import asked_words, chip_of, details_of
from ui.screens.record_panel import Recording, RecordPanel
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, frame, holder


class HoldsPart(QWidget):
    """Every hold of the incident, and the forms to record one or to end it."""

    opened = Signal()
    """A form was opened or closed here."""

    recorded = Signal()
    """A hold, or its end, is on disk."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._incident = ""
        self._pack: JurisdictionPack | None = None
        self._shown: object = None
        self._panel: RecordPanel | None = None
        self._holds, self._place = column(gap=8), column(gap=0)
        self._ask = Button(self.tr("Law enforcement asks to hold a notice…"))
        self.setLayout(
            column(holder(self._holds), holder(self._place), FlowRow(self._ask), gap=8)
        )
        self._ask.clicked.connect(self.open_form)

    @property
    def is_open(self) -> bool:
        """Whether something is asked here now."""
        return self._panel is not None

    def forget(self) -> None:
        """Let go of what belongs to the incident before."""
        self.close_form()
        empty(self._holds)
        self._incident, self._shown = "", None

    def show_holds(
        self,
        incident: str,
        pack: JurisdictionPack,
        holds: tuple[Hold, ...],
        names: Mapping[str, str],
    ) -> None:
        """Show every hold, lifted or not; a form that is open stays as it is."""
        now = self._session.now()
        self._incident, self._pack = incident, pack
        faces = [
            (hold.number, chip_of(hold, now), asked_words(hold, now)) for hold in holds
        ]
        if faces == self._shown:
            return
        self._shown = faces
        empty(self._holds)
        for hold in holds:
            self._holds.addWidget(self._card(hold, pack, names))

    def open_form(self) -> None:
        """Ask about a hold."""
        if self._pack is None:
            return
        duties = [(duty.id, duty.title) for duty in self._pack.duties]
        fields, incident = hold_fields(self._session.now, duties), self._incident

        def recording() -> Recording:
            draft = hold_of(fields)
            return lambda logbook: logbook.holds.ask(incident, draft, logbook.pack)

        panel = RecordPanel(
            self._session,
            incident,
            "hold",
            fields,
            recording,
            title=self.tr("Law enforcement asks to hold a notice"),
            act=self.tr("&Record the hold"),
            words=self.tr(
                "A hold moves no date by itself: whether notice may wait is for "
                "counsel to say. Record who asked, and ask for it in writing."
            ),
        )
        self._open(panel)

    def close_form(self) -> None:
        """Stop asking; the words stay for the next time."""
        if self._panel is not None:
            discard(self._panel)
            self._panel = None
            self._ask.setVisible(True)
            self.opened.emit()

    def _lift(self, hold: Hold) -> None:
        fields, incident = lift_fields(self._session.now), self._incident

        def recording() -> Recording:
            draft = lift_of(fields)

            def lift(logbook: OpenLogbook) -> object:
                return logbook.holds.lift(incident, hold.number, draft)

            return lift

        panel = RecordPanel(
            self._session,
            incident,
            f"lift/{hold.number}",
            fields,
            recording,
            title=self.tr("The hold of {agency} is over").format(
                agency=hold.body.agency
            ),
            act=self.tr("&Record that it is lifted"),
        )
        self._open(panel)

    def _open(self, panel: RecordPanel) -> None:
        self.close_form()
        self._panel = panel
        panel.left.connect(self._on_left)
        panel.recorded.connect(self._on_recorded)
        self._place.addWidget(panel)
        self._ask.setVisible(False)
        self.opened.emit()
        panel.fields.focus_first()

    def _card(
        self, hold: Hold, pack: JurisdictionPack, names: Mapping[str, str]
    ) -> QFrame:
        now = self._session.now()
        icon, words, tone = chip_of(hold, now)
        lines: list[QWidget] = [
            FlowRow(Chip(icon, words, tone)),
            Label(asked_words(hold, now), "strong"),
        ]
        details = details_of(hold, pack, names, now)
        lines += [Label(detail, "small", "muted") for detail in details]
        if hold.lifted is None:
            lift = Button(self.tr("It is over…"))
            said = self.tr("The hold of {agency} is over, entry {number}…")
            lift.setAccessibleName(
                said.format(agency=hold.body.agency, number=hold.number)
            )
            lift.clicked.connect(lambda: self._lift(hold))
            lines.append(FlowRow(lift))
        return frame(column(*lines, gap=4, margins=(16, 12)))

    def _on_left(self) -> None:
        self.close_form()
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_recorded(self) -> None:
        self._on_left()
        self.recorded.emit()
