"""What has to be determined about the incident, by whom, and on what basis."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.assessment import Assessment
from logbook.domain.incident import Incident
from logbook.domain.step import Phase
from ui.screens.determination_card import DeterminationCard
from ui.screens.determination_words import AssessView, lead_of, read_assessments
from ui.screens.steps_part import StepsPart
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus import primary_of
from ui.widgets.layouts import column, empty, holder
from ui.widgets.scrolled_page import Page


class AssessScreen(Page):
    """One card for each matter of the place."""

    led = Signal(str, object)
    """A person wants to see something in another room."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Assess"))
        self._session = session
        self._view: AssessView | None = None
        self._wanted = ""
        self._cards: dict[str, DeterminationCard] = {}
        self._matters = column(gap=8)
        self._nothing = EmptyState(
            self.tr("The sources of this place name no matter to determine.")
        )
        self._nothing.setVisible(False)
        self._steps = StepsPart(session, Phase.ASSESS, opens_first=False)
        for part in (self._nothing, holder(self._matters), self._steps):
            self.body.addWidget(part)
        self._steps.lead_changed.connect(self._on_steps)
        self._steps.led.connect(self.led)
        session.incident_changed.connect(self._on_incident_changed)

    def refresh(self) -> None:
        """Ask what was determined."""
        incident = self._session.incident
        if incident is None:
            return
        reference = incident.reference
        self._session.do(
            self, lambda logbook: read_assessments(logbook, reference), self._show
        )
        self._steps.refresh()

    def side_panel(self) -> QWidget:
        """Return what stands beside the open step."""
        return self._steps.side

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Some duties and deadlines depend on what a person determines: whether "
            "personal information is involved, whether there is a risk of harm. Weigh "
            "what stands under the question, then record what was determined, by "
            "which person and on what basis. “Not determined yet” is an answer too. A "
            "later determination takes the place of an earlier one, which stays "
            "readable. Write down that counsel was consulted, never the advice itself."
        )

    def bring_up(self, what: str | int) -> None:
        """Open the matter of this id, as soon as it is there."""
        self._wanted = str(what)
        self._bring_up_wanted()

    def _bring_up_wanted(self) -> None:
        card = self._cards.get(self._wanted)
        if card is not None:
            self._wanted = ""
            card.open_form()

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view, self._cards = None, {}
        empty(self._matters)
        self.show_lead("")

    def _show(self, view: AssessView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        self._place(view)
        self._view = view
        self._nothing.setVisible(not view.matters)
        self.show_lead(lead_of(view) if view.matters else "")
        for card in self._cards.values():
            card.show_matter(view)
        self._choose_primary()
        self._bring_up_wanted()

    def _place(self, view: AssessView) -> None:
        """Give each matter its card, at its place; those of other regions come and go.

        A form that is open stays, even if its matter has just gone.
        """
        wanted = {matter.id for matter in view.matters}
        for name in [name for name in self._cards if name not in wanted]:
            if not self._cards[name].is_open:
                discard(self._cards.pop(name))
        for place, matter in enumerate(view.matters):
            if matter.id not in self._cards:
                self._matters.insertWidget(place, self._made(matter))

    def _made(self, matter: Assessment) -> DeterminationCard:
        made = DeterminationCard(self._session, matter)
        made.opened.connect(lambda: self._on_opened(made))
        made.recorded.connect(self.refresh)
        self._cards[matter.id] = made
        return made

    def _on_opened(self, card: DeterminationCard) -> None:
        if card.is_open:
            for other in self._cards.values():
                if other is not card:
                    other.close_form()
        self._choose_primary()

    def _on_steps(self, _lead: str) -> None:
        # The open step is not there yet when the part says what it is about.
        QTimer.singleShot(0, self, self._choose_primary)

    def _choose_primary(self) -> None:
        """Make the first matter that waits the main act, unless a step is open."""
        cards = self._cards.values()
        asking = any(card.is_open for card in cards)
        self._steps.setVisible(not asking)
        asking = asking or primary_of(self._steps) is not None
        first = next((card for card in cards if card.waits), None)
        for card in cards:
            card.show_primary(primary=card is first and not asking)
