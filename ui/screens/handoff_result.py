"""What was issued: where it lies, its digest for the receipt, the entry about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from logbook.application.handoffs import IssuedReport
from ui.formatting import grouped
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column

_BREAK = "\u200b"
"""A place to break a line in a long path, without a sign."""


class HandoffResult(QFrame):
    """Stands in place of the buttons once a report is signed.

    Args:
        of_evidence: Whether it is a paper about evidence, which has a number like a
            report but is called by its own name.
    """

    print_asked = Signal()
    another_asked = Signal()

    def __init__(self, *, of_evidence: bool = False) -> None:
        super().__init__()
        self._of_evidence = of_evidence
        self.setProperty("kind", "card")
        self._title = MarkedLine("circle-check", "", "good", "strong")
        self._folder = Label("", "mono")
        self._digest = Label("", "mono")
        self._entry = Label("", "small", "muted")
        self._print = Button(self.tr("&Print…"), "primary", "printer")
        paper, report = self.tr("&Make another paper"), self.tr("&Make another report")
        self._another = Button(paper if of_evidence else report)
        digest = self.tr("SHA-256 of the report, for the receipt")
        if of_evidence:
            digest = self.tr("SHA-256 of the pages")
        self._print.clicked.connect(self.print_asked)
        self._another.clicked.connect(self.another_asked)
        self.setLayout(
            column(
                self._title,
                Label(self.tr("Folder to hand over"), "label"),
                self._folder,
                Label(digest, "label"),
                self._digest,
                self._entry,
                FlowRow(self._print, self._another),
                gap=6,
                margins=(16, 14),
            )
        )

    def show_issued(self, number: str, issued: IssuedReport) -> None:
        """Show what was signed."""
        words = self.tr("Report {number} is signed")
        if self._of_evidence:
            words = self.tr("Paper {number} is signed")
        title = words.format(number=number)
        self._title.say(title)
        self.setAccessibleName(title)
        folder = str(issued.folder)
        self._folder.setText(folder.replace("/", f"/{_BREAK}"))
        self._folder.setAccessibleName(folder)
        self._digest.setText(grouped(issued.sha256.hex))
        words = self.tr("Recorded as entry {number}. {pages} pages.")
        self._entry.setText(
            words.format(number=issued.entry.number, pages=issued.pages)
        )

    def show_printing(self, *, going_on: bool) -> None:
        """Offer to print, or not while something is being printed."""
        self._print.setVisible(not going_on)
        self._another.setVisible(not going_on)

    def first(self) -> Button:
        """Return what most people press next."""
        return self._print
