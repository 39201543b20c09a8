"""Which offices are told, how soon, and what became of each call."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from logbook.application.notifications import NotificationDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident
from logbook.domain.step import Phase
from ui import rooms
from ui.screens.amend import AmendPanel
from ui.screens.duty_card import DutyCard
from ui.screens.duty_words import (
    DutiesView,
    cautions_of,
    face_of,
    lead_of,
    line_of,
    read_duties,
)
from ui.screens.entry_words import another_look
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus import primary_of, put_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column, empty, holder
from ui.widgets.scrolled_page import WIDEST_LIST, Page

_MINUTE_MS = 60_000


class NotificationsScreen(Page):
    """One card for each duty, in the order in which offices are told."""

    led = Signal(str, object)
    """A person wants to answer a question, or to see an entry."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Notify"), widest=WIDEST_LIST)
        self._session = session
        self._view: DutiesView | None = None
        self._cards: dict[str, DutyCard] = {}
        self._amending = 0
        self._duties = column(gap=8)
        self._cautions = column(gap=8)
        self._nothing = EmptyState(
            self.tr("The guide of this place names nobody to be told.")
        )
        self._nothing.setVisible(False)
        for part in (self._nothing, holder(self._duties), holder(self._cautions)):
            self.body.addWidget(part)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._tick)
        self._minute.start(_MINUTE_MS)
        session.incident_changed.connect(self._on_incident_changed)

    def refresh(self) -> None:
        """Ask where the duties stand."""
        incident = self._session.incident
        if incident is None:
            return
        reference, begun = incident.reference, incident.happened.at
        self._session.do(
            self, lambda logbook: read_duties(logbook, reference, begun), self._show
        )

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Each card is an office the guide or the law has you tell, in order. "
            "Record every call, also one without an answer. Where the source gives no "
            "number of hours, none is shown and none is made up. The program knows no "
            "telephone number: your local contact list does. Unverified means that no "
            "official text was seen; confirm it with counsel."
        )

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view, self._cards, self._amending = None, {}, 0
        empty(self._duties)
        empty(self._cautions)
        self.show_lead("")

    def _show(self, view: DutiesView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        self._view = view
        self._nothing.setVisible(not view.duties)
        if not self._cards:
            self._build(view)
        self._tick()

    def _build(self, view: DutiesView) -> None:
        for progress in view.duties:
            office = progress.duty.office
            card = DutyCard(
                office, view.incident, self._session.drafts, self._session.now
            )
            self._cards[progress.duty.id] = card
            self._duties.addWidget(card)
            self._wire(card, office)
        for words in cautions_of(view):
            self._cautions.addWidget(MarkedLine("info", words))

    def _wire(self, card: DutyCard, office: str) -> None:
        card.given.connect(lambda draft: self._on_given(card, office, draft))
        card.refused.connect(self._on_refused)
        card.opened.connect(lambda: self._on_opened(card))
        card.answer_asked.connect(lambda name: self.led.emit(Phase.DOCUMENT, name))
        card.entry_asked.connect(lambda number: self.led.emit(rooms.TIMELINE, number))
        card.amend_asked.connect(lambda number: self._amend(card, number))

    def _amend(self, card: DutyCard, number: int) -> None:
        """Ask for new words in the place of the card."""
        panel = AmendPanel(self._session, number)
        self._duties.insertWidget(self._duties.indexOf(card), panel)
        card.setVisible(False)
        self._amending += 1
        panel.left.connect(lambda: self._on_amended(card, panel))
        self._choose_primary()

    def _on_amended(self, card: DutyCard, panel: AmendPanel) -> None:
        discard(panel)
        self._amending -= 1
        card.setVisible(True)
        put_focus(card)
        self.refresh()

    def _tick(self) -> None:
        """Show what changes with the minute."""
        view, now = self._view, self._session.now()
        if view is None:
            return
        self.show_lead(lead_of(view, now))
        for progress in view.duties:
            card = self._cards[progress.duty.id]
            card.show_duty(face_of(view, progress, now), line_of(view, progress, now))
        self._choose_primary()

    def _choose_primary(self) -> None:
        """Make the first call that is to be made the main act of the screen."""
        asking = any(card.is_open for card in self._cards.values()) or self._amending
        first = next((card for card in self._cards.values() if card.waits), None)
        for card in self._cards.values():
            card.show_primary(primary=card is first and not asking)

    def _on_opened(self, card: DutyCard) -> None:
        if card.is_open:
            for other in self._cards.values():
                if other is not card:
                    other.close_panel()
        self._choose_primary()

    def _on_refused(self, labels: Sequence[str]) -> None:
        if labels:
            self._session.strip.emit("bad", another_look(labels))

    def _on_given(self, card: DutyCard, office: str, draft: NotificationDraft) -> None:
        incident = self._session.incident
        if incident is None:
            return
        reference, begun = incident.reference, incident.happened.at

        def work(logbook: OpenLogbook) -> DutiesView:
            logbook.notifications.record(reference, logbook.pack, office, draft)
            return read_duties(logbook, reference, begun)

        def recorded(view: DutiesView) -> None:
            card.show_recorded()
            self._show(view)

        card.show_busy()
        self._session.do(card, work, recorded, lambda error: _refuse(card, error))


def _refuse(card: DutyCard, error: LogbookError) -> bool:
    card.show_ready()
    if not isinstance(error, ProblemsError):
        return False
    card.show_refused({name: Problem(why) for name, why in error.problems.items()})
    return True
