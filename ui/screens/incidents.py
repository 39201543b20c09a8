"""Every incident of the logbook, and the form that opens a new one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from logbook.application.incidents import IncidentDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem, Problems, text_problem
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident, IncidentStatus, status_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase
from ui import messages
from ui.formatting import date_text
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Choice, Field
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, holder, row
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.row_list import PressableRow, RowList
from ui.widgets.scrolled_page import Page

_DRAFT = "incident"

STATUS_LOOKS: dict[str, tuple[str, State]] = {
    f"status.{IncidentStatus.OPEN}": ("circle-dot", "accent"),
    f"status.{IncidentStatus.CONTAINING}": ("circle-dot", "accent"),
    f"status.{IncidentStatus.CONTAINED}": ("circle-check", "good"),
}
"""Icon and tone of each status, beside its words."""


@dataclass(frozen=True, slots=True)
class ListedIncident:
    """An incident and where it stands."""

    incident: Incident
    status: Phrase


def list_incidents(logbook: OpenLogbook) -> list[ListedIncident]:
    """Return every incident with its status; to be called on the logbook thread."""
    return [
        ListedIncident(incident, status_among(entries, logbook.pack))
        for incident in logbook.incidents.incidents()
        if (entries := logbook.timelines.entries(incident.reference))
    ]


def status_among(entries: Iterable[SignedEntry], pack: JurisdictionPack) -> Phrase:
    """Return where an incident stands, from its entries."""
    return status_of(entries, [step.id for step in pack.steps_of(Phase.CONTAIN)])


class IncidentsScreen(Page):
    """Choose an incident, or open one."""

    chosen = Signal(object)
    """A person wants to work on this `Incident`."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Incidents"))
        self._session = session
        self._form = _Form(session)
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
        self._head = holder(row(self._open, STRETCH))
        for part in (self._nothing, self._list, self._form, self._head):
            self.body.addWidget(part)
            part.setVisible(False)
        self._open.clicked.connect(self._on_open)
        self._first.clicked.connect(self._on_open)
        self._form.opened.connect(self._on_opened)
        self._form.left.connect(self._on_left)

    def refresh(self) -> None:
        """Ask which incidents there are."""
        self._session.do(self, list_incidents, self._show)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Each incident has its own steps, questions and reports. Choose one to go "
            "on with it, or open a new one when something else has happened. Opening "
            "an incident is itself an entry; a wrong title can be amended later and "
            "is never erased."
        )

    def _show(self, listed: Sequence[ListedIncident]) -> None:
        self._list.show_rows(*(self._row(one) for one in reversed(listed)))
        writing = self._form.isVisible()
        self._nothing.setVisible(not listed and not writing)
        self._head.setVisible(bool(listed) and not writing)
        self.show_lead(
            self.tr("Choose one to go on with, or open a new one.") if listed else ""
        )
        if not writing and not self._form.is_empty():
            self._on_open()

    def _row(self, listed: ListedIncident) -> PressableRow:
        incident = listed.incident
        icon, tone = STATUS_LOOKS[listed.status.code]
        status = messages.of_phrase(listed.status)
        words = self.tr("{reference}  {title}").format(
            reference=incident.reference, title=incident.title
        )
        result = self.tr("{status}, opened {date}").format(
            status=status, date=date_text(incident.opened.local)
        )
        made = PressableRow(IconLabel(icon, tone, 18), words, result)
        made.clicked.connect(lambda: self.chosen.emit(incident))
        return made

    def _on_open(self) -> None:
        self._nothing.setVisible(False)
        self._head.setVisible(False)
        self._form.begin()

    def _on_left(self) -> None:
        self._form.setVisible(False)
        self.refresh()

    def _on_opened(self, incident: Incident) -> None:
        self._form.setVisible(False)
        self.chosen.emit(incident)


class _Form(QFrame):
    """Title, kind, time; the words stay until the incident is on disk."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        self.setAccessibleName(self.tr("Open an incident"))
        self._session = session
        self._title = LabelledField(
            self.tr("&What happened, in a few words"),
            Field(),
            help_words=self.tr("It stands on every page: no names, no guesses."),
        )
        self._kind = LabelledField(self.tr("&Kind"), Choice[str](self._kinds()))
        self._when = LabelledField(
            self.tr("When was it &discovered?"), MomentEdit(session.now)
        )
        self._record = Button(self.tr("Open the incident"), "primary", "pen-line")
        self._leave = Button(self.tr("Not now"))
        buttons = FlowRow(self._record, self._leave)
        head = Label(self.tr("Open an incident"), "h2")
        parts = (head, 4, self._title, self._kind, self._when, 4, buttons)
        self.setLayout(column(*parts, gap=12, margins=(18, 18)))
        self._listen()

    def begin(self) -> None:
        """Put the form into sight, with what was typed before."""
        kept = self._session.drafts.kept(_DRAFT)
        if isinstance(kept, str) and not self._field().text():
            self._field().setText(kept)
        if self._moment().is_empty():
            self._moment().show_now()
        self.setVisible(True)
        self._title.focus()

    def is_empty(self) -> bool:
        """Say whether nothing waits here to be recorded."""
        kept = self._session.drafts.kept(_DRAFT)
        return not self._field().text().strip() and not kept

    def _listen(self) -> None:
        self._record.clicked.connect(self._on_record)
        self._field().returnPressed.connect(self._on_record)
        self._field().textEdited.connect(self._on_edited)
        self._moment().edited.connect(lambda: self._when.show_problem(""))
        self._leave.clicked.connect(self._on_leave)

    def _field(self) -> Field:
        return cast("Field", self._title.control)

    def _choice(self) -> Choice[str]:
        return cast("Choice[str]", self._kind.control)

    def _moment(self) -> MomentEdit:
        return cast("MomentEdit", self._when.control)

    def _kinds(self) -> list[tuple[str, str]]:
        """Return the kinds of incident a playbook is made for."""
        return [
            ("general", self.tr("Not known yet")),
            (
                "ransomware",
                self.tr("Ransomware: files are locked or a demand is shown"),
            ),
            ("lost-device", self.tr("Lost or stolen device")),
            ("unauthorised-access", self.tr("Somebody got in who should not")),
            ("phishing", self.tr("A deceptive message was answered")),
            ("malware", self.tr("Other harmful software")),
        ]

    def _on_edited(self, words: str) -> None:
        self._title.show_problem("")
        self._session.drafts.keep(_DRAFT, words or None)

    def _on_leave(self) -> None:
        self._field().clear()
        self._session.drafts.keep(_DRAFT, None)
        self.left.emit()

    def _on_record(self) -> None:
        moment = self._moment().moment()
        unread = self._moment().problem()
        title = self._field().text()
        problem = text_problem(title)
        if problem is not None:
            self._show_problems({"title": problem})
        elif moment is None:
            self._show_problems({"happened": unread or Problem.NO_TIME})
        else:
            self._send(IncidentDraft(title, self._choice().value(), moment))

    def _send(self, draft: IncidentDraft) -> None:
        self.setEnabled(False)
        self._record.show_busy(self.tr("Recording…"))
        self._session.do(
            self,
            lambda logbook: _opened(logbook, draft),
            self._on_sent,
            self._on_failed,
        )

    def _on_sent(self, incident: Incident) -> None:
        self._ready()
        self._field().clear()
        self._moment().show_moment(None)
        self._session.drafts.keep(_DRAFT, None)
        self.opened.emit(incident)

    def _on_failed(self, error: LogbookError) -> bool:
        self._ready()
        if not isinstance(error, ProblemsError):
            return False
        self._show_problems({k: Problem(why) for k, why in error.problems.items()})
        return True

    def _ready(self) -> None:
        self.setEnabled(True)
        self._record.show_ready()

    def _show_problems(self, problems: Problems) -> None:
        for name, field in (("happened", self._when), ("title", self._title)):
            if name in problems:
                field.show_problem(messages.of_problem(problems[name]))
                field.focus()


def _opened(logbook: OpenLogbook, draft: IncidentDraft) -> Incident:
    signed = logbook.incidents.open(draft)
    return logbook.incidents.incident(str(signed.entry.incident))
