"""A phase that is made of steps and nothing else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.step import Phase
from ui.rooms import phase_name
from ui.screens.steps_part import StepsPart
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.focus import primary_of
from ui.widgets.scrolled_page import Page


class StepsScreen(Page):
    """Every step in its order; exactly one is open."""

    led = Signal(str, object)
    """A person wants to go on in another room."""

    def __init__(self, session: Session, phase: Phase) -> None:
        super().__init__(phase_name(phase))
        self._part = StepsPart(session, phase)
        self._part.lead_changed.connect(self.show_lead)
        self._part.led.connect(self.led)
        self.body.addWidget(self._part)

    def refresh(self) -> None:
        """Ask how the steps stand."""
        self._part.refresh()

    def side_panel(self) -> QWidget:
        """Return what stands beside the open step."""
        return self._part.side

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def bring_up(self, what: str | int) -> None:
        """Open the step of this id."""
        self._part.open_step(str(what))

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "One step is open at a time. Do what it says, then record it with the time "
            "it happened; the time it is written down is set by the program. A step "
            "that cannot be done now is deferred, one that does not fit is not "
            "applicable, both with a reason. Nothing is final: a later entry can "
            "always say what has changed. Steps for other kinds of incident are folded "
            "under these. Up and Down go from step to step, Enter opens one."
        )
