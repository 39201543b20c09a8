"""The register on the left, an item on the right, and what can be done about both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_acts import CustodyActs
from ui.screens.custody_standing import CustodyAct
from ui.screens.evidence_bar import EvidenceBar
from ui.screens.evidence_detail import ItemDetail
from ui.screens.evidence_list import EvidenceList
from ui.screens.evidence_view import EvidenceView
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import STRETCH, column, holder
from ui.widgets.scrolled_page import bring_into_sight
from ui.widgets.side_by_side import SideBySide


class EvidenceRegisterView(QWidget):
    """What is done about an item takes the place of everything but its name.

    Attributes:
        bar: What can be done in the room as a whole.
    """

    copies_asked = Signal(str)
    """Copies of the item of this number are wanted."""

    explain_asked = Signal(str, int, object)
    """Number of an item, entry of a finding, and the finding in words."""

    entry_asked = Signal(int)
    """A person wants to see this entry in the timeline."""

    def __init__(
        self, session: Session, incident: str, dialogs: FileDialogs, printing: Printing
    ) -> None:
        super().__init__()
        self._view: EvidenceView | None = None
        self._number = ""
        self._follows = False
        self._sought: str | int | None = None
        self.bar = EvidenceBar()
        self._empty = EmptyState(
            self.tr(
                "No evidence yet. Photographs, files and bagged devices are kept here. "
                "Drop files or folders onto this room, or press Add evidence."
            )
        )
        self._list = EvidenceList(session)
        self._detail = ItemDetail(session)
        self._acts = CustodyActs(session, incident, dialogs, printing)
        # What can be done is seen without scrolling past all the facts.
        right = column(self._detail.head, self._acts, self._detail, STRETCH, gap=12)
        self._both = SideBySide(self._list, holder(right))
        self.setLayout(column(self._empty, self.bar, self._both, gap=12))
        self.setAccessibleName(self.tr("The register"))
        for part in (self._empty, self._both):
            part.setVisible(False)
        self.bar.show_items(there=False)
        self.bar.show_kept(0)
        self._listen()

    @property
    def is_asking(self) -> bool:
        """Whether something is asked about who has an item."""
        return self._acts.is_open

    def show_view(self, view: EvidenceView, *, kept: int) -> None:
        """Show the register as it stands now.

        Args:
            kept: How many forms were begun and not finished.
        """
        fresh = self._fresh(view)
        if self._follows and fresh and not self.is_asking:
            self._number = fresh[-1]
        self._view = view
        there = bool(view.items)
        self.bar.show_kept(kept)
        self.bar.show_items(there=there)
        self._empty.setVisible(not there)
        self._both.setVisible(there)
        if there:
            self._choose(self._number)
        sought, self._sought = self._sought, None
        if sought is not None:
            self._find(sought)

    def follow(self) -> None:
        """Show what is added next, unless somebody chooses another item before.

        Whoever added something goes on with that, and with nothing else by mistake.
        """
        self._follows = True

    def bring_up(self, what: str | int) -> None:
        """Show the item of this number, or the one this entry is about.

        If it is not there yet it is looked for once more when the register is read
        again. While something is asked about an item, that item stays.
        """
        if self.is_asking:
            return
        self._sought = None if self._find(what) else what

    def _find(self, what: str | int) -> bool:
        """Choose what is meant; tell whether it is there."""
        for item in self._view.items if self._view is not None else ():
            if what == item.number or what in _entries_of(item):
                self._on_chosen(item.number)
                return True
        return False

    def _listen(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._list.accept_asked.connect(self._on_accept)
        self._detail.copies_asked.connect(lambda: self.copies_asked.emit(self._number))
        self._detail.explain_asked.connect(self._on_explain)
        self._detail.entry_asked.connect(self.entry_asked)
        self._acts.opened.connect(lambda: self._show_asking(asking=True))
        self._acts.left.connect(lambda: self._show_asking(asking=False))

    def _fresh(self, view: EvidenceView) -> list[str]:
        """Return the numbers of the items that were not there before."""
        if self._view is None:
            return []
        known = {item.number for item in self._view.items}
        return [item.number for item in view.items if item.number not in known]

    def _choose(self, number: str) -> None:
        """Show one item; the first that waits, or the first, where it is not there."""
        view = self._view
        if view is None:
            return
        item = view.item(number) or next(iter((*view.waiting, *view.items)))
        self._number = item.number
        # What waits for whoever sits here is what they came for.
        self.bar.show_main(main=not view.waits(item))
        self._list.show_view(view, item.number)
        self._detail.show_item(item, view)
        self._acts.show_item(item)

    def _on_chosen(self, number: str) -> None:
        self._follows = False
        self._choose(number)
        bring_into_sight(self._detail.head)

    def _on_accept(self, number: str) -> None:
        self._follows = False
        self._choose(number)
        self._acts.begin(CustodyAct.ACCEPT)

    def _on_explain(self, finding: int, said: object) -> None:
        self.explain_asked.emit(self._number, finding, said)

    def _show_asking(self, *, asking: bool) -> None:
        """Give a form the width it needs; the list is there again when it is done."""
        for part in (self._list, self.bar, self._detail):
            part.setVisible(not asking)
        if asking:
            bring_into_sight(self._acts)


def _entries_of(item: EvidenceItem) -> set[int]:
    """Return the entries that are about an item, as far as anybody looks for them."""
    return {
        item.entry,
        *(each.entry for each in item.transfers),
        *(each.entry for each in item.findings),
        *(each.entry for each in item.exports),
    }
