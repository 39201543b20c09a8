"""Until when each duty of the law is to be fulfilled, and what that is counted from."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from logbook.domain.incident import Incident
from ui.screens.clock_words import (
    ClockFace,
    ClocksView,
    face_of,
    in_order,
    lead_of,
    read_clocks,
)
from ui.screens.holds import HoldsPart
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.deadline_chip import unverified_badge
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, frame, holder, row
from ui.widgets.scrolled_page import WIDEST_LIST, Page

_MINUTE_MS = 60_000


class ClocksScreen(Page):
    """One row for each clock, the next date first."""

    led = Signal(str, object)
    """A person wants to answer or determine what a clock waits for."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Clocks"), widest=WIDEST_LIST)
        self._session = session
        self._view: ClocksView | None = None
        self._faces: tuple[ClockFace, ...] = ()
        self._rows, self._aside = column(gap=8), column(gap=8)
        self._fold = Disclosure("", holder(self._aside))
        self._holds = HoldsPart(session)
        self._nothing = EmptyState(
            self.tr("No source of this place starts a clock in this incident.")
        )
        for hidden in (self._nothing, self._fold):
            hidden.setVisible(False)
        # The holds stand first: they are about every row, and the keyboard begins here.
        rows = holder(self._rows)
        for widget in (self._holds, self._nothing, rows, self._fold):
            self.body.addWidget(widget)
        self._held = HeldFocus(self)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._tick)
        self._minute.start(_MINUTE_MS)
        self._holds.recorded.connect(self.refresh)
        session.incident_changed.connect(self._on_incident_changed)

    def refresh(self) -> None:
        """Ask how the clocks stand."""
        incident = self._session.incident
        if incident is None:
            return
        reference, now = incident.reference, self._session.now()
        self._session.do(
            self, lambda logbook: read_clocks(logbook, reference, now), self._show
        )

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Each row is a time limit of the law. It runs only once the event that "
            "starts it is on record and its conditions are answered; until then the "
            "row says what it waits for. Where a text names no number, no date is "
            "made up. Where two texts read differently, the earlier date counts and "
            "both are named. A hold of law enforcement moves no date. Unverified means "
            "that no official text was seen. Confirm every date with counsel."
        )

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view, self._faces = None, ()
        empty(self._rows)
        empty(self._aside)
        self._fold.setVisible(False)
        self._holds.forget()
        self.show_lead("")

    def _show(self, view: ClocksView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        self._view = view
        self._nothing.setVisible(not view.clocks)
        self._holds.show_holds(view.incident, view.pack, view.holds, view.names)
        self._tick()

    def _tick(self) -> None:
        """Show what changes with the minute."""
        view, now = self._view, self._session.now()
        if view is None:
            return
        self.show_lead(lead_of(view, now) if view.clocks else "")
        faces = tuple(face_of(view, clock, now) for clock in in_order(view.clocks, now))
        if faces == self._faces:
            return
        self._faces = faces
        self._held.hold()
        empty(self._rows)
        empty(self._aside)
        for face in faces:
            (self._aside if face.aside else self._rows).addWidget(self._row(face))
        self._show_fold()
        self._held.give_back()

    def _show_fold(self) -> None:
        count = sum(face.aside for face in self._faces)
        one = self.tr("1 clock that does not apply or is not in force")
        several = self.tr("{count} clocks that do not apply or are not in force")
        self._fold.say(one if count == 1 else several.format(count=count))
        self._fold.setVisible(count > 0)

    def _row(self, face: ClockFace) -> QFrame:
        icon, words, tone = face.chip
        chips: list[QWidget] = [Chip(icon, words, tone)]
        if face.unverified:
            chips.append(unverified_badge(face.unverified))
        names = column(
            Label(face.name, "strong"), Label(face.office, "small", "muted"), gap=2
        )
        lines: list[QWidget] = [FlowRow(*chips)]
        lines += [Label(said) for said in face.standing]
        lines += [Label(said, "small") for said in face.details]
        lines += [Label(" ".join(face.sources), "small", "muted")]
        if face.asks is not None:
            lines.append(FlowRow(self._answer(face, *face.asks)))
        head = row(gap=16)
        head.addWidget(IconLabel(icon, tone, 20), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(names, *lines, gap=6), 1)
        made = frame(column(head, gap=0, margins=(16, 14)))
        made.setAccessibleName(face.name)
        return made

    def _answer(self, face: ClockFace, room: str, fact: str) -> Button:
        answer = Button(self.tr("Answer now"))
        said = self.tr("Answer now: {clock}")
        answer.setAccessibleName(said.format(clock=face.name))
        answer.clicked.connect(lambda: self.led.emit(room, fact))
        return answer
