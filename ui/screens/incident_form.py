"""What is asked to open an incident, and to say that it is of another kind."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from logbook.application.incidents import IncidentDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.canonical import Value
from logbook.domain.draft import Problem, Problems, past_problem, text_problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident
from ui.screens.entry_words import another_look
from ui.screens.incident_kind import kind_choices
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.card_picker import CardPicker
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column
from ui.widgets.moment_edit import MomentEdit

_DRAFT = "incident"


class IncidentForm(QFrame):
    """Title, kind, time; the words stay until the incident is on disk."""

    opened = Signal(object)
    """This `Incident` is on record."""

    left = Signal()
    """A person gave the form up."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        self.setAccessibleName(self.tr("Open an incident"))
        self._session = session
        self._keyboard: HeldFocus | None = None
        self._title = Field()
        self._moment = MomentEdit(session.now)
        self._fields = FieldSet(
            {
                "title": LabelledField(
                    self.tr("&What happened, in a few words"),
                    self._title,
                    help_words=self.tr(
                        "It stands on every page: no names, no guesses."
                    ),
                ),
                "category": LabelledField(
                    self.tr("What &kind is it? It decides which steps are asked for."),
                    CardPicker(kind_choices()),
                ),
                "happened": LabelledField(
                    self.tr("When was it &discovered?"), self._moment
                ),
            }
        )
        self._record = Button(self.tr("Open the incident"), "primary", "pen-line")
        self._leave = Button(self.tr("Not now"))
        buttons = FlowRow(self._record, self._leave)
        head = Label(self.tr("Open an incident"), "h2")
        parts = (head, 4, self._fields, 4, buttons)
        self.setLayout(column(*parts, gap=12, margins=(18, 18)))
        self._record.clicked.connect(self._on_record)
        self._title.returnPressed.connect(self._on_record)
        self._fields.edited.connect(self._on_edited)
        self._leave.clicked.connect(self._on_leave)

    def begin(self) -> None:
        """Put the form into sight, with what was typed before."""
        kept = self._kept()
        if kept and not self._title.text():
            self._fields.show_typed(kept)
        if self._moment.is_empty():
            self._moment.show_now()
        self.setVisible(True)
        self._fields.focus_first()

    def is_empty(self) -> bool:
        """Say whether nothing waits here to be recorded."""
        chosen = self._fields.words("title") or self._fields.words("category")
        return not chosen.strip() and not self._kept()

    def _kept(self) -> dict[str, Value]:
        """Return the draft; before there were kinds, it was the title alone."""
        kept = self._session.drafts.kept(_DRAFT)
        if isinstance(kept, str):
            return {"title": kept}
        return dict(kept) if isinstance(kept, Mapping) else {}

    def _on_edited(self) -> None:
        words = self._fields.words("title") or self._fields.words("category")
        kept = self._fields.typed() if words else None
        self._session.drafts.keep(_DRAFT, kept)

    def _on_leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        self._fields.clear()
        self._session.drafts.keep(_DRAFT, None)

    def _on_record(self) -> None:
        moment = self._moment.moment()
        unread = self._moment.problem()
        title, kind = self._fields.words("title"), self._fields.words("category")
        problems: Problems = {}
        if (problem := text_problem(title)) is not None:
            problems["title"] = problem
        if not kind:
            problems["category"] = Problem.UNKNOWN_CHOICE
        if moment is None:
            problems["happened"] = unread or Problem.NO_TIME
        elif (problem := past_problem(moment, self._session.now())) is not None:
            problems["happened"] = problem
        if problems or moment is None:
            self._refuse(problems)
        else:
            self._send(IncidentDraft(title, kind, moment))

    def _refuse(self, problems: Problems) -> None:
        labels = self._fields.show_problems(problems)
        if labels:
            self._session.strip.emit("bad", another_look(labels))

    def _send(self, draft: IncidentDraft) -> None:
        self._fields.show_problems({})
        # Of what is shut, Qt would take the keyboard away altogether.
        self._keyboard = HeldFocus(self.parentWidget() or self)
        self._keyboard.hold()
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
        self._forget()
        self.opened.emit(incident)

    def _on_failed(self, error: LogbookError) -> bool:
        self._ready()
        if not isinstance(error, ProblemsError):
            return False
        self._refuse({name: Problem(why) for name, why in error.problems.items()})
        return True

    def _ready(self) -> None:
        self.setEnabled(True)
        self._record.show_ready()
        if self._keyboard is not None:
            self._keyboard.give_back()
            self._keyboard = None


def _opened(logbook: OpenLogbook, draft: IncidentDraft) -> Incident:
    signed = logbook.incidents.open(draft)
    return logbook.incidents.incident(str(signed.entry.incident))
