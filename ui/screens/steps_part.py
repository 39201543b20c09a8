"""The steps of one phase as a part of a screen: all in order, one of them open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.playbooks import StepDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident
from logbook.domain.playbook import StepState
from logbook.domain.step import Phase
from ui import rooms
from ui.screens.amend import AmendPanel
from ui.screens.entry_words import another_look
from ui.screens.open_step import OpenStep
from ui.screens.step_rows import StepRows
from ui.screens.step_side import StepSide
from ui.screens.step_words import lead_of, others_words
from ui.screens.steps_view import StepsView, read_steps
from ui.session import Session
from ui.widgets.discard import discard
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import column


class StepsPart(QWidget):
    """Shows how the steps of a phase stand, and records what became of them.

    Args:
        opens_first: Whether the step to do now is open from the start; without it
            every step is closed until a person opens one.

    Attributes:
        side: What belongs beside the open step.
    """

    lead_changed = Signal(str)
    """What the phase is for, and which step is open."""

    led = Signal(str, object)
    """A person wants to go on in another room."""

    def __init__(
        self, session: Session, phase: Phase, *, opens_first: bool = True
    ) -> None:
        super().__init__()
        self._session = session
        self._phase = phase
        self._opens_first = opens_first
        self._view: StepsView | None = None
        self._open_id = ""
        self._card: OpenStep | None = None
        self._amending: AmendPanel | None = None
        self._rows, self._other_rows = StepRows(), StepRows()
        self._others = Disclosure("", self._other_rows)
        self._nothing = EmptyState(
            self.tr("The guide of this place has no steps here.")
        )
        self.side = StepSide()
        self.side.evidence_asked.connect(lambda: self.led.emit(rooms.EVIDENCE, ""))
        self.setLayout(column(self._nothing, self._rows, self._others, gap=8))
        self._nothing.setVisible(False)
        self._others.setVisible(False)
        for rows in (self._rows, self._other_rows):
            rows.asked.connect(self.open_step)
        session.incident_changed.connect(self._on_incident_changed)

    def refresh(self) -> None:
        """Ask how the steps stand."""
        incident, phase = self._session.incident, self._phase
        if incident is None:
            return
        reference = incident.reference
        self._session.do(
            self, lambda logbook: read_steps(logbook, reference, phase), self._show
        )

    def open_step(self, step_id: str) -> None:
        """Open another step; what was typed in this one is kept."""
        if step_id != self._open_id:
            self._open_id = step_id
            if self._view is not None:
                self._show(self._view)
        if self._card is not None:
            self._card.focus_title()

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view, self._open_id = None, ""
        self._drop_card()
        for rows in (self._rows, self._other_rows):
            rows.clear()
        self._others.show_open(is_open=False)

    def _show(self, view: StepsView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        self._view = view
        self._nothing.setVisible(not view.steps)
        self._others.setVisible(bool(view.others))
        self._others.say(others_words(len(view.others)))
        if not view.has(self._open_id):
            first = view.next or (view.steps[-1].step.id if view.steps else "")
            self._open_id = first if self._opens_first else ""
        if view.is_other(self._open_id):
            self._others.show_open(is_open=True)
        self.lead_changed.emit(lead_of(self._phase, view, self._open_id))
        now = self._session.now()
        self._rows.show_steps(view.steps, self._open_id, now)
        self._other_rows.show_steps(view.others, self._open_id, now)
        if self._open_id:
            self._show_card(view)
            self.side.show_step(view, view.step(self._open_id).step, now)
        else:
            self.side.show_phase(view, self._phase, now)

    def _show_card(self, view: StepsView) -> None:
        progress, card = view.step(self._open_id), self._card
        if card and card.step_id == self._open_id and card.fits(view, progress):
            card.show_progress(view, progress)
            return
        self._drop_card()
        made = OpenStep(view, progress, self._session.drafts, self._session.now)
        made.given.connect(self._on_given)
        made.refused.connect(self._on_refused)
        made.amend_asked.connect(self._amend)
        self._card = made
        self._place().put(made)

    def _place(self) -> StepRows:
        view = self._view
        other = view is not None and view.is_other(self._open_id)
        return self._other_rows if other else self._rows

    def _amend(self, number: int) -> None:
        """Ask for new words in the place of the open step."""
        self._close_amend()
        if self._card is not None:
            self._amending = AmendPanel(self._session, number)
            self._amending.left.connect(self._on_amended)
            self._place().put(self._amending)
            self._card.setVisible(False)

    def _on_amended(self) -> None:
        self._close_amend()
        if self._card is not None:
            self._card.focus_title()
        self.refresh()

    def _close_amend(self) -> None:
        if self._amending is not None:
            discard(self._amending)
            self._amending = None
        if self._card is not None:
            self._card.setVisible(True)

    def _drop_card(self) -> None:
        self._close_amend()
        if self._card is not None:
            discard(self._card)
            self._card = None

    def _on_refused(self, labels: Sequence[str]) -> None:
        if labels:
            self._session.strip.emit("bad", another_look(labels))

    def _on_given(self, draft: StepDraft) -> None:
        incident, card = self._session.incident, self._card
        if incident is None or card is None:
            return
        reference, step_id, phase = incident.reference, card.step_id, self._phase

        def work(logbook: OpenLogbook) -> StepsView:
            logbook.playbooks.mark(reference, logbook.pack, step_id, draft)
            return read_steps(logbook, reference, phase)

        card.show_busy()
        self._session.do(card, work, self._on_recorded, self._on_failed)

    def _on_recorded(self, view: StepsView) -> None:
        card = self._card
        if card is not None:
            card.show_recorded()
        stays = card is not None and not self._moves_on(view, card.step_id)
        if not stays:
            self._open_id = view.next or self._open_id
        self._show(view)
        if self._card is card and card is not None:
            card.focus_fields()
        elif self._card is not None:
            self._card.focus_title()

    def _moves_on(self, view: StepsView, step_id: str) -> bool:
        """Say whether nothing has to be done about the step for now."""
        step = view.step(step_id)
        return step.settled or step.state is StepState.DEFERRED

    def _on_failed(self, error: LogbookError) -> bool:
        if self._card is None:
            return False
        self._card.show_ready()
        if not isinstance(error, ProblemsError):
            return False
        problems = {name: Problem(why) for name, why in error.problems.items()}
        self._card.show_refused(problems)
        return True
