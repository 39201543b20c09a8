"""The register on the left, an item on the right, and what can be done about both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_acts import CustodyActs
from ui.screens.custody_standing import CustodyAct
from ui.screens.evidence_detail import ItemDetail
from ui.screens.evidence_view import EvidenceView
from ui.screens.evidence_words import chips_of, row_words, under_words
from ui.session import Session
from ui.widgets.buttons import Button, escaped
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowRow
from ui.widgets.focus import holds_focus
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, card, column, empty, holder
from ui.widgets.row_list import ListRow, PressableRow, RowList
from ui.widgets.scrolled_page import bring_into_sight
from ui.widgets.side_by_side import SideBySide
from ui.widgets.styling import restyle


class EvidenceRegisterView(QWidget):
    """Items that wait for whoever sits here come first."""

    add_asked = Signal()
    """A person has something to add."""

    go_on_asked = Signal()
    """A person wants the forms again that were kept."""

    labels_asked = Signal(str)
    """Labels are wanted: of this item, or of all where it is empty."""

    explain_asked = Signal(str, int, object)
    """Number of an item, entry of a finding, and the finding in words."""

    entry_asked = Signal(int)
    """A person wants to see this entry in the timeline."""

    def __init__(
        self, session: Session, incident: str, dialogs: FileDialogs, printing: Printing
    ) -> None:
        super().__init__()
        self._session = session
        self._view: EvidenceView | None = None
        self._number = ""
        self._rows: dict[str, PressableRow] = {}
        self._drawn: tuple[EvidenceView, str] | None = None
        self._add = Button(self.tr("&Add evidence"), "primary")
        self._go_on = Button("", icon="pen-line")
        self._labels = Button(self.tr("Print labels…"), icon="printer")
        self._bar = FlowRow(self._add, self._go_on, apart=(self._labels,))
        self._empty = EmptyState(
            self.tr(
                "No evidence yet. Photographs, files and bagged devices are kept here."
            )
        )
        self._waiting = column(gap=8)
        self._waiting_place = holder(self._waiting)
        self._list = RowList()
        self._detail = ItemDetail(session)
        self._acts = CustodyActs(session, incident, dialogs, printing)
        self._left = holder(column(self._waiting_place, self._list, STRETCH, gap=12))
        # What can be done is seen without scrolling past all the facts.
        right = column(self._detail.head, self._acts, self._detail, STRETCH, gap=12)
        self._both = SideBySide(self._left, holder(right))
        self.setLayout(column(self._empty, self._bar, self._both, gap=12))
        self.setAccessibleName(self.tr("The register"))
        self._both.setVisible(False)
        self._add.clicked.connect(self.add_asked)
        self._go_on.clicked.connect(self.go_on_asked)
        self._labels.clicked.connect(lambda: self.labels_asked.emit(""))
        self._detail.explain_asked.connect(self._on_explain)
        self._detail.entry_asked.connect(self.entry_asked)
        self._acts.opened.connect(self._on_opened)
        self._acts.left.connect(self._on_left)

    @property
    def is_asking(self) -> bool:
        """Whether something is asked about who has an item."""
        return self._acts.is_open

    def show_view(self, view: EvidenceView, *, kept: int) -> None:
        """Show the register as it stands now.

        Args:
            kept: How many forms were begun and not finished.
        """
        self._view = view
        self._show_kept(kept)
        there = bool(view.items)
        self._empty.setVisible(not there)
        self._both.setVisible(there)
        self._labels.setVisible(there)
        if there:
            self._choose(self._number)

    def bring_up(self, what: str | int) -> None:
        """Show the item of this number, or the one this entry is about."""
        view = self._view
        if view is None:
            return
        for item in view.items:
            if what == item.number or what in _entries_of(item):
                self._choose(item.number)
                bring_into_sight(self._detail.head)

    def _show_kept(self, kept: int) -> None:
        one = self.tr("Go on with the form that was kept…")
        several = self.tr("Go on with the {count} forms that were kept…")
        self._go_on.setText(one if kept == 1 else several.format(count=kept))
        self._go_on.setVisible(bool(kept) and not self._acts.is_open)

    # The list -----------------------------------------------------------------------

    def _choose(self, number: str) -> None:
        """Show one item; the first that waits, or the first, where it is not there."""
        view = self._view
        if view is None:
            return
        item = view.item(number) or next(iter((*view.waiting, *view.items)))
        self._number = item.number
        self._draw(view)
        # What waits for whoever sits here is what they came for.
        self._add.set_kind("secondary" if view.waits(item) else "primary")
        self._detail.show_item(item, view)
        self._acts.show_item(item)

    def _draw(self, view: EvidenceView) -> None:
        if (view, self._number) == self._drawn:
            return
        same = self._drawn is not None and self._drawn[0] == view
        self._drawn = (view, self._number)
        if not same:
            self._draw_rows(view)
            self._draw_waiting(view)
        for number, shown in self._rows.items():
            restyle(shown, here="true" if number == self._number else "false")

    def _draw_rows(self, view: EvidenceView) -> None:
        had = next((n for n, each in self._rows.items() if each.hasFocus()), "")
        self._rows = {each.number: self._row(each, view) for each in view.items}
        self._list.show_rows(*self._rows.values())
        if had in self._rows:
            self._rows[had].setFocus()

    def _row(self, item: EvidenceItem, view: EvidenceView) -> PressableRow:
        now = self._session.now()
        made = PressableRow(
            IconLabel("archive"),
            row_words(item),
            under=under_words(item, now),
            step="strong",
            chips=chips_of(item, view, now),
        )
        made.clicked.connect(lambda: self._on_chosen(item.number))
        return made

    def _draw_waiting(self, view: EvidenceView) -> None:
        had_keyboard = holds_focus(self._left) and not any(
            each.hasFocus() for each in self._rows.values()
        )
        empty(self._waiting)
        self._waiting_place.setVisible(bool(view.waiting))
        if view.waiting:
            rows = [self._waiting_row(each) for each in view.waiting]
            title = Label(self.tr("These wait for you to accept them"), "strong")
            self._waiting.addWidget(card(title, *rows, kind="flat", gap=6, pad=12))
        if had_keyboard and self._rows:
            next(iter(self._rows.values())).setFocus()

    def _waiting_row(self, item: EvidenceItem) -> QWidget:
        words = self.tr("Accept {number}…").format(number=item.number)
        accept = Button(escaped(words), icon="stamp")
        accept.clicked.connect(lambda: self._accept(item.number))
        return ListRow(None, row_words(item), act=accept)

    def _accept(self, number: str) -> None:
        self._choose(number)
        self._acts.begin(CustodyAct.ACCEPT)

    def _on_chosen(self, number: str) -> None:
        self._choose(number)
        bring_into_sight(self._detail.head)

    def _on_explain(self, finding: int, said: object) -> None:
        self.explain_asked.emit(self._number, finding, said)

    # One thing at a time ------------------------------------------------------------

    def _on_opened(self) -> None:
        # The form needs the width; the list is there again when it is done.
        for part in (self._left, self._bar, self._detail):
            part.setVisible(False)
        bring_into_sight(self._acts)

    def _on_left(self) -> None:
        for part in (self._left, self._bar, self._detail):
            part.setVisible(True)


def _entries_of(item: EvidenceItem) -> set[int]:
    """Return the entries that are about an item, as far as anybody looks for them."""
    return {
        item.entry,
        *(each.entry for each in item.transfers),
        *(each.entry for each in item.findings),
        *(each.entry for each in item.exports),
    }
