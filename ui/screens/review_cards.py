"""Cards of the Review room: what waits, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from logbook.domain.people import People
from logbook.domain.sign_off import DraftStanding, ReportDraft
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, row

_LOOKS: dict[DraftStanding, tuple[State, str]] = {
    DraftStanding.WAITING: ("warn", "timer"),
    DraftStanding.SIGNED_OFF: ("good", "stamp"),
    DraftStanding.REFUSED: ("bad", "circle-alert"),
}


class WaitingCard(QFrame):
    """Says what waits; a panel can take the place of its buttons.

    Args:
        about: Who it comes from, and from when, in small letters.
        words: What was said.
        chip: Where it stands.
    """

    def __init__(
        self,
        about: str,
        words: str = "",
        buttons: Sequence[Button] = (),
        chip: Chip | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(about)
        self._buttons = FlowRow(*buttons)
        self._panel: QWidget | None = None
        said = Label(words)
        head = Label(about, "small", "muted")
        top = row(head, chip, gap=12, wide=0) if chip else row(head)
        self._body = column(top, said, self._buttons, gap=8, margins=(16, 12))
        self.setLayout(self._body)
        # Only now: shown without a parent, they would flash up as windows of their own.
        said.setVisible(bool(words))
        self._buttons.setVisible(bool(buttons))
        self._first = next(iter(buttons), None)

    def ask(self, panel: QWidget) -> None:
        """Show a panel in place of the buttons."""
        self._panel = panel
        self._buttons.setVisible(False)
        self._body.addWidget(panel)

    def stop_asking(self) -> None:
        """Show the buttons again; the keyboard goes to the first."""
        panel, self._panel = self._panel, None
        self._buttons.setVisible(self._first is not None)
        if self._first is not None:
            self._first.setFocus()
        if panel is not None:
            discard(panel)


class Section(QWidget):
    """A heading with cards under it, or one sentence where there are none."""

    def __init__(self, title: str, nothing: str, *cards: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(title)
        none = [] if cards else [Label(nothing, "body", "muted")]
        self.setLayout(column(Label(title, "h3"), *none, *cards, gap=8))


def standing_chip(draft: ReportDraft) -> Chip:
    """Return where a report stands that was put up."""
    tone, icon = _LOOKS[draft.standing]
    words = {
        DraftStanding.WAITING: _tr("Waits for a sign-off"),
        DraftStanding.SIGNED_OFF: _tr("Signed off"),
        DraftStanding.REFUSED: _tr("Sent back"),
    }
    return Chip(icon, words[draft.standing], tone)


def draft_words(draft: ReportDraft, people: People, *, is_mine: bool) -> str:
    """Say what became of a report that was put up, and what is to be done now."""
    by = people.name_of(draft.by) if draft.by else ""
    match draft.standing:
        case DraftStanding.SIGNED_OFF:
            words = _tr(
                "Signed off by {by}, as of entry {number}. It can be released under "
                "Hand over."
            )
        case DraftStanding.REFUSED:
            words = _tr("Sent back by {by}: {reason}")
        case _ if is_mine:
            words = _tr(
                "You put it up. Another person, a supervisor, signs it off; nobody "
                "signs off their own report."
            )
        case _:
            words = _tr("It tells the record up to and with entry {number}.")
    return words.format(by=by, number=draft.number, reason=draft.reason)


def line_of(*buttons: Button) -> QWidget:
    """Return buttons beside each other at the left."""
    line = QWidget()
    line.setLayout(row(*buttons, STRETCH))
    return line


def _tr(words: str) -> str:
    return QCoreApplication.translate("review", words)
