"""What can be done with the entry that is current in the timeline."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.entry import EntryKind
from ui.models.entry_text import EntryText
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.label import line
from ui.widgets.layouts import column

_AMENDABLE = {EntryKind.NOTE, EntryKind.STEP, EntryKind.NOTIFICATION}


class EntryBar(QWidget):
    """Copies an entry, or leads to amending it."""

    copy_asked = Signal()
    amend_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = line("", "small", "muted")
        self._copy = Button(self.tr("Copy with citation"), "quiet", "message-square")
        self._amend = Button(self.tr("Amend…"), "quiet", "pen-line")
        self._copy.clicked.connect(self.copy_asked)
        self._amend.clicked.connect(self.amend_asked)
        self.setLayout(column(FlowRow(self._words, self._amend, self._copy, gap=16)))
        self.show_entry(None, "")

    def show_entry(self, entry: EntryText | None, person: str) -> None:
        """Offer what *person* can do with an entry; nothing while there is none."""
        self.setVisible(entry is not None)
        if entry is None:
            return
        own = entry.row.author == person
        amendable = entry.row.kind in _AMENDABLE
        self._amend.setVisible(own and amendable)
        words = self.tr("Entry {number}")
        if amendable and not own:
            words = self.tr("Entry {number}: only {author} can amend it")
        if not amendable:
            words = self.tr("Entry {number}: not one that is amended")
        if entry.row.kind == EntryKind.ANSWER:
            words = self.tr("Entry {number}: answer the question again to correct it")
        self._words.setText(words.format(number=entry.number, author=entry.author))

    def show_copied(self, entry: EntryText) -> None:
        """Say what lies on the clipboard now."""
        words = self.tr("Copied: {citation}")
        self._words.setText(words.format(citation=entry.citation))
