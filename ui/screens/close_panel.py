"""The close of an incident: what is asked, and one more question before it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.closing import ClosingDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem, Problems
from logbook.domain.errors import LogbookError, ProblemsError
from ui import messages
from ui.screens.close_fields import close_fields, draft_of
from ui.screens.close_gate import CloseGate
from ui.screens.entry_words import another_look
from ui.screens.inline_panel import InlinePanel
from ui.session import Session
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.discard import discard
from ui.widgets.layouts import column

_PLACE = "close"


class ClosePanel(QWidget):
    """The words are kept until it is on disk; Esc closes nothing but the form.

    Args:
        gate: What is missing, and why it stays open.
    """

    left = Signal()
    """A person put it off."""

    closed = Signal()
    """The close is on disk."""

    def __init__(self, session: Session, incident: str, gate: CloseGate) -> None:
        super().__init__()
        self._session, self._incident, self._gate = session, incident, gate
        self._confirm: ConfirmPanel | None = None
        self.fields = close_fields(session.now)
        self.fields.show_typed(session.drafts.kept(_PLACE, incident))
        self.fields.edited.connect(self._on_edited)
        self._form = InlinePanel(
            self.tr("Close this incident"),
            self.tr("Go on to the clo&se…"),
            self.fields,
            words=self.tr("Nothing is closed yet: you are asked once more."),
        )
        self._body = column(self._form, gap=8)
        self.setLayout(self._body)
        self._form.acted.connect(self._on_acted)
        self._form.left.connect(self.left)

    def _on_edited(self) -> None:
        self._form.show_refusal("")
        typed = self.fields.typed() or None
        self._session.drafts.keep(_PLACE, typed, self._incident)

    def _on_acted(self) -> None:
        draft, unread = self._draft(), self.fields.unread()
        incident = self._incident

        def look(logbook: OpenLogbook) -> Problems:
            return logbook.closing.problems(incident, logbook.pack, draft) | unread

        self._form.show_busy()
        self._session.do(
            self, look, lambda found: self._on_looked(draft, found), self._on_failed
        )

    def _on_looked(self, draft: ClosingDraft, problems: Problems) -> None:
        self._form.show_ready()
        if not self._told(problems):
            self._ask(draft)

    def _draft(self) -> ClosingDraft:
        return draft_of(self.fields, self._gate.explained())

    def _ask(self, draft: ClosingDraft) -> None:
        words = self.tr(
            "The response to {incident} is over. After this, only notes, calls, the "
            "end of a hold, evidence, corrections and reports can be added, each as a "
            "numbered addition after the close. Steps, answers and determinations stay "
            "as they are. It cannot be opened again."
        )
        panel = ConfirmPanel(
            self.tr("Close {incident}").format(incident=self._incident),
            words.format(incident=self._incident),
            self.tr("Close {incident}").format(incident=self._incident),
        )
        self._confirm = panel
        panel.confirmed.connect(lambda: self._close(draft))
        panel.declined.connect(self._on_declined)
        self._form.setVisible(False)
        self._body.addWidget(panel)
        panel.focus()

    def _close(self, draft: ClosingDraft) -> None:
        incident = self._incident

        def close(logbook: OpenLogbook) -> object:
            return logbook.closing.close(
                incident, logbook.pack, draft, messages.of_sentence
            )

        if self._confirm is not None:
            self._confirm.act.show_busy(self.tr("Recording…"))
            self._confirm.setEnabled(False)
        self._session.do(self, close, lambda _: self._on_closed(), self._on_failed)

    def _on_closed(self) -> None:
        self._session.drafts.keep(_PLACE, None, self._incident)
        self._gate.drop_words()
        self.closed.emit()

    def _on_declined(self) -> None:
        if self._confirm is not None:
            discard(self._confirm)
            self._confirm = None
        self._form.setVisible(True)
        self._form.show_ready()
        self.fields.focus_first()

    def _on_failed(self, error: LogbookError) -> bool:
        self._on_declined()
        if isinstance(error, ProblemsError):
            problems = {name: Problem(why) for name, why in error.problems.items()}
            if self._told(problems):
                return True
        self._form.show_refusal(messages.of_error(error))
        return False

    def _told(self, problems: Problems) -> bool:
        fields = self.fields.show_problems(problems)
        # Last, because it stands above: the keyboard goes to the first of all.
        labels = [*self._gate.show_problems(problems), *fields]
        if labels:
            self._session.strip.emit("bad", another_look(labels))
        return bool(labels)
