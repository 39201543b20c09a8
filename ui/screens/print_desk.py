"""Where signed papers are printed: the panel, its outcome, the questions left open."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
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
from ui.widgets.focus import holds_focus
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

    asking = Signal(bool)
    """Whether it waits for the word whether pages came out."""

    changing = Signal()
    """Something is about to go: whoever holds this keeps the keyboard meanwhile."""

    changed = Signal()
    """Something was opened or closed."""

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
        self._open.counted.connect(self._on_counted)
        self._open.answering.connect(self.changing)
        self._open.answered.connect(self._on_answered)
        self._open.asking.connect(self.asking)

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
        self.print_job(PaperJob(paper, issued.pdf, report.paper))

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

    def print_job(self, job: PaperJob) -> None:
        """Ask how pages are to be printed, unless something is being printed."""
        if self._panel is not None:
            return
        self.clear()
        self._job = job
        panel = PrintPanel(self._session, self._printing, job)
        self._panel = panel
        panel.left.connect(self._on_left)
        panel.sent.connect(self._open.leave_out)
        panel.ended.connect(self._on_ended)
        is_here = self._is_keyboard_here()
        self._place.addWidget(panel)
        if is_here:
            panel.setFocus()
        panel.begin()
        bring_into_sight(panel)
        self.changed.emit()

    def _is_keyboard_here(self) -> bool:
        """Tell whether the keyboard is here or around, not in a note being written."""
        now = cast("QWidget | None", self.window().focusWidget())
        return now is None or now.isAncestorOf(self) or holds_focus(self)

    def _on_left(self) -> None:
        self.changing.emit()
        self._close()
        self.changed.emit()

    def _on_ended(self, entry: int, tone: State, words: str) -> None:
        is_here = self._is_keyboard_here()
        self.changing.emit()
        self._close()
        self._said.say(words, tone, _ICONS[tone])
        self._said.setVisible(True)
        self._open.leave_out(0)
        if entry:
            self._open.ask(entry, take_keyboard=is_here)
        self.changed.emit()

    def _on_answered(self) -> None:
        if self._rest_row.isVisible() and self._is_keyboard_here():
            self._rest.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _close(self) -> None:
        self._panel = None
        empty(self._place)

    def _on_counted(self, body: ReportPrinted, missing: str) -> None:
        """Offer the missing pages again, where the signed file is at hand."""
        self._say_counted(missing)
        job = self._job
        if not missing:
            return
        if job is None or job.paper.sha256 != body.sha256:
            return
        self._missing = missing
        words = self.tr("Print pages {pages} again…")
        self._rest.setText(words.format(pages=missing))
        self._rest_row.setVisible(True)

    def _say_counted(self, missing: str) -> None:
        if missing:
            words = self.tr("Pages {pages} did not come out. That is recorded.")
            self._said.say(words.format(pages=missing), "warn", _ICONS["warn"])
        else:
            words = self.tr("Every page came out. That is recorded.")
            self._said.say(words, "good", _ICONS["good"])
        self._said.setVisible(True)

    def _on_rest(self) -> None:
        if self._job is not None and self._missing:
            self.print_job(replace(self._job, pages=self._missing))
