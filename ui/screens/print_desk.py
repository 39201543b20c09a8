"""Where signed papers are printed: the panel, its outcome, the questions left open."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.handoffs import IssuedReport
from logbook.application.prints import PrintedPaper
from logbook.domain.record_bodies import ReportPrinted
from logbook.domain.report import Report
from ui.printing import Printing
from ui.screens.open_prints import OpenPrints
from ui.screens.print_panel import PaperJob, PrintPanel
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column, empty, holder
from ui.widgets.scrolled_page import bring_into_sight

_ICONS: dict[State, str] = {
    "good": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
}


class PrintDesk(QWidget):
    """Belongs under what was signed; it shows nothing while nothing is printed."""

    changed = Signal()
    """The panel was opened or closed."""

    def __init__(self, session: Session, printing: Printing) -> None:
        super().__init__()
        self._session, self._printing = session, printing
        self._job: PaperJob | None = None
        self._panel: PrintPanel | None = None
        self._report = ""
        self._place = column(gap=0)
        self._said = MarkedLine("printer", "", "muted")
        self._open = OpenPrints(session)
        self._rest = Button("", icon="printer")
        self._rest_row = FlowRow(self._rest)
        self._missing = ""
        self.setLayout(
            column(
                *(holder(self._place), self._said, self._rest_row, self._open), gap=8
            )
        )
        self._said.setVisible(False)
        self._rest_row.setVisible(False)
        self._rest.clicked.connect(self._on_rest)
        self._open.missing_told.connect(self._on_missing)
        self._open.answered.connect(self.changed)

    @property
    def is_open(self) -> bool:
        """Whether something is being asked or printed."""
        return self._panel is not None

    def refresh(self, incident: str, report: str = "") -> None:
        """Read again which print jobs wait for a person's word.

        Args:
            report: Only of this one; of all of the incident if not given.
        """
        self._report = report
        self._open.refresh(incident, report)

    def offer(self, report: Report, issued: IssuedReport) -> None:
        """Ask how a signed paper is to be printed, and print it."""
        paper = PrintedPaper(
            report.incident,
            report.number,
            report.copy,
            issued.sha256.hex,
            issued.pages,
        )
        self._begin(PaperJob(paper, issued.pdf, report.paper))

    def clear(self) -> None:
        """Speak no more of what was printed before; open questions stay."""
        self._job, self._missing = None, ""
        self._said.setVisible(False)
        self._rest_row.setVisible(False)

    def focus(self) -> None:
        """Put the keyboard where something is asked."""
        if self._panel is not None:
            self._panel.setFocus()
        else:
            self._open.focus()

    def _begin(self, job: PaperJob) -> None:
        if self._panel is not None:
            return
        self.clear()
        self._job = job
        panel = PrintPanel(self._session, self._printing, job)
        self._panel = panel
        panel.left.connect(self._on_left)
        panel.sent.connect(self._open.leave_out)
        panel.ended.connect(self._on_ended)
        self._place.addWidget(panel)
        panel.setFocus()
        panel.begin()
        bring_into_sight(panel)
        self.changed.emit()

    def _on_left(self) -> None:
        self._close()
        self.changed.emit()

    def _on_ended(self, entry: int, tone: State, words: str) -> None:
        self._close()
        self._said.say(words, tone, _ICONS[tone])
        self._said.setVisible(True)
        self._open.leave_out(0)
        if entry:
            self._open.ask(entry)
        self.changed.emit()

    def _close(self) -> None:
        self._panel = None
        empty(self._place)

    def _on_missing(self, body: ReportPrinted, missing: str) -> None:
        """Offer the missing pages again, where the signed file is at hand."""
        job = self._job
        if job is None or job.paper.sha256 != body.sha256:
            return
        self._missing = missing
        words = self.tr("Print pages {pages} again…")
        self._rest.setText(words.format(pages=missing))
        self._rest_row.setVisible(True)

    def _on_rest(self) -> None:
        if self._job is not None and self._missing:
            self._begin(replace(self._job, pages=self._missing))
