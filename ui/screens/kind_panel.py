"""Saying that an incident is of another kind than it seemed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem, Problems, reason_problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident
from ui.screens.entry_words import another_look
from ui.screens.incident_kind import kind_choices, kind_name
from ui.screens.inline_panel import InlinePanel
from ui.session import Session
from ui.widgets.card_picker import CardPicker
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column

_PLACE = "kind"


class KindPanel(QWidget):
    """Asks for the kind and the reason; the kind at first sight stays readable."""

    closed = Signal()
    """It was recorded, or a person closed it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._incident: Incident | None = None
        self._panel: InlinePanel | None = None
        self._body = column(gap=0)
        self.setLayout(self._body)
        self.setVisible(False)

    def begin(self, incident: Incident, kind: str) -> None:
        """Ask about *incident*, which is of this kind so far."""
        self.end()
        self._incident = incident
        drafts, reference = self._session.drafts, incident.reference
        fields = FieldSet(
            {
                "kind": LabelledField(
                    self.tr("What &kind of incident is it now?"),
                    CardPicker(kind_choices()),
                ),
                "reason": LabelledField(
                    self.tr("&Why is it of another kind?"), TextArea()
                ),
            }
        )
        fields.show_typed(drafts.kept(_PLACE, reference))
        fields.edited.connect(
            lambda: drafts.keep(_PLACE, fields.typed() or None, reference)
        )
        title = self.tr("Change the kind of {reference}").format(reference=reference)
        words = self.tr(
            "So far it is: {kind}. Steps that are done stay done; those for the new "
            "kind are asked for from now on."
        )
        panel = InlinePanel(
            title,
            self.tr("&Record the kind"),
            fields,
            words=words.format(kind=kind_name(kind)),
        )
        panel.acted.connect(self._on_acted)
        panel.left.connect(self._on_left)
        self._panel = panel
        self._body.addWidget(panel)
        self.setVisible(True)
        fields.focus_first()

    def end(self) -> None:
        """Let go of what was asked; its words are kept."""
        if self._panel is not None:
            discard(self._panel)
            self._panel = None
        self.setVisible(False)

    def _on_left(self) -> None:
        self.end()
        self.closed.emit()

    def _on_acted(self) -> None:
        panel, incident = self._panel, self._incident
        if panel is None or incident is None:
            return
        kind = panel.fields.words("kind")
        reason = panel.fields.words("reason").strip()
        problems: Problems = {} if kind else {"kind": Problem.UNKNOWN_CHOICE}
        if (problem := reason_problem(reason)) is not None:
            problems["reason"] = problem
        if problems:
            self._refuse(problems)
            return
        reference = incident.reference

        def work(logbook: OpenLogbook) -> None:
            logbook.incidents.reclassify(reference, kind, reason)

        panel.show_busy()
        self._session.do(panel, work, lambda _: self._on_recorded(), self._on_failed)

    def _refuse(self, problems: Problems) -> None:
        if self._panel is not None:
            labels = self._panel.fields.show_problems(problems)
            self._session.strip.emit("bad", another_look(labels))

    def _on_recorded(self) -> None:
        if self._incident is not None:
            self._session.drafts.keep(_PLACE, None, self._incident.reference)
        self._on_left()

    def _on_failed(self, error: LogbookError) -> bool:
        if self._panel is not None:
            self._panel.show_ready()
        if not isinstance(error, ProblemsError):
            return False
        self._refuse({name: Problem(why) for name, why in error.problems.items()})
        return True
