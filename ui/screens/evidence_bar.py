"""What can be done in the evidence room as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.layouts import column


class EvidenceBar(QWidget):
    """Add something; copy, label and print what is there; look at the media."""

    add_asked = Signal()
    """A person has something to add."""

    go_on_asked = Signal()
    """A person wants the forms again that were kept."""

    copies_asked = Signal()
    """Copies of items are wanted on a medium."""

    labels_asked = Signal()
    """Labels are wanted."""

    papers_asked = Signal()
    """Papers about items are wanted."""

    ledger_asked = Signal()
    """A person wants to know which media came in and went out."""

    def __init__(self) -> None:
        super().__init__()
        self._add = Button(self.tr("&Add evidence"), "primary")
        self._go_on = Button("", icon="pen-line")
        copies = Button(self.tr("Copies onto a medium…"), icon="archive")
        labels = Button(self.tr("Labels…"), icon="printer")
        papers = Button(self.tr("Lists and sheets…"), icon="printer")
        ledger = Button(self.tr("Media in and out…"), icon="arrow-left-right")
        self._of_items = (copies, labels, papers)
        # Reports go out on media, too: the ledger is there without any item.
        buttons = FlowRow(self._add, self._go_on, *self._of_items, ledger)
        self.setLayout(column(buttons))
        self._add.clicked.connect(self.add_asked)
        self._go_on.clicked.connect(self.go_on_asked)
        copies.clicked.connect(self.copies_asked)
        labels.clicked.connect(self.labels_asked)
        papers.clicked.connect(self.papers_asked)
        ledger.clicked.connect(self.ledger_asked)

    def show_items(self, *, there: bool) -> None:
        """Offer what can be done with items only where there are some."""
        for button in self._of_items:
            button.setVisible(there)

    def show_kept(self, kept: int) -> None:
        """Offer the forms that were begun and not finished."""
        one = self.tr("Go on with the form that was kept…")
        several = self.tr("Go on with the {count} forms that were kept…")
        self._go_on.setText(one if kept == 1 else several.format(count=kept))
        self._go_on.setVisible(bool(kept))

    def show_main(self, *, main: bool) -> None:
        """Be what most people came for, or leave that to something else."""
        self._add.set_kind("primary" if main else "secondary")
