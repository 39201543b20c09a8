"""Every item of an incident in a row each; what waits for a person comes first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.screens.evidence_view import EvidenceView
from ui.screens.evidence_words import chips_of, row_words, under_words
from ui.session import Session
from ui.widgets.buttons import Button, escaped
from ui.widgets.facts import breakable
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, card, column, empty, holder
from ui.widgets.row_list import ListRow, PressableRow, RowList
from ui.widgets.styling import restyle


class EvidenceList(QWidget):
    """One of the rows is the item that is shown beside."""

    chosen = Signal(str)
    """The item of this number is to be shown."""

    accept_asked = Signal(str)
    """A person wants to accept the item of this number."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: EvidenceView | None = None
        self._rows: dict[str, PressableRow] = {}
        self._waiting = column(gap=8)
        self._place = holder(self._waiting)
        self._list = RowList()
        self.setLayout(column(self._place, self._list, STRETCH, gap=12))
        self.setAccessibleName(self.tr("Items of evidence"))

    def show_view(self, view: EvidenceView, here: str) -> None:
        """Show every item.

        Args:
            here: Number of the item that is shown beside.
        """
        if view != self._view:
            self._view = view
            self._draw_rows(view)
            self._draw_waiting(view)
        for number, shown in self._rows.items():
            restyle(shown, here="true" if number == here else "false")

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
            breakable(row_words(item)),
            under=breakable(under_words(item, now)),
            step="strong",
            chips=chips_of(item, view, now),
        )
        made.clicked.connect(lambda: self.chosen.emit(item.number))
        return made

    def _draw_waiting(self, view: EvidenceView) -> None:
        empty(self._waiting)
        self._place.setVisible(bool(view.waiting))
        if view.waiting:
            rows = [self._waiting_row(each) for each in view.waiting]
            title = Label(self.tr("These wait for you to accept them"), "strong")
            self._waiting.addWidget(card(title, *rows, kind="flat", gap=6, pad=12))

    def _waiting_row(self, item: EvidenceItem) -> QWidget:
        words = self.tr("Accept {number}…").format(number=item.number)
        accept = Button(escaped(words), icon="stamp")
        accept.clicked.connect(lambda: self.accept_asked.emit(item.number))
        return ListRow(None, breakable(row_words(item)), act=accept)
