"""Which offices are told, how soon, and what became of each call."""

from PySide6.QtCore import QTimer, Signal

from logbook.domain.duty import Duty
from logbook.domain.incident import Incident
from ui import rooms
from ui.screens.amend import AmendPanel
from ui.screens.duty_card import DutyCard
from ui.screens.duty_words import (
    DutiesView,
    cautions_of,
    face_of,
    is_aside,
    lead_of,
    line_of,
    read_duties,
)
from ui.screens.holds import HoldsPart
from ui.screens.local_words import contracts_of, edition_words
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus import primary_of, put_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column, empty, holder
from ui.widgets.scrolled_page import WIDEST_LIST, Page, bring_into_sight

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
        self._wanted = ""
        self._amending = 0
        self._duties, self._aside = column(gap=8), column(gap=8)
        self._fold = Disclosure("", holder(self._aside))
        self._holds = HoldsPart(session)
        self._cautions = column(gap=8)
        self._nothing = EmptyState(
            self.tr("The guide of this place names nobody to be told.")
        )
        self._lay_out()
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._tick)
        self._minute.start(_MINUTE_MS)
        self._holds.opened.connect(self._on_hold_opened)
        self._holds.recorded.connect(self.refresh)
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

    def bring_up(self, what: str | int) -> None:
        """Bring the card of this duty into sight, as soon as it is there."""
        self._wanted = str(what)
        self._bring_up_wanted()

    def _bring_up_wanted(self) -> None:
        card = self._cards.get(self._wanted)
        if card is not None:
            self._wanted = ""
            # What was just put in takes no keyboard before it has its place.
            QTimer.singleShot(0, card, lambda: put_focus(card))
            bring_into_sight(card)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Each card is an office the guide or the law has you tell, in order. "
            "Record every call, also one without an answer. Where the source gives no "
            "number of hours, none is shown and none is made up. The program knows no "
            "telephone number: your local contact list does, which a supervisor brings "
            "in under Settings. Unverified means that no official text was seen; "
            "confirm it with counsel. Nothing is sent from here."
        )

    def _lay_out(self) -> None:
        for part in (self._nothing, self._fold):
            part.setVisible(False)
        self.body.addWidget(self._nothing)
        self.body.addWidget(holder(self._duties))
        self.body.addWidget(self._fold)
        self.body.addWidget(self._holds)
        self.body.addWidget(holder(self._cautions))

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view, self._cards, self._amending = None, {}, 0
        self._wanted = ""
        for part in (self._duties, self._aside, self._cautions):
            empty(part)
        self._fold.setVisible(False)
        self._holds.forget()
        self.show_lead("")

    def _show(self, view: DutiesView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        if self._view is None or self._view.local != view.local:
            self._show_cautions(view)
        self._view = view
        self._nothing.setVisible(not view.duties)
        self._holds.show_holds(view.incident, view.pack, view.holds, view.names)
        self._place(view)
        self._tick()
        self._bring_up_wanted()

    def _place(self, view: DutiesView) -> None:
        """Give each duty its card, at its place; duties of other regions come and go.

        A card in which somebody is typing stays where it is until that is done.
        """
        now, names = self._session.now(), {item.duty.id for item in view.duties}
        for name in [name for name in self._cards if name not in names]:
            discard(self._cards.pop(name))
        places = {id(self._duties): 0, id(self._aside): 0}
        for progress in view.duties:
            card = self._cards.get(progress.duty.id) or self._made(progress.duty, view)
            lane = self._aside if is_aside(view, progress, now) else self._duties
            if card.is_open or not card.isEnabled():
                lane = self._duties if self._duties.indexOf(card) >= 0 else self._aside
            if lane.indexOf(card) < 0:
                lane.insertWidget(places[id(lane)], card)
            places[id(lane)] = lane.indexOf(card) + 1
        self._show_fold()

    def _made(self, duty: Duty, view: DutiesView) -> DutyCard:
        card = DutyCard(self._session, duty, view.incident)
        self._cards[duty.id] = card
        card.recorded.connect(self.refresh)
        card.opened.connect(lambda: self._on_opened(card))
        card.answer_asked.connect(self.led.emit)
        card.entry_asked.connect(lambda number: self.led.emit(rooms.TIMELINE, number))
        card.amend_asked.connect(lambda number: self._amend(card, number))
        return card

    def _show_cautions(self, view: DutiesView) -> None:
        empty(self._cautions)
        for words in cautions_of(view):
            self._cautions.addWidget(MarkedLine("info", words))
        if view.local is None:
            words = self.tr(
                "No local contacts yet. A supervisor brings them in under Settings."
            )
            self._cautions.addWidget(MarkedLine("phone", words))
            return
        for name, words in contracts_of(view.local):
            said = self.tr("{agreement}. {words}").format(agreement=name, words=words)
            self._cautions.addWidget(MarkedLine("folder-lock", said))
        self._cautions.addWidget(MarkedLine("phone", edition_words(view.local)))

    def _show_fold(self) -> None:
        count = self._aside.count()
        one = self.tr("1 duty that does not apply or is not in force")
        several = self.tr("{count} duties that do not apply or are not in force")
        self._fold.say(one if count == 1 else several.format(count=count))
        self._fold.setVisible(count > 0)

    def _amend(self, card: DutyCard, number: int) -> None:
        """Ask for new words in the place of the card."""
        panel = AmendPanel(self._session, number)
        lane = self._duties if self._duties.indexOf(card) >= 0 else self._aside
        lane.insertWidget(lane.indexOf(card), panel)
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
        cards = self._cards.values()
        asking = any(card.is_open for card in cards) or self._amending
        asking = asking or self._holds.is_open
        first = next((card for card in cards if card.waits), None)
        for card in cards:
            card.show_primary(primary=card is first and not asking)

    def _on_opened(self, card: DutyCard) -> None:
        if card.is_open:
            self._holds.close_form()
            self._close_cards(but=card)
        self._choose_primary()

    def _on_hold_opened(self) -> None:
        if self._holds.is_open:
            self._close_cards()
        self._choose_primary()

    def _close_cards(self, but: DutyCard | None = None) -> None:
        for card in self._cards.values():
            if card is not but:
                card.close_panel()
