"""What came of writing copies: where they are, their digest, and the papers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from logbook.application.evidence_exports import PAPERS, EvidenceExportStep
from ui.formatting import grouped
from ui.screens.source_card import shown_name
from ui.widgets.buttons import Button
from ui.widgets.facts import breakable
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column


class ExportResult(QFrame):
    """Stays until the next copies are made.

    Attributes:
        back: Has the keyboard when it is done, so that the result is in sight.
    """

    left = Signal()
    """A person has read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self._said = MarkedLine("circle-check", "", "good")
        self._folder = Label("", "strong")
        self._list = Label(self.tr("SHA-256 of evidence.sha256 in it:"), "small")
        self._digest = Label("", "mono")
        self._papers = MarkedLine("stamp", "", "muted")
        self._more = (self._folder, self._list, self._digest, self._papers)
        self.back = Button(self.tr("&Back to the register"))
        self.back.clicked.connect(self.left)
        parts = (self._said, *self._more, FlowRow(self.back))
        self.setLayout(column(*parts, gap=6, margins=(16, 12)))

    def say_stopped(self) -> None:
        """Say that there are no copies."""
        words = self.tr("Stopped. Nothing was left on the medium.")
        self._said.say(words, "muted", "info")
        self._show_more(shown=False)

    def show_copies(self, step: EvidenceExportStep) -> None:
        """Say where the copies are."""
        if step.entry is None or step.sha256 is None:
            return
        words = self.tr(
            "The copies were read again from the medium and are the same. Recorded as "
            "entry {number}. They are in:"
        )
        said = words.format(number=step.entry.number)
        self._said.say(said, "good", "circle-check")
        folder = shown_name(str(step.folder))
        self._folder.setText(breakable(folder))
        self._folder.setAccessibleName(folder)
        self._digest.setText(grouped(step.sha256.hex))
        papers = self.tr(
            "The signed custody sheets are in “{papers}” beside them; any office can "
            "check both without this program. READ-ME-VERIFY.txt there says how."
        )
        self._papers.say(papers.format(papers=PAPERS))
        self._show_more(shown=True)

    def _show_more(self, *, shown: bool) -> None:
        for part in self._more:
            part.setVisible(shown)
