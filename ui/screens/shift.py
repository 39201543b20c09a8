"""The change of shifts: the card that is left, the card that waits, and the slip."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.printing import Printing
from ui.screens.shift_card import card_frame
from ui.screens.shift_form import ShiftForm
from ui.screens.shift_slip import ShiftSlip
from ui.screens.shift_view import PastShift, ShiftView, read_shift
from ui.screens.shift_waiting import ShiftWaiting
from ui.screens.shift_words import (
    LOOKS,
    became_words,
    from_to,
    lead_of,
    sections_in,
    sections_of,
)
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus import primary_of
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, card, column, empty, holder
from ui.widgets.scrolled_page import WIDEST_LIST, Page
from ui.widgets.side_by_side import SideBySide


class ShiftScreen(Page):
    """On the left what the record says, on the right what a person adds to it."""

    locked_for = Signal(str)
    """The laptop is to be locked, and this person unlocks it."""

    def __init__(
        self,
        session: Session,
        printing: Printing | None = None,
        dialogs: FileDialogs | None = None,
    ) -> None:
        super().__init__(self.tr("Shift"), widest=WIDEST_LIST)
        self._session = session
        self._view: ShiftView | None = None
        self._form: ShiftForm | None = None
        self._waiting: ShiftWaiting | None = None
        self._moves_keyboard = False
        self._paper, self._asked = column(gap=8), column(gap=8)
        self._slip = ShiftSlip(
            session, printing or Printing(parent=self), dialogs or NativeFileDialogs()
        )
        self._past = column(gap=8)
        self.body.addWidget(
            SideBySide(
                holder(column(holder(self._paper), STRETCH, gap=0)),
                holder(column(holder(self._asked), self._slip, STRETCH, gap=24)),
            )
        )
        self.body.addSpacing(8)
        self.body.addWidget(Label(self.tr("Hand-overs so far"), "h3"))
        self.body.addWidget(holder(self._past))

    def refresh(self) -> None:
        """Ask how the shift stands; what is being typed stays."""
        self._session.do(self, read_shift, self._show)

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Whoever goes leaves a card: what is open is worked out from the record, "
            "what is kept and what comes next is written by hand. Signing it makes it "
            "an entry. Lock the laptop then; whoever comes unlocks with their own "
            "passphrase, finds the card first, and takes over or declines with a "
            "reason. Print the seal slip, have both sign it in ink, and keep it "
            "outside the laptop: it shows later whether the record was changed."
        )

    def _show(self, view: ShiftView) -> None:
        before, self._view = self._view, view
        self.show_lead(lead_of(view))
        if view != before:
            self._show_changes(view, before)
        if self._moves_keyboard:
            self._moves_keyboard = False
            QTimer.singleShot(0, self, self._focus_first)

    def _show_changes(self, view: ShiftView, before: ShiftView | None) -> None:
        if view.waiting is None:
            self._show_offering(view)
        else:
            self._show_waiting(view, before)
        empty(self._past)
        for past in view.past:
            self._past.addWidget(self._settled(past, view))
        if not view.past:
            words = self.tr("No shift was handed over yet.")
            self._past.addWidget(Label(words, "body", "muted"))

    def _show_offering(self, view: ShiftView) -> None:
        if view.card is None:
            return
        self._waiting = None
        empty(self._paper)
        words = self.tr("From the record, in every open incident.")
        title = self.tr("The card as of now")
        self._paper.addWidget(card_frame(title, words, sections_of(view.card)))
        if self._form is None:
            empty(self._asked)
            self._asked.addWidget(self._made_form(view))
        if self._form is not None:
            self._form.show_card(view.card)

    def _made_form(self, view: ShiftView) -> QWidget:
        if not view.others:
            return EmptyState(
                self.tr(
                    "Nobody else is enrolled in this logbook, so there is nobody to "
                    "hand the shift to. The seal slip can be printed all the same."
                )
            )
        self._form = ShiftForm(self._session, view.others)
        self._form.signed.connect(self._on_changed)
        self._form.stale.connect(self.refresh)
        return self._form

    def _show_waiting(self, view: ShiftView, before: ShiftView | None) -> None:
        shift = view.waiting
        if shift is None:
            return
        same = before is not None and before.waiting == shift
        if same and self._waiting is not None:
            self._waiting.show_since(view.since)
            return
        self._form = None
        empty(self._paper)
        empty(self._asked)
        title = self.tr("The card for {name}").format(name=shift.body.to_name)
        under = from_to(shift, view, self._session.now())
        self._paper.addWidget(card_frame(title, under, sections_in(shift.body)))
        self._waiting = ShiftWaiting(self._session, view, shift)
        self._waiting.lock_asked.connect(self.locked_for)
        self._waiting.recorded.connect(self._on_changed)
        self._asked.addWidget(self._waiting)

    def _settled(self, past: PastShift, view: ShiftView) -> QWidget:
        """Return a hand-over of before: who, when, what became of it; folded, what."""
        now, shift = self._session.now(), past.shift
        icon, tone = LOOKS[shift.state]
        line = card_frame(
            self.tr("The card in entry {number}").format(number=shift.number),
            "",
            sections_in(shift.body),
        )
        words = self.tr("The card in entry {number}").format(number=shift.number)
        return card(
            Label(from_to(shift, view, now), "strong"),
            MarkedLine(icon, became_words(past, now), tone),
            Disclosure(words, line),
            kind="flat",
            gap=4,
            pad=12,
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What is to be done here is known only once the record was read. A window that
        # comes back from being minimised keeps the keyboard where it was.
        self._moves_keyboard = not event.spontaneous()

    def _on_changed(self) -> None:
        # The form goes with what it asked for, and the keyboard to what comes next.
        self._form = None
        self._moves_keyboard = True
        self.refresh()

    def _focus_first(self) -> None:
        if self._form is not None:
            self._form.focus_first()
        elif (button := self.primary()) is not None:
            button.setFocus()
