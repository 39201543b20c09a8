"""What can be done with the entry that is current in the timeline."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.entry import EntryKind
from logbook.domain.evidence import READ_FOR_EVIDENCE
from ui.models.entry_text import EntryText
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.label import line
from ui.widgets.layouts import column

_AMENDABLE = {EntryKind.NOTE, EntryKind.STEP, EntryKind.NOTIFICATION}
_BELONGS = {
    EntryKind.STEP,
    EntryKind.ANSWER,
    EntryKind.NOTIFICATION,
    EntryKind.DETERMINATION,
    EntryKind.INCIDENT_CLOSED,
    *READ_FOR_EVIDENCE,
}
"""Kinds that are made on a screen where there is more about them."""


class EntryBar(QWidget):
    """Copies an entry, or leads to amending it, to talking about it, to its room."""

    copy_asked = Signal()
    amend_asked = Signal()
    comment_asked = Signal()
    question_asked = Signal()
    entry_asked = Signal(int)
    """The entry a comment, a question or a reply is about."""

    room_asked = Signal()
    """The step, question or office the current entry belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self._about = 0
        self._words = line("", "small", "muted")
        self._copy = Button(self.tr("Copy with citation"), "quiet", "message-square")
        self._amend = Button(self.tr("Amend…"), "quiet", "pen-line")
        self._comment = Button(self.tr("Comment…"), "quiet", "message-square")
        self._ask = Button(self.tr("Ask the author…"), "quiet", "circle-question-mark")
        self._to_entry = Button("", "quiet", "list-filter")
        self._to_room = Button(self.tr("Go to where it belongs"), "quiet", "circle-dot")
        self._copy.clicked.connect(self.copy_asked)
        self._amend.clicked.connect(self.amend_asked)
        self._comment.clicked.connect(self.comment_asked)
        self._ask.clicked.connect(self.question_asked)
        self._to_entry.clicked.connect(lambda: self.entry_asked.emit(self._about))
        self._to_room.clicked.connect(self.room_asked)
        acts = (self._amend, self._comment, self._ask, self._to_entry, self._to_room)
        self.setLayout(column(FlowRow(self._words, *acts, self._copy, gap=12)))
        self.show_entry(None, "")

    def show_entry(
        self, entry: EntryText | None, person: str, *, chosen: int = 1
    ) -> None:
        """Offer what *person* can do with an entry; nothing while there is none.

        Args:
            chosen: How many rows are chosen; several can only be copied.
        """
        self.setVisible(entry is not None)
        if entry is None:
            return
        alone = chosen <= 1
        row = entry.row
        own = row.author == person
        amendable = row.kind in _AMENDABLE
        self._amend.setVisible(alone and own and amendable)
        self._comment.setVisible(alone and not own)
        self._ask.setVisible(alone and not own)
        self._about = entry.about or 0
        about = self.tr("Go to entry {number}")
        self._to_entry.setText(about.format(number=self._about))
        self._to_entry.setVisible(alone and bool(self._about))
        self._to_room.setVisible(alone and row.kind in _BELONGS)
        if not alone:
            self._words.setText(self.tr("{count} entries").format(count=chosen))
            return
        words = self._said(entry, own=own, amendable=amendable)
        self._words.setText(words.format(number=entry.number, author=entry.author))

    def show_copied(self, entry: EntryText, count: int = 1) -> None:
        """Say what lies on the clipboard now."""
        words = self.tr("Copied: {citation}")
        if count > 1:
            words = self.tr("Copied: {count} entries, each with its citation")
        self._words.setText(words.format(citation=entry.citation, count=count))

    def _said(self, entry: EntryText, *, own: bool, amendable: bool) -> str:
        if entry.row.kind == EntryKind.ANSWER:
            return self.tr("Entry {number}: answer the question again to correct it")
        if not amendable:
            return self.tr("Entry {number}: not one that is amended")
        if not own:
            return self.tr("Entry {number}: only {author} can amend it")
        return self.tr("Entry {number}")
