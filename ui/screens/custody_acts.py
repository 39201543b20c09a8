"""What can be done about who has an item: its buttons, and the panel of one of them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_accept import accept_panel, decline_panel
from ui.screens.custody_dispose import disposal_panel
from ui.screens.custody_ink import confirm_panel, ink_panel
from ui.screens.custody_panel import CustodyPanel
from ui.screens.custody_papers_panel import CustodyPapersPanel
from ui.screens.custody_standing import (
    CustodyAct,
    CustodyStanding,
    custody_standing,
    why_not,
)
from ui.screens.custody_transfer import transfer_panel
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.focus import holds_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column, empty, holder
from ui.widgets.scrolled_page import bring_into_sight

_ICONS = {
    CustodyAct.TRANSFER: "arrow-left-right",
    CustodyAct.ACCEPT: "check",
    CustodyAct.CONFIRM: "key-round",
    CustodyAct.INK: "pen-line",
    CustodyAct.PAPERS: "printer",
}


class CustodyActs(QWidget):
    """Stands under the detail of an item; whoever mounts it only shows items to it.

    While a panel is open, showing an item leaves it as it is.

    Args:
        dialogs: Asks where papers go, and which file came back.
    """

    opened = Signal()
    """A panel was opened in place of the buttons."""

    left = Signal()
    """A person closed the panel; the buttons are there again."""

    def __init__(
        self, session: Session, incident: str, dialogs: FileDialogs, printing: Printing
    ) -> None:
        super().__init__()
        self._session, self._incident = session, incident
        self._dialogs, self._printing = dialogs, printing
        self._item: EvidenceItem | None = None
        self._standing: CustodyStanding | None = None
        self._panel: CustodyPanel | CustodyPapersPanel | None = None
        self._wanted: CustodyAct | None = None
        self._last: CustodyAct | None = None
        self._buttons: dict[CustodyAct, Button] = {}
        self._reason = MarkedLine("info", "", "muted")
        self._row = column(gap=0)
        self._offer = holder(column(self._reason, self._row, gap=8))
        self._body = column(self._offer, gap=8)
        self.setLayout(self._body)
        self._reason.setVisible(False)

    @property
    def is_open(self) -> bool:
        """Whether a panel is open."""
        return self._panel is not None

    def show_item(self, item: EvidenceItem) -> None:
        """Offer what can be done about *item*."""
        self._item = item
        if self._panel is None:
            self._read(item)

    def begin(self, act: CustodyAct) -> None:
        """Open the panel of one act, where it can be done."""
        if self._panel is not None:
            return
        self._wanted = act
        if self._standing is not None:
            self._open(self._standing, act)

    def focus(self) -> None:
        """Put the keyboard into the panel, or on the first button."""
        if self._panel is not None:
            self._panel.focus()
        elif self._buttons:
            next(iter(self._buttons.values())).setFocus()

    def _read(self, item: EvidenceItem) -> None:
        incident, number = self._incident, item.number
        if self._standing is not None and self._standing.item.number != number:
            self._standing = None
        self._session.do(
            self,
            lambda logbook: custody_standing(logbook, incident, number),
            self._on_read,
        )

    def _on_read(self, standing: CustodyStanding) -> None:
        item = self._item
        if item is None or item.number != standing.item.number or self.is_open:
            return
        self._standing = standing
        self._show(standing)
        if self._wanted is not None:
            self._open(standing, self._wanted)

    def _show(self, standing: CustodyStanding) -> None:
        words = why_not(standing)
        self._reason.say(words)
        self._reason.setVisible(bool(words))
        wanted = {act: act_words(standing, act) for act in standing.acts}
        if wanted == {act: button.text() for act, button in self._buttons.items()}:
            return
        had_keyboard = holds_focus(self._offer)
        empty(self._row)
        self._buttons = {act: self._button(act, wanted[act]) for act in wanted}
        self._row.addWidget(FlowRow(*self._buttons.values()))
        if had_keyboard:
            self._focus_on(self._last)

    def _button(self, act: CustodyAct, words: str) -> Button:
        button = Button(words, icon=_ICONS.get(act, ""))
        if act is CustodyAct.ACCEPT:
            button.set_kind("primary")
        button.clicked.connect(lambda: self.begin(act))
        return button

    def _open(self, standing: CustodyStanding, act: CustodyAct) -> None:
        self._wanted = None
        if act not in standing.acts:
            return
        panel = self._made(standing, act)
        self._panel, self._last = panel, act
        self._body.addWidget(panel)
        panel.left.connect(self._on_left)
        # Before the buttons go: Qt would give their keyboard to anything else.
        panel.focus()
        self._offer.setVisible(False)
        bring_into_sight(panel)
        self.opened.emit()

    def _made(
        self, standing: CustodyStanding, act: CustodyAct
    ) -> CustodyPanel | CustodyPapersPanel:
        session, dialogs, printing = self._session, self._dialogs, self._printing
        match act:
            case CustodyAct.TRANSFER | CustodyAct.TAKE_OVER:
                return transfer_panel(session, standing, dialogs, printing)
            case CustodyAct.ACCEPT:
                return accept_panel(session, standing, dialogs, printing)
            case CustodyAct.DECLINE | CustodyAct.TAKE_BACK:
                return decline_panel(session, standing)
            case CustodyAct.CONFIRM:
                return confirm_panel(session, standing)
            case CustodyAct.INK:
                return ink_panel(session, standing)
            case CustodyAct.DISPOSE:
                return disposal_panel(session, standing, dialogs, printing)
            case CustodyAct.PAPERS:
                items = (standing.item,)
                return CustodyPapersPanel(
                    session, self._incident, items, dialogs, printing
                )

    def _on_left(self) -> None:
        panel, item = self._panel, self._item
        if panel is None:
            return
        self._panel = None
        self._offer.setVisible(True)
        self._focus_on(self._last)
        discard(panel)
        self.left.emit()
        if item is not None:
            self._read(item)

    def _focus_on(self, act: CustodyAct | None) -> None:
        """Put the keyboard on the button of what was done, or on the first."""
        buttons = self._buttons
        button = buttons.get(act) if act else None
        stop = button or next(iter(buttons.values()), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)


def act_words(standing: CustodyStanding, act: CustodyAct) -> str:
    """Return the words of the button that opens an act."""
    if act is CustodyAct.TRANSFER and not standing.holds:
        return _tr("It came back, or went on…")
    words = {
        CustodyAct.TRANSFER: _tr("Hand over…"),
        CustodyAct.ACCEPT: _tr("Accept…"),
        CustodyAct.DECLINE: _tr("Decline…"),
        CustodyAct.TAKE_BACK: _tr("Take it back…"),
        CustodyAct.TAKE_OVER: _tr("Take it over without its holder…"),
        CustodyAct.CONFIRM: _tr("Sign for it with my key…"),
        CustodyAct.INK: _tr("Confirm a signature in ink…"),
        CustodyAct.DISPOSE: _tr("Dispose of it…"),
        CustodyAct.PAPERS: _tr("Receipt and custody sheet…"),
    }
    return words[act]


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody", words)
