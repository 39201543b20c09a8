"""Every incident of the logbook, and the form that opens a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from logbook.domain.incident import Incident, IncidentStatus
from ui import messages
from ui.formatting import date_text
from ui.screens.incident_form import IncidentForm
from ui.screens.incident_kind import kind_name
from ui.screens.incidents_read import IncidentsRead, ListedIncident, listed
from ui.screens.kind_panel import KindPanel
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_label import IconLabel
from ui.widgets.layouts import STRETCH, holder, row
from ui.widgets.row_list import PressableRow, RowList
from ui.widgets.scrolled_page import Page

_DRAFT = "incident"

STATUS_LOOKS: dict[str, tuple[str, State]] = {
    f"status.{IncidentStatus.OPEN}": ("circle-dot", "accent"),
    f"status.{IncidentStatus.CONTAINING}": ("circle-dot", "accent"),
    f"status.{IncidentStatus.CONTAINED}": ("circle-check", "good"),
    f"status.{IncidentStatus.CLOSED}": ("folder-lock", "muted"),
}
"""Icon and tone of each status, beside its words."""


class IncidentsScreen(Page):
    """Choose an incident, or open one."""

    chosen = Signal(object)
    """A person wants to work on this `Incident`."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Incidents"))
        self._session = session
        self._incidents = IncidentsRead(session, self, self._show)
        self._form = IncidentForm(session)
        self._open = Button(self.tr("&Open an incident"), "primary", "pen-line")
        self._first = Button(self.tr("&Open an incident"), "primary", "pen-line")
        self._list = RowList()
        self._nothing = EmptyState(
            self.tr(
                "No incident yet. When something happens, open an incident here: a "
                "few words are enough, the rest is asked step by step."
            ),
            self._first,
        )
        self._change = Button(self.tr("Change the &kind…"))
        self._kind = KindPanel(session)
        self._head = holder(row(self._open, self._change, STRETCH))
        for part in (self._nothing, self._list, self._form, self._kind, self._head):
            self.body.addWidget(part)
            part.setVisible(False)
        self._open.clicked.connect(self._on_open)
        self._first.clicked.connect(self._on_open)
        self._form.opened.connect(self._on_opened)
        self._form.left.connect(self._on_left)
        self._change.clicked.connect(self.ask_kind)
        self._kind.closed.connect(self.refresh)
        session.incident_changed.connect(self._on_incident_changed)

    def ask_kind(self) -> None:
        """Ask of which kind the open incident is, once it is known how it stands."""
        incident = self._session.incident
        if incident is not None:
            self._session.do(
                self, lambda logbook: listed(logbook, incident), self._show_kind
            )

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Stop asking about the incident before."""
        self._kind.end()

    def refresh(self) -> None:
        """Ask which incidents there are."""
        self._incidents.refresh()

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Each incident has its own steps, questions and reports. Choose one to go "
            "on with it, or open a new one when something else has happened. Opening "
            "an incident is itself an entry; a wrong title can be amended later and "
            "is never erased. The kind of the incident that is open can be changed "
            "with a reason; it decides which steps are asked for."
        )

    def _show(self, found: Sequence[ListedIncident]) -> None:
        self._list.show_rows(*(self._row(one) for one in reversed(found)))
        current = self._session.incident
        self._change.setVisible(current is not None)
        if current is not None:
            words = self.tr("Change the &kind of {reference}…")
            self._change.setText(words.format(reference=current.reference))
        writing = self._form.isVisible() or self._kind.isVisible()
        self._nothing.setVisible(not found and not writing)
        self._list.setVisible(bool(found) and not writing)
        self._head.setVisible(bool(found) and not writing)
        self.show_lead(
            self.tr("Choose one to go on with, or open a new one.")
            if found and not writing
            else ""
        )
        if not writing and not self._form.is_empty():
            self._on_open()

    def _show_kind(self, found: ListedIncident) -> None:
        incident = self._session.incident
        if incident is not None and found.incident.reference == incident.reference:
            self._head.setVisible(False)
            self._form.setVisible(False)
            self._list.setVisible(False)
            self.show_lead("")
            self._kind.begin(found.incident, found.kind)

    def _row(self, found: ListedIncident) -> PressableRow:
        incident = found.incident
        icon, tone = STATUS_LOOKS[found.status.code]
        status = messages.of_phrase(found.status)
        words = self.tr("{reference}  {title}").format(
            reference=incident.reference, title=incident.title
        )
        result = self.tr("{status}, opened {date}").format(
            status=status, date=date_text(incident.opened.local)
        )
        mark = IconLabel(icon, tone, 18)
        made = PressableRow(mark, words, result, under=kind_name(found.kind))
        made.clicked.connect(lambda: self.chosen.emit(incident))
        return made

    def _on_open(self) -> None:
        self._nothing.setVisible(False)
        self._list.setVisible(False)
        self._head.setVisible(False)
        self.show_lead("")
        self._form.begin()

    def _on_left(self) -> None:
        self._form.setVisible(False)
        self.refresh()

    def _on_opened(self, incident: Incident) -> None:
        self._form.setVisible(False)
        self.chosen.emit(incident)
