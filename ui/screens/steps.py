"""The steps of one phase: contain, preserve, remediate or follow up."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from logbook.application.playbooks import StepDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident
from logbook.domain.playbook import StepProgress, StepState
from logbook.domain.step import Phase
from ui.screens.amend import AmendPanel
from ui.screens.entry_words import another_look
from ui.screens.open_step import OpenStep
from ui.screens.step_side import StepSide
from ui.screens.step_words import (
    StepsView,
    lead_of,
    read_steps,
    result_of,
    state_name,
    title_of,
)
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus import primary_of
from ui.widgets.icon_label import IconLabel
from ui.widgets.layouts import column, holder
from ui.widgets.ring import Ring
from ui.widgets.row_list import PressableRow, RowList
from ui.widgets.scrolled_page import Page

_ICONS = {StepState.NOT_APPLICABLE: "circle-slash", StepState.DEFERRED: "clock"}
"""What stands in place of the ring where nothing was done."""


class StepsScreen(Page):
    """Every step in its order; exactly one is open."""

    def __init__(self, session: Session, phase: Phase) -> None:
        super().__init__(title_of(phase))
        self._session = session
        self._phase = phase
        self._view: StepsView | None = None
        self._open_id = ""
        self._card: OpenStep | None = None
        self._amending: AmendPanel | None = None
        self._rows: dict[str, _Row] = {}
        self._faces: tuple[object, ...] = ()
        self._before, self._after = RowList(), RowList()
        self._place = column(gap=0)
        self._nothing = EmptyState(
            self.tr("The guide of this place has no steps here.")
        )
        self._nothing.setVisible(False)
        self._side = StepSide()
        for part in (self._nothing, self._before, holder(self._place), self._after):
            self.body.addWidget(part)
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

    def side_panel(self) -> QWidget:
        """Return what stands beside the open step."""
        return self._side

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "One step is open at a time. Do what it says, then record it with the time "
            "it happened; the time it is written down is set by the program. A step "
            "that cannot be done now is deferred, one that does not fit is not "
            "applicable, both with a reason. Nothing is final: a later entry can "
            "always say what has changed. Up and Down go from step to step, Enter "
            "opens one."
        )

    def open_step(self, step_id: str) -> None:
        """Open another step; what was typed in this one is kept."""
        if self._view is not None and step_id != self._open_id:
            self._open_id = step_id
            self._show(self._view)
        if self._card is not None:
            self._card.focus_title()

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view, self._open_id = None, ""
        self._drop_card()
        self._before.show_rows()
        self._after.show_rows()
        self._rows, self._faces = {}, ()

    def _show(self, view: StepsView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        self._view = view
        self._nothing.setVisible(not view.steps)
        if not view.steps:
            return
        if not self._open_id:
            self._open_id = view.next or view.steps[-1].step.id
        self.show_lead(lead_of(self._phase, view, self._open_id))
        self._show_rows(view)
        self._show_card(view)
        step = view.step(self._open_id).step
        self._side.show_step(view, step, self._session.now())

    def _show_rows(self, view: StepsView) -> None:
        now = self._session.now()
        closed = [step for step in view.steps if step.step.id != self._open_id]
        faces = tuple(
            (step.step.id, step.state, result_of(step, now)) for step in closed
        )
        if (self._open_id, *faces) == self._faces:
            return
        self._faces = (self._open_id, *faces)
        held = next((name for name, row in self._rows.items() if row.hasFocus()), "")
        self._rows = {step.step.id: self._row(step) for step in closed}
        above = view.number(self._open_id) - 1
        rows = list(self._rows.values())
        self._before.show_rows(*rows[:above])
        self._after.show_rows(*rows[above:])
        if held in self._rows:
            self._rows[held].setFocus()

    def _row(self, step: StepProgress) -> "_Row":
        made = _Row(step, result_of(step, self._session.now()))
        made.clicked.connect(lambda: self.open_step(step.step.id))
        made.opened.connect(lambda: self.open_step(step.step.id))
        made.moved.connect(lambda by: self._move(step.step.id, by))
        return made

    def _move(self, step_id: str, by: int) -> None:
        rows = list(self._rows)
        to = rows.index(step_id) + by
        if 0 <= to < len(rows):
            self._rows[rows[to]].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_card(self, view: StepsView) -> None:
        progress, card = view.step(self._open_id), self._card
        if card and card.step_id == self._open_id and card.fits(progress):
            card.show_progress(view, progress)
            return
        self._drop_card()
        made = OpenStep(view, progress, self._session.drafts, self._session.now)
        made.given.connect(self._on_given)
        made.refused.connect(self._on_refused)
        made.amend_asked.connect(self._amend)
        self._card = made
        self._place.addWidget(made)

    def _amend(self, number: int) -> None:
        """Ask for new words in the place of the open step."""
        self._close_amend()
        if self._card is not None:
            self._amending = AmendPanel(self._session, number)
            self._amending.left.connect(self._on_amended)
            self._place.addWidget(self._amending)
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


class _Row(PressableRow):
    """A closed step; the arrow keys go from one to the next and open it."""

    opened = Signal()
    moved = Signal(int)

    def __init__(self, step: StepProgress, result: str) -> None:
        icon = _ICONS.get(step.state)
        mark = IconLabel(icon, "muted", 20) if icon else Ring(_part(step), size=20)
        super().__init__(mark, step.step.title, result)
        self.add_mark(state_name(step.state))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Right:
                self.opened.emit()
            case _:
                super().keyPressEvent(event)


def _part(step: StepProgress) -> float:
    """Return how full the ring of a closed step is; settled ones get a tick."""
    if step.settled:
        return 1.0
    return 0.5 if step.state is StepState.STARTED else 0.0
