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
        of_copy: Whether it is another copy of a report that was issued before.
    """

    print_asked = Signal()
    another_asked = Signal()

    given_asked = Signal(str, int)
    """A person wants to record who was given this report, this copy."""

    def __init__(self, *, of_evidence: bool = False, of_copy: bool = False) -> None:
        super().__init__()
        self._of_evidence, self._of_copy = of_evidence, of_copy
        self._shown = ("", 1)
        self.setProperty("kind", "card")
        self._title = MarkedLine("circle-check", "", "good", "strong")
        self._folder = Label("", "mono")
        self._digest = Label("", "mono")
        self._entry = Label("", "small", "muted")
        self._print = Button(self.tr("&Print…"), "primary", "printer")
        paper, report = self.tr("&Make another paper"), self.tr("&Make another report")
        self._another = Button(paper if of_evidence else report)
        self._given = Button(self.tr("Rec&ord who was given it…"), icon="pen-line")
        digest = self.tr("SHA-256 of the report, for the receipt")
        if of_evidence:
            digest = self.tr("SHA-256 of the pages")
        self._print.clicked.connect(self.print_asked)
        self._another.clicked.connect(self.another_asked)
        self._given.clicked.connect(lambda: self.given_asked.emit(*self._shown))
        self.setLayout(
            column(
                self._title,
                Label(self.tr("Folder to hand over"), "label"),
                self._folder,
                Label(digest, "label"),
                self._digest,
                self._entry,
                FlowRow(self._print, self._given, self._another),
                gap=6,
                margins=(16, 14),
            )
        )
        self.show_printing(going_on=False)

    def show_issued(self, number: str, issued: IssuedReport, copy: int = 1) -> None:
        """Show what was signed."""
        words = self.tr("Report {number} is signed")
        if self._of_evidence:
            words = self.tr("Paper {number} is signed")
        if self._of_copy:
            words = self.tr("Report {number}, copy {copy}, is signed")
        title = words.format(number=number, copy=copy)
        self._shown = (number, copy)
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
        self._another.setVisible(not going_on and not self._of_copy)
        # Papers about evidence have receipts of their own.
        self._given.setVisible(not going_on and not self._of_evidence)

    def give_way(self, *, to_another: bool) -> None:
        """Hold the main act of the screen, or leave that to what is asked elsewhere."""
        self._print.set_kind("secondary" if to_another else "primary")

    def first(self) -> Button:
        """Return what most people press next."""
        return self._print
